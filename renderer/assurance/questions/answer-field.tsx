import { useState, type ReactNode } from 'react';
import type { ItemBody } from '../../../shared/domain/assurance/items.ts';
import type { Question } from '../../../shared/domain/assurance/template.ts';
import { localDateSchema } from '../../../shared/domain/dates.ts';
import { CheckboxGroup, RadioGroup } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';

type Value = ItemBody<'answer'>['value'];

export const ANSWER_FIELD = 'answer';

/** The field for the answer to a question, in the form that the question has. */
export function AnswerField({
  question: { answer },
  value,
  error,
  onChange,
}: {
  readonly question: Question;
  readonly value: Value | null;
  readonly error: string | undefined;
  /** Null for no answer. */
  readonly onChange: (value: Value | null) => void;
}): ReactNode {
  const words = { id: ANSWER_FIELD, label: 'Your answer', error };
  switch (answer.kind) {
    case 'text':
    case 'line': {
      const text = value?.kind === 'words' ? value.words : '';
      const change = (typed: string): void =>
        onChange(typed.trim() === '' ? null : { kind: 'words', words: typed });
      const field = { ...words, spellCheck: true, value: text };
      return answer.kind === 'line' ? (
        <TextField {...field} onChange={(event) => change(event.target.value)} />
      ) : (
        <TextArea {...field} rows={8} onChange={(event) => change(event.target.value)} />
      );
    }
    case 'date':
      return (
        <TypedDay
          {...words}
          day={value?.kind === 'date' ? value.date : ''}
          onChange={(date) => onChange(date === null ? null : { kind: 'date', date })}
        />
      );
    case 'choice': {
      const codes = value?.kind === 'codes' ? value.codes : [];
      const choices = answer.options.map(({ code, label, hint }) => ({
        value: code,
        label,
        ...(hint === undefined ? {} : { hint }),
      }));
      const change = (chosen: readonly string[]): void =>
        onChange(chosen.length === 0 ? null : { kind: 'codes', codes: chosen });
      return answer.many ? (
        <CheckboxGroup
          {...words}
          hint="Choose all that apply."
          isSmall
          choices={choices}
          value={codes}
          onChange={change}
        />
      ) : (
        <RadioGroup
          {...words}
          isSmall
          choices={choices}
          value={codes[0]}
          onChange={(code) => change([code])}
        />
      );
    }
  }
}

/** A day, which is an answer once it is a whole one. */
function TypedDay({
  day,
  onChange,
  ...words
}: {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly day: string;
  readonly onChange: (day: string | null) => void;
}): ReactNode {
  const [typed, setTyped] = useState(day);
  return (
    <DateField
      {...words}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (next === '') onChange(null);
        else if (localDateSchema.safeParse(next).success) onChange(next);
      }}
    />
  );
}
