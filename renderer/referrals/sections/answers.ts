import { dateInWords, momentInWords } from '../../../shared/domain/date-words.ts';
import { fieldLabel, ownLabel } from '../../../shared/domain/field-labels.ts';
import { PRIORITY } from '../../../shared/domain/code-lists/referral-lists.ts';
import { NON_ANSWER } from '../../../shared/domain/code-lists/non-answers.ts';
import { wordsOfCode } from './choices.ts';
import { fieldIdOf, rowsAt, textAt, textsAt, valueAt, type ReferralForm } from './form.ts';
import { isAsked, isRequired, type QuestionOfKind, type RowQuestion, type Section } from './question.ts';
import { suggestedPriority } from './questions/conditions.ts';
import { timesInWords } from './weekdays.ts';

/** An answer as people read it. */
export interface Answer {
  readonly path: string;
  readonly fieldId: string;
  readonly label: string;
  /** Empty when there is no answer yet. A list has an item for each of its answers. */
  readonly words: readonly string[];
  /** Tells who or where the client is. */
  readonly isPersonal: boolean;
  /** Such as "Safe contact 2", where there are several. */
  readonly rowName: string | null;
}

/** The name of a person of the vault by their id, or null when it is not known. */
export type NameOf = (personId: string) => string | null;

const nobody: NameOf = () => null;

/**
 * The answers of a section: those that were given, and those that the record cannot do without.
 *
 * What somebody left out because they might is not listed: an empty line says nothing.
 */
export function answersOf(section: Section, form: ReferralForm, nameOf: NameOf = nobody): readonly Answer[] {
  return section.questions.flatMap((question: RowQuestion) =>
    question.kind === 'rows'
      ? answersOfRows(question, form, nameOf)
      : answerOf(question, { row: form, form, path: question.path, rowName: null, nameOf }),
  );
}

interface Where {
  readonly row: unknown;
  readonly form: ReferralForm;
  readonly path: string;
  readonly rowName: string | null;
  readonly nameOf: NameOf;
}

function answersOfRows(
  question: QuestionOfKind<'rows'>,
  form: ReferralForm,
  nameOf: NameOf,
): readonly Answer[] {
  if (!isAsked(question, form, form)) return [];
  const stored = rowsAt(form, question.path);
  const rows = stored.length === 0 && question.needsOne === true ? [{}] : stored;
  return rows.flatMap((row, index) =>
    question.questions.flatMap((asked) =>
      answerOf(asked, {
        row,
        form,
        path: `${question.path}.${index}.${asked.path}`,
        rowName: rows.length > 1 ? fieldLabel(`${question.path}.${index}`) : null,
        nameOf,
      }),
    ),
  );
}

function answerOf(question: RowQuestion, { row, form, path, rowName, nameOf }: Where): readonly Answer[] {
  if (question.kind === 'kept' || !isAsked(question, row, form)) return [];
  const words = wordsOfAnswer(question, row, nameOf);
  if (words.length === 0 && !isRequired(question, row, form)) return [];
  const { isPersonal = false } = question;
  return [{ path, fieldId: fieldIdOf(path), label: ownLabel(path), words, isPersonal, rowName }];
}

/** What stands at a question, in words; empty when nothing does. */
function wordsOfAnswer(question: RowQuestion, row: unknown, nameOf: NameOf): readonly string[] {
  const text = textAt(row, question.path).trim();
  switch (question.kind) {
    case 'flag':
      return flagWords(valueAt(row, question.path));
    case 'codes':
      return textsAt(row, question.path).map((code) => wordsOfCode(question.list, code));
    case 'windows':
      return rowsAt(row, question.path).map(timesInWords);
    case 'priority':
      return [wordsOfCode(PRIORITY, text === '' ? suggestedPriority(row) : text)];
    default:
      return text === '' ? [] : [wordsOfText(question, text, nameOf)];
  }
}

function flagWords(value: unknown): readonly string[] {
  if (typeof value !== 'boolean') return [];
  return [value ? 'Yes' : 'No'];
}

function wordsOfText(question: RowQuestion, text: string, nameOf: NameOf): string {
  switch (question.kind) {
    case 'code':
      return wordsOfCode(question.list, text);
    case 'count':
      return wordsOfCode(NON_ANSWER, text);
    case 'choice':
      return question.choices.find(({ value }) => value === text)?.label ?? text;
    case 'date':
      return isDate(text) ? dateInWords(text) : text;
    case 'moment':
      return isDate(text) ? momentInWords(text) : text;
    case 'token':
      return 'Recognised; the number is not kept';
    case 'person':
      return nameOf(text) ?? wordsOfCode(NON_ANSWER, text);
    default:
      return text;
  }
}

/** Half a date stays as it was typed. */
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text));
