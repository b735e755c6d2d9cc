import { useState, type ReactNode } from 'react';
import type { FieldChange, ReferralChange } from '../../../shared/contract/referrals.ts';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { fieldLabel } from '../../../shared/domain/field-labels.ts';
import { useAsk } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { changeInWords } from './change-words.ts';
import { personName, type PeopleNames } from './people.ts';
import type { OpenReferral } from './save-change.ts';

const PAGE_SIZE = 10;

/** Who changed what, and when: newest first, down to the arrival of the referral. */
export function HistorySection({
  referral,
  people,
}: {
  readonly referral: OpenReferral;
  readonly people: PeopleNames;
}): ReactNode {
  const answer = useAsk('referrals.history', { referralId: referral.referralId });
  const [shown, setShown] = useState(PAGE_SIZE);
  if (answer.isPending) return <LoadingState words="Looking up the changes" />;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const { changes } = answer.data;
  const left = changes.length - shown;
  return (
    <>
      <ol className="app-timeline">
        {changes.slice(0, shown).map((change) => (
          <ChangeEntry key={change.version} change={change} people={people} />
        ))}
        {left <= 0 && (
          <li className="app-timeline__entry">
            <p className="app-timeline__title">
              {referral.dataOrigin === 'NATIVE' ? 'Taken in' : 'Brought over'} by{' '}
              {personName(people, referral.createdBy)}
            </p>
            <p className="app-quiet app-number">{momentInWords(referral.createdAt)}</p>
          </li>
        )}
      </ol>
      {left > 0 && (
        <Button kind="secondary" onClick={() => setShown(shown + PAGE_SIZE)}>
          Show {left > PAGE_SIZE ? `the ${PAGE_SIZE} changes before` : 'the changes before'}
        </Button>
      )}
    </>
  );
}

function ChangeEntry({
  change: { at, person, changes },
  people,
}: {
  readonly change: ReferralChange;
  readonly people: PeopleNames;
}): ReactNode {
  return (
    <li className="app-timeline__entry">
      <p className="app-timeline__title">Changed by {personName(people, person)}</p>
      <p className="app-quiet app-number">{momentInWords(at)}</p>
      {changes.length === 0 ? (
        <p>Saved without a change.</p>
      ) : (
        <ul className="app-timeline__changes">
          {changes.map((change) => (
            <FieldLine key={change.path} change={change} people={people} />
          ))}
        </ul>
      )}
    </li>
  );
}

function FieldLine({
  change,
  people,
}: {
  readonly change: FieldChange;
  readonly people: PeopleNames;
}): ReactNode {
  return (
    <li>
      <strong>{fieldLabel(change.path)}</strong>: {changeInWords(change, people)}
    </li>
  );
}
