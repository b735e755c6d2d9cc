import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { codeOf } from '../api/remote-error.ts';
import { lockNow } from '../app/locking.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { Marking } from '../ui/marking.tsx';
import { ReasonPage } from '../referrals/record/reason-page.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { classNames } from '../ui/class-names.ts';
import { ErrorPage, LoadingPage } from '../ui/states.tsx';
import { ClientPages } from './client-pages.tsx';
import { EndPage, type Outcome } from './end-page.tsx';
import './equality-form.scss';
import type { Asking } from './given-answers.ts';
import { WorkerPage } from './worker-page.tsx';

type Phase =
  | { readonly kind: 'worker' }
  | { readonly kind: 'client'; readonly asking: Asking }
  | { readonly kind: 'end'; readonly outcome: Outcome; readonly isWithClient: boolean };

/**
 * The equality form of one referral. It begins and ends with the worker; in between the screen belongs to the client, and
 * nothing on it leads to a record. What the client ticks lives in the client's pages only and goes with them.
 */
export function FormPage(): ReactNode {
  const { referralId } = useParams({ from: '/equality-form/$referralId' });
  const [phase, setPhase] = useState<Phase>({ kind: 'worker' });
  useShortcuts({ lock: () => void lockNow() });
  return (
    <>
      <header className="app-top">
        <Marking />
      </header>
      <main className={classNames('app-column', phase.kind !== 'worker' && 'equality-form')} id="main">
        {phase.kind === 'worker' && (
          <WorkerPlace
            referralId={referralId}
            onAsk={(asking) => setPhase({ kind: 'client', asking })}
            onEnd={(outcome) => setPhase({ kind: 'end', outcome, isWithClient: false })}
          />
        )}
        {phase.kind === 'client' && (
          <ClientPages
            referralId={referralId}
            asking={phase.asking}
            onEnd={(outcome) =>
              setPhase({ kind: 'end', outcome, isWithClient: phase.asking.mode === 'self-complete' })
            }
          />
        )}
        {phase.kind === 'end' && (
          <EndPage referralId={referralId} outcome={phase.outcome} isWithClient={phase.isWithClient} />
        )}
      </main>
    </>
  );
}

function WorkerPlace({
  referralId,
  onAsk,
  onEnd,
}: {
  readonly referralId: string;
  readonly onAsk: (asking: Asking) => void;
  readonly onEnd: (outcome: Outcome) => void;
}): ReactNode {
  const navigate = useNavigate();
  const referral = useAsk('referrals.get', { referralId });
  if (referral.isPending) return <LoadingPage />;
  if (referral.isError) {
    return (
      <>
        <BackLink onClick={() => void navigate({ to: '/referrals/$referralId', params: { referralId } })}>
          Back to the referral
        </BackLink>
        {codeOf(referral.error) === 'REASON_NEEDED' ? (
          <ReasonPage referralId={referralId} />
        ) : (
          <ErrorPage error={referral.error} onRetry={() => void referral.refetch()} />
        )}
      </>
    );
  }
  return <WorkerPage referral={referral.data} onAsk={onAsk} onEnd={onEnd} />;
}
