import type { ReactNode } from 'react';
import type { BackupVerdict } from '../../shared/contract/backup.ts';
import { useCommand } from '../api/hooks.ts';
import { codeOf, errorInWords } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { Status } from '../ui/notice.tsx';
import { checkInWords } from './backup-words.ts';

/** What can be done with one backup, and what came of it. */
export function BackupActions({
  backupId,
  made,
  mayCopy,
}: {
  readonly backupId: string;
  /** When it was made, in words: the buttons of a row say which row. */
  readonly made: string;
  readonly mayCopy: boolean;
}): ReactNode {
  const verify = useCommand('backup.verify', { refreshes: [] });
  const copy = useCommand('backups.copy', { refreshes: [] });
  const isWorking = verify.isPending || copy.isPending;
  const which = <span className="govuk-visually-hidden"> the backup of {made}</span>;
  const begin = (work: () => void): void => {
    if (isWorking) return;
    verify.reset();
    copy.reset();
    work();
  };
  return (
    <>
      <div className="app-row">
        <Button kind="link" onClick={() => begin(() => verify.mutate({ backupId }))}>
          <span>Check{which}</span>
        </Button>
        {mayCopy && (
          <Button kind="link" onClick={() => begin(() => copy.mutate({ backupId }))}>
            <span>Copy to another drive{which}</span>
          </Button>
        )}
      </div>
      <div role="status" className="app-backup__outcome">
        {verify.isPending && 'Checking…'}
        {copy.isPending && 'Copying…'}
        {verify.isSuccess && <Verdict verdict={verify.data} />}
        {copy.isSuccess && (
          <Status tone={copy.data.folder === null ? 'neutral' : 'good'}>
            {copy.data.folder === null ? 'Nothing was copied' : 'Copied and checked'}
          </Status>
        )}
        {copy.isSuccess && copy.data.folder !== null && (
          <p className="app-mono app-backup__detail">{copy.data.folder}</p>
        )}
        <Failure error={verify.error ?? copy.error} />
      </div>
    </>
  );
}

function Verdict({ verdict: { isGood, files } }: { readonly verdict: BackupVerdict }): ReactNode {
  if (isGood) return <Status tone="good">Good</Status>;
  const bad = files.filter(({ check }) => check !== 'opened' && check !== 'bytes only');
  return (
    <>
      <Status tone="bad">Not good</Status>
      <p className="app-backup__detail">
        {bad.map(({ file, check }) => `${file} ${checkInWords(check)}.`).join(' ')} Do not rely on this
        backup.
      </p>
    </>
  );
}

function Failure({ error }: { readonly error: unknown }): ReactNode {
  if (error === null) return null;
  if (codeOf(error) === 'CANCELLED') return <Status>Stopped</Status>;
  return (
    <>
      <Status tone="bad">Failed</Status>
      <p className="app-backup__detail">{errorInWords(error).detail}</p>
    </>
  );
}
