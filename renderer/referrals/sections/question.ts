import type { CodeList } from '../../../shared/domain/code-lists/code-list.ts';
import { ownLabel } from '../../../shared/domain/field-labels.ts';
import { rowsAt, valueAt, type PathIn, type ReferralForm } from './form.ts';

/** What every question has. `Row` is what its path starts from: the whole form, or one row of a repeated part. */
interface Asked<Row, Path extends string> {
  readonly path: Path;
  /** The question, as it stands on the screen. Absent where it is no question, but the label that the field has everywhere. */
  readonly label?: string;
  readonly hint?: string;
  /** Whether the question applies; always when absent. What is not asked is not saved. */
  readonly isAsked?: (row: Row, form: ReferralForm) => boolean;
  /** Asked about as long as there is an answer, too: what somebody once recorded is never hidden, and never lost. */
  readonly staysWhenAnswered?: true;
  /** What to do about it when there is no answer. The question must be answered whenever it is asked, unless `isRequired` says less. */
  readonly missing?: string;
  readonly isRequired?: (row: Row, form: ReferralForm) => boolean;
  /** What is saved while it is not asked, where the record wants something. */
  readonly otherwise?: (row: Row, form: ReferralForm) => unknown;
  /** Folded away until it is wanted: helpful, and never needed to go on. */
  readonly isMore?: true;
  /** Only known later than intake. */
  readonly isLate?: true;
  /** Tells who or where the client is: lists do not show it. */
  readonly isPersonal?: true;
}

/** One of the answers that a part of the record has for what form it takes. */
export interface PlainChoice {
  readonly value: string;
  readonly label: string;
}

/** The answers that have a word each, in their order. */
export const choicesFrom = (words: Readonly<Record<string, string>>): readonly PlainChoice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

interface QuestionKinds {
  readonly code: {
    readonly list: CodeList;
    /** Whether the record takes "not known", "prefer not to say" and "not asked" beside the codes of the list. */
    readonly takesNonAnswers?: true;
    readonly as?: 'radios' | 'select';
    /** Facts that come with any answer, such as the wording that it was given under; beside the answer. */
    readonly alongside?: Readonly<Record<string, string>>;
  };
  readonly codes: { readonly list: CodeList; readonly takesNonAnswers?: true };
  readonly choice: { readonly choices: readonly PlainChoice[] };
  readonly flag: Readonly<Record<never, never>>;
  readonly text: { readonly width?: 5 | 10 | 20 | 30 };
  readonly lines: Readonly<Record<never, never>>;
  readonly date: { readonly quick?: readonly QuickDay[] };
  readonly moment: { readonly hasNow?: true };
  /** A number of children, or why it is not there. */
  readonly count: Readonly<Record<never, never>>;
  /** Ages in years, typed with commas between. */
  readonly ages: Readonly<Record<never, never>>;
  /** A number that only its keyed hash is kept of. */
  readonly token: Readonly<Record<never, never>>;
  /** Somebody who uses the vault. */
  readonly person: Readonly<Record<never, never>>;
  /** Days and times of the week. */
  readonly windows: Readonly<Record<never, never>>;
  /** The priority: follows from the facts unless somebody chooses another. */
  readonly priority: Readonly<Record<never, never>>;
  /** Not asked and never shown; what is there stays. */
  readonly kept: Readonly<Record<never, never>>;
  readonly rows: {
    readonly questions: readonly RowQuestion[];
    readonly addLabel: string;
    /** A first row is open from the start, and one must be there in the end. */
    readonly needsOne?: true;
    /** A first row is open from the start, and may stay empty. */
    readonly offersOne?: true;
    /** The record has the list even when it is empty. */
    readonly isAlwaysThere?: true;
  };
}

/** A day that is one key away. */
export interface QuickDay {
  readonly label: string;
  readonly daysAhead: number;
}

type QuestionOf<Row, Path extends string> = {
  readonly [Kind in keyof QuestionKinds]: Asked<Row, Path> & { readonly kind: Kind } & QuestionKinds[Kind];
}[keyof QuestionKinds];

/** A question whose path is checked against the form that it asks about. */
export type Question<Row = ReferralForm> = QuestionOf<Row, PathIn<Row>>;
/** A question about a row, whatever the row: for code that treats all alike. */
export type RowQuestion = QuestionOf<never, string>;
export type QuestionKind = keyof QuestionKinds;
export type QuestionOfKind<Kind extends QuestionKind> = Extract<RowQuestion, { readonly kind: Kind }>;

/** A group of questions that belong together: a page of the intake, and a section of the record. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The heading of its page, in the words of somebody who asks. */
  readonly heading: string;
  readonly questions: readonly Question[];
}

type Test = (row: never, form: ReferralForm) => unknown;

/** Asks a question's own function about the row that its path starts from. */
function about<Answer>(
  test: ((row: never, form: ReferralForm) => Answer) & Test,
  row: unknown,
  form: ReferralForm,
): Answer {
  // The row was found where the question lives, and is read as loosely as every form.
  return test(row as never, form);
}

const isAnswered = (question: RowQuestion, row: unknown): boolean => {
  if (question.kind === 'rows' || question.kind === 'windows') return rowsAt(row, question.path).length > 0;
  const value = valueAt(row, question.path);
  return (
    value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0)
  );
};

/** Whether the question applies to the row as it is now. */
export function isAsked(question: RowQuestion, row: unknown, form: ReferralForm): boolean {
  if (question.isAsked === undefined || about(question.isAsked, row, form)) return true;
  return question.staysWhenAnswered === true && isAnswered(question, row);
}

/** Whether the record cannot do without an answer. */
export function isRequired(question: RowQuestion, row: unknown, form: ReferralForm): boolean {
  if (question.missing === undefined || !isAsked(question, row, form)) return false;
  return question.isRequired === undefined || about(question.isRequired, row, form);
}

/** What stands above the field at a path of the form: a question, or the name of the field. */
export const labelOf = ({ label }: Pick<RowQuestion, 'label'>, path: string): string =>
  label ?? ownLabel(path);

/** Whether a field must say that it may be left empty. What is folded away says so as a whole, and a priority is always there. */
export const isMarkedOptional = (question: RowQuestion, row: unknown, form: ReferralForm): boolean =>
  question.isMore !== true && question.kind !== 'priority' && !isRequired(question, row, form);

/** What the record is given while the question is not asked. */
export const otherwiseOf = (question: RowQuestion, row: unknown, form: ReferralForm): unknown =>
  question.otherwise === undefined ? undefined : about(question.otherwise, row, form);

/** Whether any question of the section applies: sexual violence is not asked about for an IDVA referral. */
export const isSectionAsked = (section: Section, form: ReferralForm): boolean =>
  section.questions.some((question) => question.kind !== 'kept' && isAsked(question, form, form));
