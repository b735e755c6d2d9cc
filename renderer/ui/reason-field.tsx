import type { ReactNode } from 'react';
import { reasonSchema } from '../../shared/contract/second-person.ts';
import type { FieldProblem } from './error-summary.tsx';
import { TextField } from './text-fields.tsx';

const LONGEST_REASON = 300;

/** What is wrong with a reason, if anything. */
export const problemWithReason = (fieldId: string, reason: string): readonly FieldProblem[] =>
  reasonSchema.safeParse(reason).success
    ? []
    : [{ fieldId, message: `Say why, in up to ${LONGEST_REASON} characters.` }];

/** Why somebody does what has to be accounted for. */
export function ReasonField({
  id,
  label,
  error,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}): ReactNode {
  return (
    <TextField
      id={id}
      label={label}
      hint="It is kept in the log. Name no client."
      error={error}
      maxLength={LONGEST_REASON}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
