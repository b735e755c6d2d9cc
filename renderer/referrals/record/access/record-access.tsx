import { useState, type ReactNode } from 'react';
import type { Disposal, RecordAccess } from '../../../../shared/contract/access.ts';
import { labelOf } from '../../../../shared/domain/code-lists/code-list.ts';
import { RESTRICTION } from '../../../../shared/domain/code-lists/people-alleged-lists.ts';
import { momentInWords } from '../../../../shared/domain/date-words.ts';
import { useAsk } from '../../../api/hooks.ts';
import { usePermission } from '../../../app/session.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice, Status } from '../../../ui/notice.tsx';
import { usePeopleNames } from '../people.ts';
import type { OpenReferral } from '../save-change.ts';
import { namesInWords } from './access-words.ts';
import { DisposeDialog } from './dispose-dialog.tsx';
import { SealDialog } from './seal-dialog.tsx';

/** Whom the record is meant for, before anything that it says; nothing when that is the whole team. */
export function Restriction({
  referral: { referralId, record },
}: {
  readonly referral: OpenReferral;
}): ReactNode {
  const { data: access } = useAsk('referrals.access', { referralId });
  if (record.restriction === 'OPEN') return null;
  return (
    <Notice tone="warn">
      <p>
        <Status tone="warn">{labelOf(RESTRICTION, record.restriction)}</Status>
      </p>
      {record.restriction === 'RESTRICTED' && <p>A note to the team: Strongroom does not enforce it.</p>}
      {access?.isSealed === true && <Named access={access} />}
    </Notice>
  );
}

function Named({ access: { named, brokenUntil } }: { readonly access: RecordAccess }): ReactNode {
  const people = usePeopleNames();
  return (
    <>
      <p>
        For {namesInWords(named, people)}.
        {named.length === 1 && ' Name a second person, at the end of the record.'}
      </p>
      {brokenUntil !== null && (
        <p>You broke the glass: it is open to you until {momentInWords(brokenUntil)}.</p>
      )}
    </>
  );
}

/** What can be done with the record as a whole, for those who may. */
export function RecordActions({
  referral,
  onDisposed,
}: {
  readonly referral: OpenReferral;
  readonly onDisposed: (disposal: Disposal) => void;
}): ReactNode {
  const { data: access } = useAsk('referrals.access', { referralId: referral.referralId });
  const mayDispose = usePermission('referral.dispose');
  const [asked, setAsked] = useState<'name' | 'dispose' | null>(null);
  const close = (): void => setAsked(null);
  if (access?.mayName !== true && !mayDispose) return null;
  return (
    <section className="app-section" aria-labelledby="record-actions-title">
      <h2 className="govuk-heading-m app-part__title" id="record-actions-title">
        The record as a whole
      </h2>
      <div className="app-button-group">
        {access?.mayName === true && (
          <Button kind="secondary" onClick={() => setAsked('name')}>
            {access.isSealed ? 'Change who may open it' : 'Seal this record'}
          </Button>
        )}
        {mayDispose && (
          <Button kind="secondary" onClick={() => setAsked('dispose')}>
            Dispose of this record
          </Button>
        )}
      </div>
      {asked === 'name' && access !== undefined && <SealDialog access={access} onClose={close} />}
      {asked === 'dispose' && <DisposeDialog referral={referral} onDisposed={onDisposed} onClose={close} />}
    </section>
  );
}
