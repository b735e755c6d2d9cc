import type { ReactNode } from 'react';
import { compartmentsOf } from '../../shared/domain/roles.ts';
import { OVERSEERS } from '../../shared/domain/two-person.ts';
import { useSession } from '../app/session.ts';
import { Page } from '../ui/page.tsx';
import { ActForm } from './act-form.tsx';
import { foreseeRotation, rotationInWords } from './rotation-words.ts';
import type { PersonForm } from './simple-acts.tsx';
import { useAct } from '../api/use-act.ts';

/** Takes away somebody's way in for good, with all that follows from it said before. */
export function RemovePerson({ person, onDone, onCancel }: PersonForm): ReactNode {
  const act = useAct();
  const { compartments } = useSession();
  const { displayName, personId, roles } = person;
  const isCustodian = roles.includes('custodian');
  const rotation = foreseeRotation(compartmentsOf(roles), compartments);
  return (
    <Page title={`Remove ${displayName}`}>
      <ActForm
        act={act}
        reasonLabel="Why are they removed?"
        needsSecond={isCustodian}
        secondLegend="A custodian is removed by two people"
        secondRoles={OVERSEERS}
        about={[personId]}
        submitLabel={`Remove ${displayName}`}
        workingWords="Exchanging the keys"
        isDangerous
        onCancel={onCancel}
        onSubmit={({ reason, second }) => {
          const input = { personId, reason, ...(second === undefined ? {} : { second }) };
          void act.run('office.people.remove', input, (answer) =>
            onDone(`${displayName} is removed. ${rotationInWords(answer)}`),
          );
        }}
      >
        <p className="govuk-body">What happens:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>{displayName} cannot open the vault any more. Their name stays in the log.</li>
          <li>
            {rotationInWords(rotation)} Everybody else gets the new keys by themselves when they next unlock.
          </li>
          {rotation.waiting.length > 0 && (
            <li>Ask somebody who holds what you do not to open the vault today.</li>
          )}
          <li>
            A copy of the vault from before today, and backups from before today, still open with their
            passphrase. Nothing that is written from now on does.
          </li>
        </ul>
      </ActForm>
    </Page>
  );
}
