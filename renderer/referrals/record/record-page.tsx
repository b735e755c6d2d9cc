import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../api/hooks.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { editFromDraft } from './edit-draft.ts';
import { OpenRecord } from './open-record.tsx';
import { partOf } from './record-parts.ts';

const route = getRouteApi('/framed/referrals/$referralId');

/** One referral, opened. */
export function RecordPage(): ReactNode {
  const { referralId } = route.useParams();
  const { draftId, part } = route.useSearch();
  const referral = useAsk('referrals.get', { referralId });
  const draft = useAsk('drafts.get', { draftId: draftId ?? '' }, { enabled: draftId !== undefined });
  const isWaiting = referral.isPending || (draftId !== undefined && draft.isPending);
  if (isWaiting) return <LoadingState words="Opening the referral" />;
  if (referral.isError) {
    return <ErrorState error={referral.error} onRetry={() => void referral.refetch()} />;
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
