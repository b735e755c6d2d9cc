import type { ReactNode } from 'react';
import { NON_ANSWER } from '../../../../shared/domain/code-lists/non-answers.ts';
import { isCode } from '../../../../shared/domain/code-lists/code-list.ts';
import { RadioGroup } from '../../../ui/choices.tsx';
import { SelectField, TextField } from '../../../ui/text-fields.tsx';
import { choiceOfCode, NOT_ASKED, NOT_ASKED_CHOICES, reasonIdOf } from '../choices.ts';
import { textAt, valueAt } from '../form.ts';
import { fieldWords, type FieldProps } from './field-props.tsx';

/** Chosen instead of a non-answer; the number itself is typed below. */
const NUMBER = 'number';

const isNonAnswer = (value: string): boolean => value === NOT_ASKED || isCode(NON_ANSWER, value);

/** A number, or why there is none. */
export function CountField(props: FieldProps<'count'>): ReactNode {
  const { question, row, id, errors, onAnswer } = props;
  const isChosen = valueAt(row, question.path) !== undefined;
  const value = textAt(row, question.path);
  const chosen = isNonAnswer(value) ? choiceOfCode(value) : NUMBER;
  const reasonId = reasonIdOf(id);
  return (
    <RadioGroup
      {...fieldWords(props)}
      isSmall
      value={isChosen ? chosen : undefined}
      onChange={(choice) => onAnswer(choice === NUMBER ? '' : choice)}
      choices={[
        {
          value: NUMBER,
          label: 'A number',
          more: (
            <TextField
              id={`${id}-number`}
              label="Number"
              width={2}
              inputMode="numeric"
              value={value}
              onChange={(event) => onAnswer(event.target.value)}
            />
          ),
        },
        { value: 'NK', label: 'I do not know yet', isApart: true },
        { value: 'PNS', label: 'The client prefers not to say', isApart: true },
        {
          value: NOT_ASKED,
          label: 'Not asked',
          isApart: true,
          more: (
            <SelectField
              id={reasonId}
              label="Why was it not asked?"
              error={errors.get(reasonId)}
              options={NOT_ASKED_CHOICES}
              emptyLabel="Choose"
              value={value === NOT_ASKED ? '' : value}
              onChange={(event) => onAnswer(event.target.value === '' ? NOT_ASKED : event.target.value)}
            />
          ),
        },
      ]}
    />
  );
}
