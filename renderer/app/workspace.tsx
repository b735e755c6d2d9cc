import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { ErrorPage, LoadingPage } from '../ui/states.tsx';
import { LockedPage } from '../ui/locked-page.tsx';
import { createAppRouter } from './router.tsx';
import { SessionContext, type SessionStatus } from './session.ts';

const FirstPassphrasePage = lazy(async () => ({
  default: (await import('../credentials/first-passphrase-page.tsx')).FirstPassphrasePage,
}));

const Recover = lazy(async () => ({ default: (await import('../recovery/recover.tsx')).Recover }));

/** Everything behind the lock. */
export function Workspace(): ReactNode {
  const [router] = useState(createAppRouter);
  const status = useAsk('session.status', {});
  if (!status.isSuccess) {
    return (
      <LockedPage>
        {status.isPending ? (
          <LoadingPage />
        ) : (
          <ErrorPage error={status.error} onRetry={() => void status.refetch()} />
        )}
      </LockedPage>
    );
  }
  return (
    <SessionContext value={status.data}>
      <Suspense fallback={<Opening />}>
        <Work router={router} mustFirst={status.data.mustFirst} />
      </Suspense>
    </SessionContext>
  );
}

/** The pages, unless something has to be done before anything else can be. */
function Work({
  router,
  mustFirst,
}: {
  readonly router: ReturnType<typeof createAppRouter>;
  readonly mustFirst: SessionStatus['mustFirst'];
}): ReactNode {
  // Kept while its last page is read, although the vault is then done with it.
  const [isRecovery] = useState(mustFirst === 'recover');
  if (isRecovery) return <Recover />;
  if (mustFirst === 'change passphrase') return <FirstPassphrasePage />;
  return <RouterProvider router={router} />;
}

const Opening = (): ReactNode => (
  <LockedPage>
    <LoadingPage />
  </LockedPage>
);
