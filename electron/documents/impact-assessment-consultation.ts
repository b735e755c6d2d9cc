import {
  gapsIn,
  isBlank,
  type LedgerCell,
  type LedgerRow,
  ledgerOf,
} from '../../shared/domain/assurance/ledger.ts';
import { UNITS } from '../../shared/domain/assurance/template.ts';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { listInWords } from '../../shared/domain/list-words.ts';
import {
  type Block,
  defined,
  type Definition,
  marked,
  paragraph,
  plain,
  type Said,
  type Section,
  table,
} from './impact-assessment-blocks.ts';
import type { ItemOf, Sheet } from './impact-assessment-sheet.ts';
import { CELL_WORDS, unitInWords } from '../../shared/domain/assurance/words.ts';

type Consultation = ItemOf<'consultation'>;

/** One page that proves, or does not prove, that both units were consulted at all stages; after it what was asked and replied. */
export function consultationSections(sheet: Sheet): readonly Section[] {
  const { content, template } = sheet;
  const consultations = sheet.itemsOf('consultation');
  const rows = ledgerOf(
    template,
    consultations.map(({ itemId, body }) => ({ ...body, itemId })),
    new Map(content.assessment.passages.map(({ gate, passedOn }) => [gate, passedOn])),
  );
  const others = rows[0]?.cells.map(({ unit }) => unit).slice(UNITS.length) ?? [];
  const inOrder = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.consultations.map(({ itemId }) => itemId)),
  );
  const proof: Section = {
    title: 'Consulted at all stages',
    isPage: true,
    blocks: [
      paragraph(proofInWords(sheet, rows)),
      ...ledgerTable(sheet, 'Gates, and what became of asking both units at each', rows, UNITS),
      ...chunked(others).flatMap((some) => ledgerTable(sheet, 'Who else was asked', rows, some)),
    ],
  };
  if (consultations.length === 0) return [proof];
  const entries = inOrder.flatMap((id) => consultations.filter(({ itemId }) => itemId === id));
  const title = 'What was asked and what was replied';
  return [proof, { title, isPage: true, blocks: entries.map((item) => entryOf(sheet, item)) }];
}

/** As many columns as a page holds. */
const OTHERS_IN_A_TABLE = 4;

const chunked = (units: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(units.length / OTHERS_IN_A_TABLE) }, (_, index) =>
    units.slice(index * OTHERS_IN_A_TABLE, (index + 1) * OTHERS_IN_A_TABLE),
  );

function ledgerTable(
  sheet: Sheet,
  caption: string,
  rows: readonly LedgerRow[],
  units: readonly string[],
): readonly Block[] {
  const share = Math.floor(56 / units.length);
  return table(
    caption,
    [['Gate', 28], ...units.map((unit) => [unitInWords(unit), share] as const), ['Passed on', 16]],
    rows.map((row) => [
      plain(gateInWords(sheet, row)),
      ...row.cells.filter(({ unit }) => units.includes(unit)).map(cellSaid),
      row.passedOn === null ? plain('Not passed') : plain(dateInWords(row.passedOn)),
    ]),
  );
}

function proofInWords({ template }: Sheet, rows: readonly LedgerRow[]): string {
  const passed = rows.filter(({ passedOn }) => passedOn !== null).length;
  if (passed === 0) return 'No gate has been passed yet, so there is nothing to prove so far.';
  const gaps = gapsIn(rows);
  if (gaps.length === 0) {
    return `Information Assurance and Information Rights were both consulted at every gate that was passed: ${passed} of ${template.gates.length} so far.`;
  }
  const where = gaps.map(({ gate, unit }) => `${unitInWords(unit)} at ${gate}`);
  return `NOT PROVED. Gates were passed without a word of a unit: ${listInWords(where)}.`;
}

function gateInWords({ template }: Sheet, { gate, isStop }: LedgerRow): string {
  const title = template.gates.find(({ id }) => id === gate)?.title ?? '';
  return `${gate} ${title}${isStop ? '\nStop: nothing is signed before' : ''}`;
}

function cellSaid(cell: LedgerCell): Said {
  const last = cell.consultations.at(-1);
  const words = CELL_WORDS[cell.state];
  // The others are asked where a project needs them: that they were not is no gap.
  const isUnit = UNITS.some((unit) => unit === cell.unit);
  if (isBlank(cell)) return isUnit ? marked('blank', words) : plain(words);
  const day = last?.repliedOn ?? last?.askedOn ?? null;
  const terms = last?.isAccepted === false ? 'Not accepted' : last?.conditions ? 'With conditions' : '';
  return plain(`${words}${day === null ? '' : ` ${dateInWords(day)}`}\n${terms}`);
}

function entryOf({ said, template }: Sheet, item: Consultation): Block {
  const { body } = item;
  const gate = template.gates.find(({ id }) => id === body.gate)?.title ?? '';
  const written = (term: string, field: keyof typeof body, text: string | null): readonly Definition[] => {
    const answer = said(item, field, text);
    return answer === null ? [] : [{ term, said: answer }];
  };
  const stated = (term: string, text: string | null): readonly Definition[] =>
    text === null ? [] : [defined(term, text)];
  return {
    kind: 'entry',
    number: body.gate,
    title: `${gate}: ${unitInWords(body.unit)}. ${CELL_WORDS[body.state]}`,
    said: null,
    rows: [
      ...stated('Asked on', body.askedOn === null ? null : dateInWords(body.askedOn)),
      ...written('Who was asked', 'person', body.person),
      ...stated('Version sent', body.versionSent === null ? null : String(body.versionSent)),
      ...written('Question', 'question', body.question),
      ...stated('Replied on', body.repliedOn === null ? null : dateInWords(body.repliedOn)),
      ...written('Reply', 'reply', body.reply),
      ...written('Conditions', 'conditions', body.conditions),
      ...stated('Accepted', body.isAccepted === null ? null : body.isAccepted ? 'Yes' : 'No'),
      ...written('Why', 'reason', body.reason),
    ],
  };
}
