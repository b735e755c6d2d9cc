import { useState, type ReactNode } from 'react';
import type { Person } from '../../shared/contract/office.ts';
import { compartmentsOf } from '../../shared/domain/roles.ts';
import { OVERSEERS } from '../../shared/domain/two-person.ts';
import { useSession } from '../app/session.ts';
import { Page } from '../ui/page.tsx';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { TextField } from '../ui/text-fields.tsx';
import { ActForm } from './act-form.tsx';
import { useAct } from '../api/use-act.ts';

/** What every form about one person takes. */
export interface PersonForm {
  readonly person: Person;
  /** Hears in words what was done. */
  readonly onDone: (words: string) => void;
  readonly onCancel: () => void;
}

/** Why a second person stands by where a key is missing. */
export const LENDS_A_KEY = 'Somebody who works in that part of the vault, to give its key';

/** As many characters as the vault takes. */
export const LONGEST_NAME = 80;

/** Whether somebody else must give a key that the person at work does not hold. */
export function useIsKeyMissing(person: Pick<Person, 'roles'>): boolean {
  const { compartments } = useSession();
  return compartmentsOf(person.roles).some((compartment) => !compartments.includes(compartment));
}

export function Rename({ person, onDone, onCancel }: PersonForm): ReactNode {
  const act = useAct();
  const [name, setName] = useState(person.displayName);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const check = (): readonly FieldProblem[] => {
    const found = name.trim() === '' ? [{ fieldId: 'name', message: 'Type the name of the person.' }] : [];
    setProblems(found);
    return found;
  };
  return (
    <Page title="Change the name" caption={person.displayName}>
      <ActForm
        act={act}
        reasonLabel={null}
        needsSecond={false}
        secondLegend={LENDS_A_KEY}
        about={[person.personId]}
        problems={check}
        submitLabel="Change the name"
        workingWords="Changing the name"
        onCancel={onCancel}
        onSubmit={() => {
          const input = { personId: person.personId, displayName: name.trim() };
          void act.run('office.people.rename', input, () => onDone('The name is changed'));
        }}
      >
        <TextField
          id="name"
          label="Name"
          error={problems[0]?.message}
          maxLength={LONGEST_NAME}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </ActForm>
    </Page>
  );
}

export function Suspend({ person, onDone, onCancel }: PersonForm): ReactNode {
  const act = useAct();
  const { displayName, personId, roles } = person;
  return (
    <Page title={`Suspend ${displayName}`}>
      <ActForm
        act={act}
        reasonLabel="Why are they suspended?"
        needsSecond={roles.includes('custodian')}
        secondLegend="A custodian is suspended by two people"
        secondRoles={OVERSEERS}
        about={[personId]}
        submitLabel="Suspend"
        workingWords="Suspending"
        isDangerous
        onCancel={onCancel}
        onSubmit={({ reason, second }) => {
          const input = { personId, reason, ...(second === undefined ? {} : { second }) };
          void act.run('office.people.suspend', input, () => onDone(`${displayName} is suspended`));
        }}
      >
        <p className="govuk-body">
          {displayName} cannot open the vault until you give them a new passphrase. Nothing that they entered
          is touched.
        </p>
        <p className="govuk-body">
          No key is exchanged. If they may have kept a copy of the vault’s files, or do not come back, remove
          them instead.
        </p>
      </ActForm>
    </Page>
  );
}

export function Reissue({
  person,
  onMade,
  onCancel,
}: PersonForm & { readonly onMade: (oneTimePassphrase: string) => void }): ReactNode {
  const act = useAct();
  const isKeyMissing = useIsKeyMissing(person);
  const { displayName, personId, state } = person;
  return (
    <Page title={`A new passphrase for ${displayName}`}>
      <ActForm
        act={act}
        reasonLabel="Why do they get a new passphrase?"
        needsSecond={isKeyMissing}
        secondLegend={LENDS_A_KEY}
        about={[personId]}
        submitLabel="Make a one-time passphrase"
        workingWords="Making the one-time passphrase"
        onCancel={onCancel}
        onSubmit={({ reason, second }) => {
          const input = { personId, reason, ...(second === undefined ? {} : { second }) };
          void act.run('office.people.reissue', input, (answer) => onMade(answer.passphrase));
        }}
      >
        <p className="govuk-body">
          {state === 'suspended'
            ? `This ends the suspension: ${displayName} can open the vault again.`
            : `The passphrase of ${displayName} opens nothing any more once this is done.`}{' '}
          They get a one-time passphrase, and choose their own when they first use it.
        </p>
      </ActForm>
    </Page>
  );
}
