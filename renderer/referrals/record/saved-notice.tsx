import type { ReactNode } from 'react';
import type { ReferralChange } from '../../../shared/contract/referrals.ts';
import { Notice } from '../../ui/notice.tsx';
import { changedLabels } from './change-words.ts';
import { personName, type PeopleNames } from './people.ts';

/** That a change was saved, and what of theirs is in the record beside it. */
export function SavedNotice({
  meanwhile,
  chosenPaths,
  people,
}: {
  readonly meanwhile: readonly ReferralChange[];
  /** Where the person chose between theirs and their own: they know what became of those. */
  readonly chosenPaths: readonly string[];
  readonly people: PeopleNames;
}): ReactNode {
  const labels = changedLabels(meanwhile, chosenPaths);
  const who = [...new Set(meanwhile.map(({ person }) => personName(people, person)))].join(' and ');
  return (
    <div role="status">
      <Notice tone="good" title={chosenPaths.length === 0 ? 'Saved' : 'Saved as you chose'}>
        {labels.length > 0 && (
          <p>
            While you were typing, {who} changed: {labels.join(', ')}. That is in the record, too.
          </p>
        )}
      </Notice>
    </div>
  );
}
