import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../api/hooks.ts';
import { codeOf } from '../../api/remote-error.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { editFromDraft } from './edit-draft.ts';
import { OpenRecord } from './open-record.tsx';
import { partOf } from './record-parts.ts';

const route = getRouteApi('/framed/referrals/$referralId');

/** One referral, opened. */
export function RecordPage(): ReactNode {
  const { referralId } = route.useParams();
  const { draftId, part } = route.useSearch();
  const referral = useAsk('referrals.get', { referralId }, { isFleeting: true });
  const draft = useAsk(
    'drafts.get',
    { draftId: draftId ?? '' },
    { enabled: draftId !== undefined, isFleeting: true },
  );
  const isWaiting = referral.isPending || (draftId !== undefined && draft.isPending);
  if (isWaiting) return <LoadingState words="Opening the referral" />;
  if (referral.isError) {
    return <ErrorState error={referral.error} onRetry={() => void referral.refetch()} />;
  }
  if (draft.isError && codeOf(draft.error) !== 'NOT_FOUND') {
    return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />;
  }
  // A draft that is gone was saved or discarded: then the record is all there is.
  const resumed = draft.data === undefined ? null : editFromDraft(draft.data, referral.data);
  return (
    <OpenRecord
      key={`${referralId} ${draftId ?? ''}`}
      referral={referral.data}
      resumed={resumed}
      startAt={resumed === null ? (part ?? null) : partOf(resumed.partId).id}
    />
  );
}
