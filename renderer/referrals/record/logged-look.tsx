import { useEffect, type ReactNode } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { ErrorState } from '../../ui/states.tsx';

/**
 * Shows what it holds once the vault has logged that somebody looks at who and where the client is: elsewhere on the record
 * that is hidden, or has its hours.
 */
export function LoggedLook({
  referralId,
  children,
}: {
  readonly referralId: string;
  readonly children: ReactNode;
}): ReactNode {
  const { mutate, isSuccess, isError, error } = useCommand('referrals.revealName', { refreshes: [] });
  useEffect(() => mutate({ referralId }), [mutate, referralId]);
  if (isError) return <ErrorState error={error} onRetry={() => mutate({ referralId })} />;
  if (!isSuccess) return null;
  return (
    <>
      <p className="govuk-hint">This shows what is hidden elsewhere. That you opened it is logged.</p>
      {children}
    </>
  );
}
