import { useState, type ReactNode } from 'react';
import type { ComparedFile, Comparison } from '../../../shared/contract/restore.ts';
import type { KnownVault } from '../../../shared/contract/shell.ts';
import { errorInWords } from '../../api/remote-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice, Status } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { LockedPage } from '../../ui/locked-page.tsx';
import { comparedInWords, comparisonInWords, countsOf, restoreCaption } from './restore-words.ts';
import type { Restored } from './use-restore.ts';

/** How what was restored differs from the vault that is there, and what is to become of both. */
export function CompareStep({
  restored: { place, comparison },
  live,
  refusal,
  onKeepBoth,
  onSwap,
}: {
  readonly restored: Restored;
  readonly live: KnownVault | null;
  /** Why the exchange came to nothing; null before it. */
  readonly refusal: unknown;
  readonly onKeepBoth: () => void;
  readonly onSwap: () => void;
}): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  const { tone, title, detail } = comparisonInWords(comparison);
  // One that cannot be read may have been the same: it is what a backup is put back for.
  const maySwap = live !== null && comparison?.isSameVault !== false;
  return (
    <LockedPage>
      <Page title="The backup is restored" caption={restoreCaption('compare')}>
        {refusal !== null && (
          <div role="alert">
            <Notice tone="bad" title={errorInWords(refusal).title}>
              <p>{errorInWords(refusal).detail}</p>
            </Notice>
          </div>
        )}
        <p className="govuk-body">
          It is in <span className="app-mono">{place.folder}</span>, and was checked. The vault that is there
          was not touched.
        </p>
        <Notice tone={tone} title={title}>
          <p>{detail}</p>
        </Notice>
        {comparison?.isSameVault === true && <Files comparison={comparison} />}
        <div className="app-button-group">
          {maySwap && <Button onClick={() => setIsAsking(true)}>Use it in place of the other</Button>}
          <Button kind={maySwap ? 'secondary' : 'primary'} onClick={onKeepBoth}>
            {live === null ? 'Continue' : 'Keep both'}
          </Button>
        </div>
      </Page>
      {isAsking && live !== null && (
        <Dialog title="Use the restored vault in place of the other?" onClose={() => setIsAsking(false)}>
          <p className="govuk-body">
            It takes the name and the place of <span className="app-mono">{live.folder}</span>. The other is
            renamed and stays beside it: nothing is deleted.
          </p>
          <div className="app-button-group">
            <Button
              onClick={() => {
                setIsAsking(false);
                onSwap();
              }}
            >
              Use the restored one
            </Button>
            <Button kind="secondary" onClick={() => setIsAsking(false)}>
              Not now
            </Button>
          </div>
        </Dialog>
      )}
    </LockedPage>
  );
}

function Files({ comparison: { files } }: { readonly comparison: Comparison }): ReactNode {
  return (
    <>
      <dl className="govuk-summary-list">
        {files.map((file) => {
          const { holds, tone, status, detail } = comparedInWords(file);
          return (
            <div className="govuk-summary-list__row" key={file.compartment}>
              <dt className="govuk-summary-list__key">{holds}</dt>
              <dd className="govuk-summary-list__value">
                <Status tone={tone}>{status}</Status>
                <p className="app-restore__detail">{detail}</p>
              </dd>
            </div>
          );
        })}
      </dl>
      <Counts files={files} />
    </>
  );
}

/** What there are different numbers of. */
function Counts({ files }: { readonly files: readonly ComparedFile[] }): ReactNode {
  const lines = countsOf(files);
  if (lines.length === 0) return null;
  return (
    <ScrollRegion label="What differs in numbers">
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--s">What differs in numbers</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th className="govuk-table__header" scope="col">
              What
            </th>
            <th className="govuk-table__header govuk-table__header--numeric" scope="col">
              In the backup
            </th>
            <th className="govuk-table__header govuk-table__header--numeric" scope="col">
              In the vault in use
            </th>
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {lines.map(({ what, restored, live }) => (
            <tr className="govuk-table__row" key={what}>
              <th className="govuk-table__header" scope="row">
                {what}
              </th>
              <td className="govuk-table__cell govuk-table__cell--numeric">
                {restored.toLocaleString('en-GB')}
              </td>
              <td className="govuk-table__cell govuk-table__cell--numeric">{live.toLocaleString('en-GB')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
