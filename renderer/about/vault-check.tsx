import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { useCommand, useProgress } from '../api/hooks.ts';
import { codeOf } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState } from '../ui/states.tsx';

/** A section that checks the vault when it is asked to, can be stopped, and shows what came of it. */
export function VaultCheck({
  of,
  explanation,
  children,
}: {
  /** What it is called here: the person is told about that part of the answer. */
  readonly of: 'vault' | 'log';
  readonly explanation: string;
  readonly children: (verdict: OutputOf<'vault.verify'>) => ReactNode;
}): ReactNode {
  const check = useCommand('vault.verify', { refreshes: [] });
  const cancel = useCommand('work.cancel', { refreshes: [] });
  const progress = useProgress(check.isPending);
  const headingId = `check-${of}`;
  return (
    <section className="app-section" aria-labelledby={headingId}>
      <h2 className="govuk-heading-m" id={headingId}>
        Check the {of}
      </h2>
      <p className="govuk-body app-text">{explanation}</p>
      {check.isPending && (
        <ProgressLine
          words={progress?.step ?? `Checking the ${of}`}
          {...(progress === null ? {} : { done: progress.done, total: progress.total })}
        />
      )}
      {/* One button, so that the focus stays on it. */}
      <Button
        kind="secondary"
        onClick={() => {
          if (check.isPending) cancel.mutate({});
          else check.mutate({});
        }}
      >
        {check.isPending ? 'Stop' : check.isIdle ? `Check the ${of} now` : 'Check again'}
      </Button>
      <div className="app-check__result" aria-live="polite">
        {check.isError &&
          (codeOf(check.error) === 'CANCELLED' ? (
            <Notice title="Stopped">
              <p>The check was not finished, so it says nothing about the {of}.</p>
            </Notice>
          ) : (
            <ErrorState error={check.error} />
          ))}
        {check.isSuccess && children(check.data)}
      </div>
    </section>
  );
}
