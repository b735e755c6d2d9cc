import { RouterProvider } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { ErrorPage, LoadingPage } from '../ui/states.tsx';
import { LockedPage } from '../unlock/locked-page.tsx';
import { createAppRouter } from './router.tsx';
import { SessionContext } from './session.ts';

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
      <RouterProvider router={router} />
    </SessionContext>
  );
}
