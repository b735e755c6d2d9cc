import { useState, type ReactNode } from 'react';
import { appointableTo, refusalToAppoint } from '../../shared/domain/appointments.ts';
import type { SignOffRole } from '../../shared/domain/assurance/sign-off.ts';
import { ROLE_WORDS } from '../../shared/domain/assurance/words.ts';
import { useAct } from '../api/use-act.ts';
import { CheckboxGroup } from '../ui/choices.tsx';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { Page } from '../ui/page.tsx';
import { ActForm } from './act-form.tsx';
import { LENDS_A_KEY, type PersonForm } from './simple-acts.tsx';

const HINTS: Readonly<Record<SignOffRole, string>> = {
  INFORMATION_ASSURANCE: 'Gives the opinion of that unit.',
  INFORMATION_RIGHTS: 'Gives the opinion of that unit.',
  DPO: 'Advises, and never approves.',
  IAO: 'Accepts what is left of a risk that is not high.',
  SIRO: 'Accepts a high risk, or goes on against advice.',
};

/** In which roles somebody speaks when an impact assessment is signed off. */
export function Appoint({ person, onDone, onCancel }: PersonForm): ReactNode {
  const act = useAct();
  const [capacities, setCapacities] = useState<readonly SignOffRole[]>(person.capacities);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const check = (): readonly FieldProblem[] => {
    const refusal = refusalToAppoint(person.roles, capacities);
    const found = refusal === null ? [] : [{ fieldId: 'capacities', message: refusal }];
    setProblems(found);
    return found;
  };
  return (
    <Page title="Change the appointment" caption={person.displayName}>
      <ActForm
        act={act}
        reasonLabel="On whose decision, and why?"
        needsSecond={false}
        secondLegend={LENDS_A_KEY}
        about={[person.personId]}
        problems={check}
        submitLabel="Change the appointment"
        workingWords="Changing the appointment"
        onCancel={onCancel}
        onSubmit={({ reason }) => {
          const input = { personId: person.personId, capacities: [...capacities], reason };
          void act.run('office.people.appoint', input, () => onDone('The appointment is changed'));
        }}
      >
        <CheckboxGroup
          id="capacities"
          label="In which roles do they speak when an impact assessment is signed off?"
          hint="Only those to whom the force gave that task. The appointment ends with the role in the unit that it needs."
          isSmall
          error={problems[0]?.message}
          value={capacities}
          onChange={setCapacities}
          choices={appointableTo(person.roles).map((capacity) => ({
            value: capacity,
            label: ROLE_WORDS[capacity],
            hint: HINTS[capacity],
          }))}
        />
      </ActForm>
    </Page>
  );
}
