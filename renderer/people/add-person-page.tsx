import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Role } from '../../shared/domain/roles.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { Page } from '../ui/page.tsx';
import { TextField } from '../ui/text-fields.tsx';
import { ActForm } from './act-form.tsx';
import { OneTimePassphrase } from './one-time-passphrase.tsx';
import { RolesField } from './roles-field.tsx';
import { LENDS_A_KEY, LONGEST_NAME, useIsKeyMissing } from './simple-acts.tsx';
import { useAct } from '../api/use-act.ts';
import './people.scss';

/** Gives somebody a way into the vault. */
export function AddPersonPage(): ReactNode {
  const navigate = useNavigate();
  const act = useAct();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const isKeyMissing = useIsKeyMissing({ roles });
  const [added, setAdded] = useState<{ displayName: string; passphrase: string } | null>(null);
  const toPeople = (): void => void navigate({ to: '/people' });
  if (added !== null) return <OneTimePassphrase {...added} onDone={toPeople} />;
  const errorOf = (id: string): string | undefined => problems.find(({ fieldId }) => fieldId === id)?.message;
  const check = (): readonly FieldProblem[] => {
    const found: FieldProblem[] = [];
    if (name.trim() === '') found.push({ fieldId: 'name', message: 'Type the name of the person.' });
    if (roles.length === 0) found.push({ fieldId: 'roles', message: 'Choose at least one role.' });
    setProblems(found);
    return found;
  };
  return (
    <Page title="Add a person">
      <ActForm
        act={act}
        reasonLabel={null}
        needsSecond={isKeyMissing}
        secondLegend={LENDS_A_KEY}
        about={[]}
        problems={check}
        submitLabel="Add the person"
        workingWords="Making their one-time passphrase"
        onCancel={toPeople}
        onSubmit={({ second }) => {
          const input = {
            displayName: name.trim(),
            roles: [...roles],
            ...(second === undefined ? {} : { second }),
          };
          void act.run('office.people.add', input, (answer) => {
            setAdded({ displayName: answer.person.displayName, passphrase: answer.passphrase });
          });
        }}
      >
        <TextField
          id="name"
          label="Name"
          hint="As colleagues know them. It is kept encrypted, and shows only to people of this vault."
          error={errorOf('name')}
          maxLength={LONGEST_NAME}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <RolesField error={errorOf('roles')} value={roles} onChange={setRoles} />
      </ActForm>
    </Page>
  );
}
