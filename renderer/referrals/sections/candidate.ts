import { WEEKDAYS } from '../../../shared/domain/referral/safe-contact.ts';
import { clockTimeOf } from '../../ui/clock-time.ts';
import { rowsAt, textAt, textsAt, valueAt, type FormRow, type ReferralForm } from './form.ts';
import { isAsked, isRequired, otherwiseOf, type QuestionOfKind, type RowQuestion } from './question.ts';
import { suggestedPriority } from './questions/conditions.ts';
import { SECTIONS } from './sections.ts';

/** What a form would be as a record, before anybody has looked whether it is right. */
export interface Candidate {
  readonly draft: FormRow;
  /** For each repeated part, which rows of the form its rows are: blank ones were left out. */
  readonly rowNumbers: ReadonlyMap<string, readonly number[]>;
}

type Building = Record<string, unknown>;

/** The parts that every record has, to be complained about field by field when they are empty. */
const emptyRecord = (): Building => ({
  route: { duplicateCheck: {} },
  client: {},
  employment: { dutyLimitsExplained: {} },
  consent: { service: {}, mustNotReceive: {}, limitsOfConfidentiality: {}, privacyNotice: {} },
});

/** Makes of a form what its asked questions say, and nothing else. */
export function candidateOf(form: ReferralForm): Candidate {
  const rowNumbers = new Map<string, readonly number[]>();
  const draft = emptyRecord();
  for (const { questions } of SECTIONS) fill(draft, questions, form, { form, rowNumbers });
  return { draft, rowNumbers };
}

interface Context {
  readonly form: ReferralForm;
  readonly rowNumbers: Map<string, readonly number[]>;
}

function fill(record: Building, questions: readonly RowQuestion[], row: unknown, context: Context): void {
  for (const question of questions) {
    const value = valueOf(question, row, context);
    if (value !== undefined) put(record, question.path.split('.'), value);
    // What is missing is complained about where it belongs, not as the whole part around it.
    else if (isRequired(question, row, context.form)) put(record, question.path.split('.').slice(0, -1));
  }
}

function put(record: Building, [name, ...rest]: readonly string[], value?: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0 && value !== undefined) {
    record[name] = value;
    return;
  }
  const inner = record[name];
  const part: Building = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  put(part, rest, value);
  record[name] = part;
}

function valueOf(question: RowQuestion, row: unknown, context: Context): unknown {
  if (!isAsked(question, row, context.form)) return otherwiseOf(question, row, context.form);
  if (question.kind === 'rows') return rowsOf(question, row, context);
  return (
    answerOf(question, row) ??
    (question.kind === 'kept' ? otherwiseOf(question, row, context.form) : undefined)
  );
}

function answerOf(question: RowQuestion, row: unknown): unknown {
  const { path } = question;
  switch (question.kind) {
    case 'flag':
      return typeof valueAt(row, path) === 'boolean' ? valueAt(row, path) : undefined;
    case 'codes':
      return textsAt(row, path).length === 0 ? undefined : textsAt(row, path);
    case 'count':
      return countOf(valueAt(row, path));
    case 'ages':
      return agesOf(textAt(row, path));
    case 'windows':
      return windowsOf(rowsAt(row, path));
    case 'priority':
      return textAt(row, path) === '' ? suggestedPriority(row) : textAt(row, path);
    default:
      return textAt(row, path).trim() === '' ? undefined : textAt(row, path);
  }
}

function rowsOf(question: QuestionOfKind<'rows'>, row: unknown, context: Context): unknown {
  const all = rowsAt(row, question.path);
  const filled = all.flatMap((each, index) => (isBlank(question, each) ? [] : [index]));
  // One must be there: the first blank one is asked about.
  const numbers = filled.length === 0 && question.needsOne === true ? [0] : filled;
  context.rowNumbers.set(question.path, numbers);
  if (numbers.length === 0 && question.isAlwaysThere !== true) return undefined;
  return numbers.map((index) => {
    const record: Building = {};
    fill(record, question.questions, all[index] ?? {}, context);
    return record;
  });
}

/** Whether nobody has answered anything about a row: it was offered, and not used. */
const isBlank = ({ questions }: QuestionOfKind<'rows'>, row: FormRow): boolean =>
  questions.every((question) => question.kind === 'kept' || answerOf(question, row) === undefined);

/** Digits become a number. Anything else stays as typed, for the schema to refuse. */
const numberOf = (typed: string): number | string => (/^\d+$/.test(typed.trim()) ? Number(typed) : typed);

/** An empty text means that somebody chose to give a number and has not typed it: not the same as no answer. */
const countOf = (value: unknown): unknown => (typeof value === 'string' ? numberOf(value) : undefined);

function agesOf(typed: string): readonly (number | string)[] | undefined {
  const ages = typed.split(/[\s,;]+/).filter((age) => age !== '');
  return ages.length === 0 ? undefined : ages.map(numberOf);
}

/** One window for each day of each row, in the order of the rows and then of the week. */
function windowsOf(rows: readonly FormRow[]): readonly FormRow[] | undefined {
  const windows = rows.flatMap((row) => {
    const [from, to] = [clockTimeOf(textAt(row, 'from')), clockTimeOf(textAt(row, 'to'))];
    const days = WEEKDAYS.filter((weekday) => textsAt(row, 'days').includes(weekday));
    if (days.length > 0) return days.map((weekday) => ({ weekday, from, to }));
    // Times without a day are a mistake to be pointed out, not to be dropped.
    return from === '' && to === '' ? [] : [{ from, to }];
  });
  return windows.length === 0 ? undefined : windows;
}
