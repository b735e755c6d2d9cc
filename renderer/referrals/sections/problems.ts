import type { z } from 'zod';
import { londonDateOf, type DateTime } from '../../../shared/domain/dates.ts';
import { fieldLabel, ownLabel } from '../../../shared/domain/field-labels.ts';
import { futureDateIssues } from '../../../shared/domain/referral/future-dates.ts';
import { referralRuleIssues } from '../../../shared/domain/referral/rules.ts';
import { referralShapeSchema } from '../../../shared/domain/referral/shape.ts';
import type { InputIssue } from '../../../shared/result.ts';
import { momentProblemOf } from '../../ui/dated-time.ts';
import type { FieldProblem } from '../../ui/field-problem.ts';
import { dateProblemOf, datePartId, type DateProblem } from '../../ui/typed-date.ts';
import { candidateOf, type Candidate } from './candidate.ts';
import { NOT_ASKED, reasonIdOf } from './choices.ts';
import { fieldIdOf, rowsAt, textAt, textsAt, valueAt, type ReferralForm } from './form.ts';
import { isAsked, isRequired, type RowQuestion, type Section } from './question.ts';
import { SECTIONS, type SectionId } from './sections.ts';
import { standInFor } from './stand-in.ts';

/** One thing to put right in a form. */
export interface Problem extends FieldProblem {
  /** Where in the form, such as `safeContacts.0.value`. */
  readonly path: string;
  readonly sectionId: SectionId;
}

/** A question of the form as it stands: for a question about rows, once for each row. */
interface Place {
  readonly path: string;
  readonly question: RowQuestion;
  readonly row: unknown;
  readonly sectionId: SectionId;
  /** Such as "Safe contact 2", where there are several. */
  readonly rowName: string | null;
}

/**
 * Everything that is missing or wrong in a form, in the order of the questions, each with what to do about it.
 *
 * The rules between answers are looked at as soon as the answers that they are about are right.
 */
export function problemsOf(form: ReferralForm, now: DateTime): readonly Problem[] {
  const candidate = candidateOf(form);
  const parsed = referralShapeSchema.safeParse(candidate.draft);
  const shapeIssues = parsed.success ? [] : parsed.error.issues.map(issueOf);
  const wholeDraft = parsed.success ? parsed.data : standInFor(candidate.draft, shapeIssues);
  const ruleIssues =
    wholeDraft === null
      ? []
      : [...referralRuleIssues(wholeDraft), ...futureDateIssues(wholeDraft, londonDateOf(now))];
  return problemsFrom(form, candidate, [...shapeIssues, ...ruleIssues]);
}

/** What the vault found wrong with the record that a form became, by the form's own fields. */
export function problemsOfRefusal(form: ReferralForm, issues: readonly InputIssue[]): readonly Problem[] {
  const ofDraft = issues.map(({ path, message }) => ({
    path: path[0] === 'draft' ? path.slice(1) : path,
    message,
  }));
  return problemsFrom(form, candidateOf(form), ofDraft);
}

/** The problems of one section. */
export const problemsIn = (problems: readonly Problem[], { id }: Pick<Section, 'id'>): readonly Problem[] =>
  problems.filter(({ sectionId }) => sectionId === id);

/** What to say beside each field, by its id. */
export const messagesByField = (problems: readonly FieldProblem[]): ReadonlyMap<string, string> =>
  new Map(problems.toReversed().map(({ fieldId, message }) => [fieldId, message]));

const issueOf = (issue: z.core.$ZodIssue): Issue => ({
  path: issue.path.filter((part) => typeof part !== 'symbol'),
  message: issue.message,
  isOwnWords: issue.code === 'custom',
  ...(issue.code === 'too_big' && { most: Number(issue.maximum) }),
});

interface Issue extends InputIssue {
  /** Whether the message is meant for people; otherwise the question knows better words. */
  readonly isOwnWords?: boolean;
  /** How much there may be, of characters or rows. */
  readonly most?: number;
}

function problemsFrom(
  form: ReferralForm,
  candidate: Candidate,
  issues: readonly Issue[],
): readonly Problem[] {
  const places = placesOf(form, candidate);
  const paths = issues.map((issue) => ({ issue, path: formPathOf(issue.path, candidate) }));
  return places.flatMap((place) => {
    if (isRequired(place.question, place.row, form) && isUnanswered(place.question, place.row)) {
      return [problemAt(place, place.question.missing ?? '')];
    }
    const found = paths.find(({ path }) => isAbout(path, place));
    if (found === undefined) return [];
    const misdated = dateProblemAt(place);
    if (misdated !== null) {
      const { fieldId, ...problem } = problemAt(place, misdated.message);
      return [{ ...problem, fieldId: datePartId(fieldId, misdated.part) }];
    }
    return isWithoutReason(place)
      ? [{ ...problemAt(place, 'Choose why it was not asked'), fieldId: reasonIdOf(fieldIdOf(place.path)) }]
      : [problemAt(place, messageOf(found.issue, place))];
  });
}

function problemAt({ path, sectionId, rowName }: Place, message: string): Problem {
  const words = message.replace(/\.$/, '');
  return {
    path,
    sectionId,
    fieldId: fieldIdOf(path),
    message: rowName === null ? words : `${rowName}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
  };
}

/** Every question that is asked, where it is asked. A row that was left blank asks nothing. */
const placesOf = (form: ReferralForm, candidate: Candidate): readonly Place[] =>
  SECTIONS.flatMap(
    ({ id, questions }: { readonly id: SectionId; readonly questions: readonly RowQuestion[] }) =>
      asked(questions, form, form).flatMap((question) => placesOfQuestion(question, id, { form, candidate })),
  );

const asked = (questions: readonly RowQuestion[], row: unknown, form: ReferralForm): readonly RowQuestion[] =>
  questions.filter((question) => question.kind !== 'kept' && isAsked(question, row, form));

function placesOfQuestion(
  question: RowQuestion,
  sectionId: SectionId,
  { form, candidate }: { readonly form: ReferralForm; readonly candidate: Candidate },
): readonly Place[] {
  const { path } = question;
  const place = { path, question, row: form, sectionId, rowName: null };
  if (question.kind !== 'rows') return [place];
  const rows = rowsAt(form, path);
  const places = (candidate.rowNumbers.get(path) ?? []).map((index) => {
    const row = rows[index] ?? {};
    return asked(question.questions, row, form).map((own) => ({
      path: `${path}.${index}.${own.path}`,
      question: own,
      row,
      sectionId,
      rowName: rows.length > 1 ? fieldLabel(`${path}.${index}`) : null,
    }));
  });
  return [place, ...places.flat()];
}

/** The path in the form of a path in the record: rows that were left blank are counted again. */
function formPathOf(path: InputIssue['path'], { rowNumbers }: Candidate): string {
  let formPath = '';
  for (const part of path) {
    const own = typeof part === 'number' ? (rowNumbers.get(formPath)?.[part] ?? part) : part;
    formPath = formPath === '' ? String(own) : `${formPath}.${own}`;
  }
  return formPath;
}

/** An issue is about a question when it lies at its answer or within it: in one of the ages, or in one window. */
const isAbout = (issuePath: string, { path, question }: Place): boolean =>
  issuePath === path || (question.kind !== 'rows' && issuePath.startsWith(`${path}.`));

function isUnanswered(question: RowQuestion, row: unknown): boolean {
  switch (question.kind) {
    case 'rows':
    case 'windows':
      return false;
    case 'flag':
      return typeof valueAt(row, question.path) !== 'boolean';
    case 'codes':
      return textsAt(row, question.path).length === 0;
    default:
      return textAt(row, question.path).trim() === '';
  }
}

/** "Not asked" was chosen, and why was not. */
const isWithoutReason = ({ question, row }: Place): boolean =>
  [textAt(row, question.path), ...textsAt(row, question.path)].includes(NOT_ASKED);

function dateProblemAt({ question, row }: Place): DateProblem | null {
  if (question.kind === 'date') return dateProblemOf(textAt(row, question.path));
  return question.kind === 'moment' ? momentProblemOf(textAt(row, question.path)) : null;
}

const WRONG: Readonly<Partial<Record<RowQuestion['kind'], string>>> = {
  count: 'Enter the number of children in digits, from 0 to 20',
  ages: 'Enter ages in whole years from 0 to 17, with commas between, such as 3, 7',
  windows: 'Choose the days, and enter a start and a later end',
};

function messageOf({ message, isOwnWords = true, most }: Issue, { path, question, row }: Place): string {
  const isMissing = isUnanswered(question, row) && question.missing !== undefined;
  if (isMissing) return question.missing;
  if (question.kind === 'windows' || question.kind === 'ages') return WRONG[question.kind] ?? message;
  if (most !== undefined && LIMITED.has(question.kind)) return tooMuch(question, path, most);
  return isOwnWords ? message : (WRONG[question.kind] ?? question.missing ?? message);
}

/** What has a limit that nobody is told before they reach it. */
const LIMITED: ReadonlySet<RowQuestion['kind']> = new Set(['text', 'lines', 'rows']);

const tooMuch = ({ kind }: RowQuestion, path: string, most: number): string =>
  kind === 'rows'
    ? `${ownLabel(path)}: there can be ${most} at most`
    : `${ownLabel(path)} must be ${most} characters or fewer`;
