import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../api/hooks.ts';
import { ErrorPage, LoadingPage } from '../../ui/states.tsx';
import { OpenRecord } from './open-record.tsx';

const route = getRouteApi('/framed/referrals/$referralId');

/** One referral, opened. */
export function RecordPage(): ReactNode {
  const { referralId } = route.useParams();
  const { draftId, part } = route.useSearch();
  const referral = useAsk('referrals.get', { referralId });
  if (referral.isPending) return <LoadingPage words="Opening the referral" />;
  if (referral.isError) {
    return <ErrorPage error={referral.error} onRetry={() => void referral.refetch()} />;
  }
  return (
    <OpenRecord
      key={`${referralId} ${draftId ?? ''}`}
      referral={referral.data}
      draftId={draftId}
      startAt={part ?? null}
    />
  );
}
