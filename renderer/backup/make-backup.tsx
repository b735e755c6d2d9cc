import type { ReactNode } from 'react';
import { bytesInWords } from '../../shared/domain/byte-words.ts';
import { useCommand, useProgress } from '../api/hooks.ts';
import { codeOf } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState } from '../ui/states.tsx';
import { verifiedInWords } from './backup-words.ts';
import { useDailyBackup } from './daily-backup.ts';

/** Makes a backup now, and says what came of it; and of the daily one, should it have failed. */
export function MakeBackup(): ReactNode {
  const make = useCommand('backup.make', { refreshes: ['backup.list'] });
  const cancel = useCommand('work.cancel', { refreshes: [] });
  const daily = useDailyBackup();
  const isWorking = make.isPending || daily.isWorking;
  const progress = useProgress(isWorking);
  return (
    <section className="app-section" aria-label="Back up now">
      {daily.error !== null && make.isIdle && (
        <Notice tone="warn" title="Today’s backup was not made">
          <p>It is tried again when the vault is opened next. This is why it was not made:</p>
          <ErrorState error={daily.error} />
        </Notice>
      )}
      {isWorking && (
        <ProgressLine
          words={progress?.step ?? 'Backing up'}
          {...(progress === null ? {} : { done: progress.done, total: progress.total })}
        />
      )}
      {/* One button, so that the focus stays on it. */}
      <Button
        kind={isWorking ? 'secondary' : 'primary'}
        onClick={() => {
          if (isWorking) cancel.mutate({});
          else make.mutate({});
        }}
      >
        {isWorking ? 'Stop' : 'Back up now'}
      </Button>
      <div className="app-backup__result" aria-live="polite">
        {make.isError &&
          (codeOf(make.error) === 'CANCELLED' ? (
            <Notice title="Stopped">
              <p>No backup was made. Those that were there before are as they were.</p>
            </Notice>
          ) : (
            <ErrorState error={make.error} />
          ))}
        {make.isSuccess && (
          <Notice tone="good" title="The backup is made and checked">
            <p>
              {bytesInWords(make.data.backup.bytes)}. {verifiedInWords(make.data.backup.verified)}.
            </p>
          </Notice>
        )}
      </div>
    </section>
  );
}
