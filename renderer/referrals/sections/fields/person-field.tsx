import type { ReactNode } from 'react';
import { useAsk } from '../../../api/hooks.ts';
import { useSession } from '../../../app/session.ts';
import { isCode } from '../../../../shared/domain/code-lists/code-list.ts';
import { NOT_ASKED_REASON } from '../../../../shared/domain/code-lists/non-answers.ts';
import { SelectField } from '../../../ui/text-fields.tsx';
import { wordsOfCode } from '../choices.ts';
import { textAt } from '../form.ts';
import { fieldWords, type FieldProps } from './field-props.tsx';

/** Somebody who uses the vault; whoever is at work comes first. */
export function PersonField(props: FieldProps<'person'>): ReactNode {
  const { question, row, onAnswer } = props;
  const { personId, displayName } = useSession();
  const people = useAsk('office.people.list', {});
  const value = textAt(row, question.path);
  const others = (people.data?.people ?? []).filter((person) => person.personId !== personId);
  const options = [
    { value: personId, label: `${displayName} (you)` },
    ...others.map((person) => ({ value: person.personId, label: person.displayName })),
  ];
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <SelectField
      {...fieldWords(props)}
      emptyLabel="Choose"
      options={isKnown ? options : [...options, { value, label: unknownPerson(value) }]}
      value={value}
      onChange={(event) => onAnswer(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}

/** Somebody who has left, or a record that was brought over without saying who it was. */
const unknownPerson = (value: string): string =>
  isCode(NOT_ASKED_REASON, value) ? wordsOfCode(NOT_ASKED_REASON, value) : 'Somebody who has left';
