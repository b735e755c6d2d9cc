import { useState, type ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { RadioGroup } from '../ui/choices.tsx';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { TextField } from '../ui/text-fields.tsx';
import { LockedQuestion } from '../ui/locked-question.tsx';

/** Whom the recovery code gives access. */
export type Recovered =
  | { readonly kind: 'existing'; readonly personId: string; readonly displayName: string }
  | { readonly kind: 'new'; readonly displayName: string };

const NEW = 'somebody new';
const LONGEST_NAME = 80;

/** Which person gets a new passphrase. */
export function WhoIsRecovered({
  caption,
  onLeave,
  onContinue,
}: {
  readonly caption: string;
  readonly onLeave: () => void;
  readonly onContinue: (person: Recovered) => void;
}): ReactNode {
  const asked = useAsk('office.people.list', {});
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const people = (asked.data?.people ?? []).filter(({ state }) => state !== 'removed');
  const errorOf = (id: string): string | undefined => problems.find(({ fieldId }) => fieldId === id)?.message;
  const proceed = (): void => {
    const person = people.find(({ personId }) => personId === chosen);
    const displayName = name.trim();
    if (person !== undefined) {
      onContinue({ kind: 'existing', personId: person.personId, displayName: person.displayName });
    } else if (chosen === NEW && displayName !== '') {
      onContinue({ kind: 'new', displayName });
    } else {
      setProblems([
        chosen === NEW
          ? { fieldId: 'name', message: 'Type the name of the new person.' }
          : { fieldId: 'person', message: 'Choose who gets a new passphrase.' },
      ]);
    }
  };
  return (
    <LockedQuestion
      caption={caption}
      title="Who gets a new passphrase?"
      problems={problems}
      onBack={onLeave}
      onContinue={proceed}
    >
      <p className="govuk-body">
        The recovery code opened the vault. No record can be seen with it: it gives one person a new
        passphrase, and is then replaced. Going back locks the vault, and the code stays as it is.
      </p>
      {asked.isPending && <LoadingState />}
      {asked.isError && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isSuccess && (
        <RadioGroup
          id="person"
          label="Person"
          error={errorOf('person')}
          value={chosen}
          onChange={setChosen}
          choices={[
            ...people.map(({ personId, displayName, roles }) => ({
              value: personId,
              label: displayName,
              hint: roles.join(', '),
            })),
            {
              value: NEW,
              label: 'Somebody who is not in this list',
              hint: 'They get every role, as the first person of a vault has. Change that on the page People.',
            },
          ]}
        />
      )}
      {chosen === NEW && (
        <TextField
          id="name"
          label="Their name"
          error={errorOf('name')}
          maxLength={LONGEST_NAME}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
    </LockedQuestion>
  );
}
