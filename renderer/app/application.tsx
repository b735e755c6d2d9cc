import { lazy, Suspense, type ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { ErrorPage, LoadingPage } from '../ui/states.tsx';
import { LockedPage } from '../ui/locked-page.tsx';
import { CrashGuard } from './crash-guard.tsx';
import { LockingScreen } from './locking-screen.tsx';
import { useLocking } from './locking.ts';

const FirstRun = lazy(async () => ({ default: (await import('../first-run/first-run.tsx')).FirstRun }));
const Unlock = lazy(async () => ({ default: (await import('../unlock/unlock.tsx')).Unlock }));
const Workspace = lazy(async () => ({ default: (await import('./workspace.tsx')).Workspace }));

/** The application is in one of three places: no vault is known, one is locked, or one is open. */
export function Application(): ReactNode {
  const locking = useLocking();
  if (locking.kind !== 'not locking') return <LockingScreen locking={locking} />;
  return (
    <CrashGuard>
      <Suspense fallback={<Opening />}>
        <Place />
      </Suspense>
    </CrashGuard>
  );
}

function Place(): ReactNode {
  const start = useAsk('app.start', {});
  if (start.isPending) return <Opening />;
  if (start.isError) {
    return (
      <LockedPage>
        <ErrorPage error={start.error} onRetry={() => void start.refetch()} />
      </LockedPage>
    );
  }
  if (start.data.isOpen) return <Workspace />;
  return start.data.vaults.length === 0 ? <FirstRun start={start.data} /> : <Unlock start={start.data} />;
}

const Opening = (): ReactNode => (
  <LockedPage>
    <LoadingPage />
  </LockedPage>
);
