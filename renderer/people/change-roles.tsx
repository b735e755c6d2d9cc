import { useState, type ReactNode } from 'react';
import { compartmentsOf, type Role } from '../../shared/domain/roles.ts';
import { OVERSEERS } from '../../shared/domain/two-person.ts';
import { useSession } from '../app/session.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ActForm } from './act-form.tsx';
import { foreseeRotation, rotationInWords } from './rotation-words.ts';
import { RolesField } from './roles-field.tsx';
import { LENDS_A_KEY, type PersonForm } from './simple-acts.tsx';
import { useAct } from '../api/use-act.ts';

/** Gives and takes roles, and with them keys. */
export function ChangeRoles({ person, onDone, onCancel }: PersonForm): ReactNode {
  const act = useAct();
  const { compartments } = useSession();
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const had = compartmentsOf(person.roles);
  const has = compartmentsOf(roles);
  const gained = has.filter((compartment) => !had.includes(compartment));
  const taken = had.filter((compartment) => !has.includes(compartment));
  const isCustodianNoMore = person.roles.includes('custodian') && !roles.includes('custodian');
  const check = (): readonly FieldProblem[] => {
    const found = roles.length === 0 ? [{ fieldId: 'roles', message: 'Choose at least one role.' }] : [];
    setProblems(found);
    return found;
  };
  return (
    <Page title="Change the roles" caption={person.displayName}>
      <ActForm
        act={act}
        reasonLabel="Why do the roles change?"
        needsSecond={isCustodianNoMore || gained.some((compartment) => !compartments.includes(compartment))}
        secondLegend={
          isCustodianNoMore ? 'A second person, who agrees that they are a custodian no more' : LENDS_A_KEY
        }
        {...(isCustodianNoMore ? { secondRoles: OVERSEERS } : {})}
        about={[person.personId]}
        problems={check}
        submitLabel="Change the roles"
        workingWords={taken.length > 0 ? 'Changing the roles and exchanging the keys' : 'Changing the roles'}
        onCancel={onCancel}
        onSubmit={({ reason, second }) => {
          const input = {
            personId: person.personId,
            roles: [...roles],
            reason,
            ...(second === undefined ? {} : { second }),
          };
          void act.run('office.people.changeRoles', input, (answer) =>
            onDone(`The roles are changed. ${rotationInWords(answer)}`.trim()),
          );
        }}
      >
        <RolesField error={problems[0]?.message} value={roles} onChange={setRoles} />
        {taken.length > 0 && (
          <Notice tone="note" title="They lose what these roles opened">
            <p>
              {rotationInWords(foreseeRotation(taken, compartments))} The keys that they know then open
              nothing that is written later.
            </p>
          </Notice>
        )}
      </ActForm>
    </Page>
  );
}
