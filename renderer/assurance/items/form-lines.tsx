import type { ReactNode } from 'react';
import { DateField } from '../../ui/date-fields.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import { textIn } from './form-fields.ts';
import type { FormState } from './item-form.tsx';

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** One line of a form for an entry. */
export function Line({ form, name, label, hint }: FieldProps): ReactNode {
  return (
    <TextField
      id={form.idOf(name)}
      label={label}
      hint={hint}
      spellCheck
      value={textIn(form.fields, name)}
      error={form.problemOf(name)}
      onChange={(event) => form.set(name, event.target.value)}
    />
  );
}

/** Several lines of a form for an entry. */
export function Prose({ form, name, label, hint }: FieldProps): ReactNode {
  return (
    <TextArea
      id={form.idOf(name)}
      label={label}
      hint={hint}
      rows={3}
      spellCheck
      value={textIn(form.fields, name)}
      error={form.problemOf(name)}
      onChange={(event) => form.set(name, event.target.value)}
    />
  );
}

/** A day in a form for an entry. */
export function Day({ form, name, label, hint }: FieldProps): ReactNode {
  return (
    <DateField
      id={form.idOf(name)}
      label={label}
      hint={hint}
      value={textIn(form.fields, name)}
      error={form.problemOf(name)}
      onChange={(value) => form.set(name, value)}
    />
  );
}
