import { RouterProvider } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { createAppRouter } from './router.tsx';
import { SessionContext } from './session.ts';

/** Everything behind the lock. */
export function Workspace(): ReactNode {
  const [router] = useState(createAppRouter);
  const status = useAsk('session.status', {});
  if (status.isPending) return <LoadingState />;
  if (status.isError) return <ErrorState error={status.error} onRetry={() => void status.refetch()} />;
  return (
    <SessionContext value={status.data}>
      <RouterProvider router={router} />
    </SessionContext>
  );
}
