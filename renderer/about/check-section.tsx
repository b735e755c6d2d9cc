import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { useCommand, useProgress } from '../api/hooks.ts';
import { codeOf } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState } from '../ui/states.tsx';
import { verdictInWords } from './verdict-words.ts';

/** Reads every page of the vault that the person's keys open, and follows the record of use from end to end. */
export function CheckSection(): ReactNode {
  const check = useCommand('vault.verify', { refreshes: [] });
  const cancel = useCommand('work.cancel', { refreshes: [] });
  const progress = useProgress(check.isPending);
  return (
    <section className="app-section" aria-labelledby="check">
      <h2 className="govuk-heading-m" id="check">
        Check the vault
      </h2>
      <p className="govuk-body app-text">
        Reads every page of the files that you hold keys for, and the record of who did what. A large vault
        takes a minute or two; nothing is changed.
      </p>
      {check.isPending && (
        <ProgressLine
          words={progress?.step ?? 'Checking the vault'}
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
        {check.isPending ? 'Stop' : check.isIdle ? 'Check the vault now' : 'Check again'}
      </Button>
      <div className="app-about__result" aria-live="polite">
        {check.isError &&
          (codeOf(check.error) === 'CANCELLED' ? (
            <Notice title="Stopped">
              <p>The check was not finished, so it says nothing about the vault.</p>
            </Notice>
          ) : (
            <ErrorState error={check.error} />
          ))}
        {check.isSuccess && <Verdict verdict={check.data} />}
      </div>
    </section>
  );
}

function Verdict({ verdict }: { readonly verdict: OutputOf<'vault.verify'> }): ReactNode {
  const isWhole = verdict.compartments.every(({ kind }) => kind === 'checked');
  return (
    <>
      {verdict.isIntact ? (
        <Notice tone="good" title={isWhole ? 'The vault is sound' : 'What you hold the keys of is sound'} />
      ) : (
        <Notice tone="bad" title="The vault is not sound">
          <p>
            Leave the folder as it is and tell your custodian: it has to be put back from a backup. Write down
            nothing new in it until then.
          </p>
        </Notice>
      )}
      <dl className="govuk-summary-list">
        {verdict.compartments.map(verdictInWords).map(({ file, holds, tone, status, detail }) => (
          <div className="govuk-summary-list__row" key={file}>
            <dt className="govuk-summary-list__key">
              {holds}
              <span className="app-about__file app-mono">{file}</span>
            </dt>
            <dd className="govuk-summary-list__value">
              <Status tone={tone}>{status}</Status>
              <p className="app-about__detail">{detail}</p>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
