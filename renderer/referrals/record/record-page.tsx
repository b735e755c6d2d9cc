import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Disposal } from '../../../shared/contract/access.ts';
import { useAsk } from '../../api/hooks.ts';
import { codeOf } from '../../api/remote-error.ts';
import { ErrorPage, LoadingPage } from '../../ui/states.tsx';
import { DisposedPage } from './access/disposed-page.tsx';
import { SealedPage } from './access/sealed-page.tsx';
import { OpenRecord } from './open-record.tsx';
import { ReasonPage } from './reason-page.tsx';

const route = getRouteApi('/framed/referrals/$referralId');

/** One referral, opened. */
export function RecordPage(): ReactNode {
  const { referralId } = route.useParams();
  const { draftId, part } = route.useSearch();
  const [disposed, setDisposed] = useState<{
    readonly referralId: string;
    readonly disposal: Disposal;
  } | null>(null);
  const referral = useAsk('referrals.get', { referralId });
  if (disposed?.referralId === referralId) return <DisposedPage disposal={disposed.disposal} />;
  if (referral.isPending) return <LoadingPage words="Opening the referral" />;
  if (referral.isError) {
    const { error } = referral;
    const retry = (): void => void referral.refetch();
    if (codeOf(error) === 'REASON_NEEDED') return <ReasonPage referralId={referralId} />;
    if (codeOf(error) === 'FORBIDDEN') {
      return <SealedPage referralId={referralId} refusal={error} onRetry={retry} />;
    }
    return <ErrorPage error={error} onRetry={retry} />;
  }
  return (
    <OpenRecord
      key={`${referralId} ${draftId ?? ''}`}
      referral={referral.data}
      draftId={draftId}
      startAt={part ?? null}
      onDisposed={(disposal) => setDisposed({ referralId, disposal })}
    />
  );
}
