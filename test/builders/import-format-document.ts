import { CASELOAD_COLUMNS, CASELOAD_SECTIONS } from '../../shared/domain/caseload-columns.ts';
import type { CaseloadColumn } from '../../shared/domain/caseload-columns.ts';
import type { CodeList } from '../../shared/domain/code-lists/code-list.ts';
import { NON_ANSWER } from '../../shared/domain/code-lists/non-answers.ts';

const INTRODUCTION = `# The caseload import format

A caseload file is a table as comma-separated values (CSV): one line of column names, then one row for each referral.
\`strongroom sample\` writes one with every column. An import takes in all rows or none; what is wrong is listed with
line, column and reason, and never with the content of a cell.

- **Encoding.** UTF-8 with or without a byte-order mark, UTF-16 with one, or Windows-1252.
- **Layout.** RFC 4180: a cell with a comma, a quotation mark or a line break stands in quotation marks, and a quotation
  mark within it is doubled. The delimiter may be a comma, a semicolon or a tab. Lines may end in any usual way. Rows
  without text are skipped. At most 200,000 rows and 200 MB.
- **Columns** may stand in any order. Those that are not required may be left out. A column of another name is refused.
- **Codes** may be given as code or label, in capital or small letters. Several are separated by semicolons.
- **Dates** are day first, \`31/12/2025\`, \`31-12-2025\` or \`31.12.2025\`, or \`2025-12-31\`; always with four digits for the year.
- **Dates with a time** are what a clock in London showed, \`31/12/2025 14:30\`; a day alone means 09:00. In the hour that passes
  twice in autumn the first pass is meant; a time that the clocks skip in spring is refused. ISO 8601 with an offset,
  \`2025-12-31T14:30:00Z\`, is a moment anywhere.
- **A blank cell** says nothing. Where a record cannot do without, it stands for what is named below as "if blank": "not
  asked: record brought over without an answer" or the nearest that there is, and never an answer. \`PNS\`, \`NK\` and
  \`NA1\` to \`NA9\` say why there is no answer (see the last list).
- **Numbered columns** hold several people or things; number 2 needs number 1.
`;

/** The documentation of the import format, made from the table of columns. */
export function importFormatDocument(): string {
  const sections = CASELOAD_SECTIONS.map(
    ({ heading, note, columns }) =>
      `## ${heading}\n\n${note === undefined ? '' : `${note}\n\n`}${columnsDocument(columns)}\n`,
  );
  const lists = listsOf(CASELOAD_COLUMNS).map(
    ({ id, title, codes }) =>
      `### ${id}: ${title}\n\n${codes.map(({ code, label }) => `- \`${code}\` ${label}`).join('\n')}\n`,
  );
  return [INTRODUCTION, ...sections, '## Code lists\n', ...lists].join('\n');
}

/** One line for each column, and one for all columns that differ only in their number. */
function columnsDocument(columns: readonly CaseloadColumn[]): string {
  const families = Map.groupBy(columns, ({ name }) => name.replace(/_\d(?=_|$)/, '_N'));
  return [...families.values()].map(familyDocument).join('\n');
}

function familyDocument(family: readonly CaseloadColumn[]): string {
  return family
    .slice(0, 1)
    .map(({ name, meaning, cell, blank, isRequired }) => {
      const last = family.length > 1 ? ` to \`${family.at(-1)?.name}\`` : '';
      const ifBlank = blank === undefined ? '' : ` If blank: \`${blank}\`.`;
      return `- \`${name}\`${last}${isRequired ? ' **(required)**' : ''}: ${meaning}. ${sentence(cell.accepts)}${ifBlank}`;
    })
    .join('');
}

const sentence = (phrase: string): string => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;

/** Every list that a column takes codes from, once, in the order of their numbers, the non-answers last. */
function listsOf(columns: readonly CaseloadColumn[]): readonly CodeList[] {
  const lists = new Set(columns.flatMap(({ cell }) => cell.lists ?? []));
  return [...[...lists].toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })), NON_ANSWER];
}
