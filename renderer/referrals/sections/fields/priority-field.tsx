import type { ReactNode } from 'react';
import { PRIORITY } from '../../../../shared/domain/code-lists/referral-lists.ts';
import { RadioGroup } from '../../../ui/choices.tsx';
import { textAt } from '../form.ts';
import { suggestedPriority } from '../questions/conditions.ts';
import { fieldWords, type FieldProps } from './field-props.tsx';

/** The priority that the facts suggest, or another with a reason. Taking the suggestion means following it when the facts change. */
export function PriorityField(props: FieldProps<'priority'>): ReactNode {
  const { question, row, form, onAnswer } = props;
  const suggested = suggestedPriority(form);
  const chosen = textAt(row, question.path);
  return (
    <RadioGroup
      {...fieldWords(props)}
      isSmall
      choices={PRIORITY.codes.map(({ code, label }) => ({
        value: code,
        label,
        hint: code === suggested ? 'The answers suggest this one.' : undefined,
      }))}
      value={chosen === '' ? suggested : chosen}
      onChange={(code) => onAnswer(code === suggested ? undefined : code)}
    />
  );
}
