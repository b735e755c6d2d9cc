import type { LogSampleColumns } from '../../shared/contract/log-tests.ts';
import type { ItemBody } from '../../shared/domain/assurance/items.ts';
import { LOG_FIELDS, testLog, type LogMapping } from '../../shared/domain/assurance/log-test.ts';
import { suggestMapping, valuesOf } from '../../shared/domain/assurance/suggest-mapping.ts';
import { AppError } from '../../shared/result.ts';
import type { WritableDb } from '../store/connection.ts';
import { getAssessment, type Writer } from './assessments.ts';
import { addItem } from './items.ts';
import type { LogSample } from './log-sample.ts';

/** What there is to map in a sample, and a mapping to begin with. */
export function columnsOf({ columns, rows }: LogSample): LogSampleColumns {
  return {
    rows: rows.length,
    columns: columns.map((name) => ({ name, values: valuesOf(name, rows) })),
    mapping: suggestMapping(columns, rows),
  };
}

/**
 * Tests a sample of a system's log, and keeps what came of it: how many, and by which mapping, but no cell of the sample except
 * the names of operations.
 *
 * @throws AppError NOT_FOUND, VALIDATION (a column or a question that there is not), OVER, LIMIT.
 */
export function keepLogTest(
  db: WritableDb,
  assessmentId: string,
  sample: LogSample,
  asked: Pick<ItemBody<'logTest'>, 'system' | 'question' | 'mapping' | 'asksReason'>,
  writer: Writer,
): { readonly itemId: string; readonly logTest: ItemBody<'logTest'> } {
  const { system, question, asksReason } = asked;
  const { steps } = getAssessment(db, assessmentId).template;
  const isAsked =
    question === null || steps.some(({ questions }) => questions.some(({ id }) => id === question));
  if (!isAsked) refuse(['question'], 'The question set has no such question.');
  const mapping = fittingMapping(asked.mapping, sample);
  const logTest: ItemBody<'logTest'> = {
    system,
    question,
    files: sample.files,
    mapping,
    asksReason,
    result: testLog(sample.rows, mapping, asksReason),
    testedAt: writer.at,
    testedBy: writer.person,
  };
  const itemId = writer.randomUuid();
  addItem(db, assessmentId, { kind: 'logTest', itemId, body: logTest }, writer);
  return { itemId, logTest };
}

/** The mapping, if the sample has its columns; without meanings of values that the sample does not have. */
function fittingMapping({ operation, meanings, columns }: LogMapping, sample: LogSample): LogMapping {
  const { columns: there, rows } = sample;
  if (!there.includes(operation)) refuse(['mapping', 'operation'], NO_COLUMN);
  for (const field of LOG_FIELDS) {
    const column = columns[field];
    if (column === null) continue;
    if (!there.includes(column)) refuse(['mapping', 'columns', field], NO_COLUMN);
    if (column === operation) {
      refuse(['mapping', 'columns', field], 'That column tells the operation. It cannot tell this too.');
    }
  }
  const values = valuesOf(operation, rows);
  // They are kept with the result, so they must not be what the log says about people.
  if (values === null) {
    refuse(
      ['mapping', 'operation'],
      'That column has too many different values, or too long ones, to tell the operation. Choose another.',
    );
  }
  const known = Object.entries(meanings).filter(([value]) => values.includes(value));
  return { operation, meanings: Object.fromEntries(known), columns };
}

const NO_COLUMN = 'The sample has no such column. Choose one that it has.';

function refuse(path: readonly string[], message: string): never {
  throw new AppError('VALIDATION', message, { issues: [{ path, message }] });
}
