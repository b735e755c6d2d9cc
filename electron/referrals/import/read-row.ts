import type { z } from 'zod';
import {
  CASELOAD_COLUMNS,
  caseloadRecordSchema,
  leadsInto,
} from '../../../shared/domain/caseload-columns.ts';
import type { CaseloadColumn, CaseloadRecord, RecordPath } from '../../../shared/domain/caseload-columns.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import { futureDateIssues } from '../../../shared/domain/referral/future-dates.ts';
import type { InputIssue } from '../../../shared/result.ts';
import { placeValue } from './place-value.ts';
import type { Container } from './place-value.ts';

/** One thing wrong with a row: in which column, and what to do about it; no column when it concerns the whole row. */
export interface CellProblem {
  readonly column?: string;
  readonly message: string;
}

/** A row that became a record, or everything that is wrong with it. */
export type RowReading = { readonly record: CaseloadRecord } | { readonly problems: readonly CellProblem[] };

/**
 * Makes a record of the cells of one row.
 *
 * The rules between cells are checked once every cell can be read: before that they would complain about the gaps.
 */
export function readRow(
  cells: readonly string[],
  columns: readonly CaseloadColumn[],
  today: LocalDate,
): RowReading {
  const problems: CellProblem[] = [];
  const given = new Set<CaseloadColumn>();
  const record = emptyRecord();
  for (const [index, column] of columns.entries()) {
    const text = cells[index]?.trim() ?? '';
    if (text === '') {
      if (column.isRequired) problems.push({ column: column.name, message: 'Fill in this cell.' });
      continue;
    }
    const reading = column.cell.read(text);
    if ('value' in reading) placeValue(record, column.path, reading.value);
    else problems.push({ column: column.name, message: reading.problem });
    given.add(column);
  }
  return problems.length > 0 ? { problems } : completeRecord(record, given, today);
}

/**
 * Checks the record, and lets blank cells stand for "brought over without an answer" exactly where it says that it
 * cannot do without them. So its own rules decide what a blank means, and are written down only once.
 */
function completeRecord(record: Container, given: ReadonlySet<CaseloadColumn>, today: LocalDate): RowReading {
  const filled = new Set(given);
  for (;;) {
    const parsed = caseloadRecordSchema.safeParse(record);
    if (parsed.success) {
      const late = futureIssues(parsed.data, today);
      return late.length === 0
        ? { record: parsed.data }
        : { problems: late.map(({ path, message }) => problemAt(path, message, given)) };
    }
    const { issues } = parsed.error;
    const filledBefore = filled.size;
    for (const { path } of issues) fillBlank(record, recordPath(path), filled);
    if (filled.size === filledBefore) {
      return { problems: issues.flatMap((issue) => problemsOf(issue, given)) };
    }
  }
}

/** What a row without a single cell would say: nobody's contact, no form, nothing about the client. */
const emptyRecord = (): Container => ({
  draft: { client: {}, safeContacts: [] },
  answers: null,
  workforceNumber: null,
});

/** Fills the first blank cell at a place that the record asks for; what else it needs there, it asks for next. */
function fillBlank(record: Container, path: RecordPath, filled: Set<CaseloadColumn>): void {
  const column = columnsAt(path).find((candidate) => candidate.blank !== undefined && !filled.has(candidate));
  if (column?.blank === undefined) return;
  const reading = column.cell.read(column.blank);
  if ('problem' in reading) throw new Error(`The blank of ${column.name} is not of its own format.`);
  placeValue(record, column.path, reading.value);
  filled.add(column);
}

/** The columns that fill the part at a path, or else those whose value the path leads into. */
function columnsAt(path: RecordPath): readonly CaseloadColumn[] {
  const within = CASELOAD_COLUMNS.filter((column) => leadsInto(column.path, path));
  return within.length > 0 ? within : CASELOAD_COLUMNS.filter((column) => leadsInto(path, column.path));
}

/** What is said to have happened already, but on a day still to come. */
function futureIssues({ draft, answers }: CaseloadRecord, today: LocalDate): readonly InputIssue[] {
  const issues = futureDateIssues(draft, today).map(({ path, message }) => ({
    path: ['draft', ...path],
    message,
  }));
  return answers !== null && answers.askedAt > today
    ? [...issues, { path: ['answers', 'askedAt'], message: 'Give a date that is not in the future.' }]
    : issues;
}

function problemsOf(issue: z.core.$ZodIssue, given: ReadonlySet<CaseloadColumn>): readonly CellProblem[] {
  const path = recordPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problemAt([...path, key], 'Leave this out: it does not go with the other cells of the row.', given),
    );
  }
  const isOwnMessage = issue.code === 'custom' || columnsAt(path).some((column) => given.has(column));
  return [problemAt(path, isOwnMessage ? issue.message : 'Fill in this cell: the row needs it.', given)];
}

/** Names the column to look at: a filled one if the issue concerns several. */
function problemAt(path: RecordPath, message: string, given: ReadonlySet<CaseloadColumn>): CellProblem {
  const columns = columnsAt(path);
  const column = columns.find((candidate) => given.has(candidate)) ?? columns[0];
  return column === undefined ? { message } : { column: column.name, message };
}

const recordPath = (path: readonly PropertyKey[]): RecordPath =>
  path.map((step) => (typeof step === 'symbol' ? String(step) : step));
