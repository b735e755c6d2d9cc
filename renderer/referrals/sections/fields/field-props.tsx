import type { ReactNode } from 'react';
import type { ReferralForm } from '../form.ts';
import type { QuestionKind, QuestionOfKind } from '../question.ts';

/** What every field of a question is given. */
export interface FieldProps<Kind extends QuestionKind> {
  readonly question: QuestionOfKind<Kind>;
  readonly id: string;
  readonly label: string;
  /** The page's heading says it already: it is there for a screen reader only. */
  readonly isLabelHidden: boolean;
  readonly error: string | undefined;
  /** What is wrong with each field of the form, by its id: for a field with fields of its own. */
  readonly errors: ReadonlyMap<string, string>;
  /** What the question's path starts from. */
  readonly row: unknown;
  readonly form: ReferralForm;
  readonly onAnswer: (value: unknown) => void;
}

/** The words of a field, as the parts of ui/ take them. */
export function fieldWords({
  id,
  label,
  isLabelHidden,
  error,
  question,
}: Pick<FieldProps<never>, 'id' | 'label' | 'isLabelHidden' | 'error'> & {
  readonly question: { readonly hint?: string };
}): {
  readonly id: string;
  readonly label: ReactNode;
  readonly error: string | undefined;
  readonly hint?: string;
} {
  return {
    id,
    label: isLabelHidden ? <span className="govuk-visually-hidden">{label}</span> : label,
    error,
    ...(question.hint === undefined ? {} : { hint: question.hint }),
  };
}
