import {
  formFrom,
  isFormRow,
  rowsAt,
  textsAt,
  valueAt,
  withValue,
  type FormRow,
  type ReferralForm,
} from './form.ts';
import type { RowQuestion } from './question.ts';
import { SECTIONS } from './sections.ts';

/**
 * The form in the content of a draft: what fits a question, and nothing else. The draft may come from an earlier version of
 * the page, which asked otherwise.
 */
export const readForm = (content: unknown): ReferralForm =>
  formFrom(SECTIONS.reduce<FormRow>((form, { questions }) => withAnswers(form, questions, content), {}));

const withAnswers = (row: FormRow, questions: readonly RowQuestion[], content: unknown): FormRow =>
  questions.reduce((answered, question) => {
    const value = fittingValue(question, content);
    return value === undefined ? answered : withValue(answered, question.path, value);
  }, row);

function fittingValue(question: RowQuestion, content: unknown): unknown {
  const value = valueAt(content, question.path);
  switch (question.kind) {
    case 'rows':
      return Array.isArray(value)
        ? value.filter(isFormRow).map((row) => withAnswers({}, question.questions, row))
        : undefined;
    case 'windows':
      return Array.isArray(value) ? rowsAt(content, question.path).map(timesFrom) : undefined;
    case 'codes':
      return Array.isArray(value) ? textsAt(content, question.path) : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    default:
      return typeof value === 'string' ? value : undefined;
  }
}

const timesFrom = (row: FormRow): FormRow => ({
  days: textsAt(row, 'days'),
  ...(typeof row['from'] === 'string' && { from: row['from'] }),
  ...(typeof row['to'] === 'string' && { to: row['to'] }),
});
