import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { codeOf, errorInWords } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/states.tsx';
import { remedyFor } from './remedies.ts';

/** A vault that no passphrase opens as it stands: what happened, that nothing was changed, and what to do. */
export function VaultProblem({
  error,
  folder,
  onRetry,
  onRestore,
  onTakeOff,
}: {
  readonly error: unknown;
  readonly folder: string;
  readonly onRetry: () => void;
  /** Where a backup can be put back. */
  readonly onRestore?: (() => void) | undefined;
  /** Takes the vault off the list of this computer. */
  readonly onTakeOff?: () => void;
}): ReactNode {
  const notice = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone.
  useLayoutEffect(() => notice.current?.focus(), []);
  const code = codeOf(error);
  const remedy = remedyFor(code);
  if (remedy === null) return <ErrorState error={error} onRetry={onRetry} />;
  const { title, detail } = errorInWords(error);
  return (
    <>
      <div className="app-notice app-notice--warn app-problem" role="alert" tabIndex={-1} ref={notice}>
        <h2 className="app-notice__title">{title}</h2>
        <p>{detail}</p>
      </div>
      <p className="govuk-body">
        The folder is <span className="app-mono">{folder}</span>. Strongroom changed nothing in it.
      </p>
      <h2 className="govuk-heading-s">What to do</h2>
      <ol className="govuk-list govuk-list--number">
        {remedy.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="app-row app-problem__ways">
        <Button kind={remedy.mayPass ? 'primary' : 'secondary'} onClick={onRetry}>
          {code === 'VAULT_MISSING' ? 'Look again' : 'Try again'}
        </Button>
        {remedy.isRestorable && onRestore !== undefined && (
          <Button kind="secondary" onClick={onRestore}>
            Restore this vault from a backup
          </Button>
        )}
      </div>
      {onTakeOff !== undefined && (
        <>
          <p className="govuk-body">
            If it is gone for good, or not used here any more, you can take it off the list of this computer.
            That does not touch the records: if they are only away, open the folder when it is back.
          </p>
          <Button kind="secondary" onClick={onTakeOff}>
            Take it off this list
          </Button>
        </>
      )}
    </>
  );
}
