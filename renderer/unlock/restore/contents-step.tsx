import type { ReactNode } from 'react';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { bytesInWords } from '../../../shared/domain/byte-words.ts';
import { useAsk, useProgress } from '../../api/hooks.ts';
import { KIND_WORDS } from '../../backup/backup-words.ts';
import { Notice, Status } from '../../ui/notice.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { LockedQuestion } from '../../ui/locked-question.tsx';
import { fileStateInWords, restoreCaption } from './restore-words.ts';
import type { RestoreAnswers } from './use-restore.ts';

const WHY_NOT_ID = 'why-not';

/** What is in the backup, as far as it can be told without a key: when it was made, and whether every file is whole. */
export function ContentsStep({
  answers: { backup },
  onBack,
  onContinue,
}: {
  readonly answers: RestoreAnswers;
  readonly onBack: () => void;
  readonly onContinue: () => void;
}): ReactNode {
  const inspection = useAsk(
    'restore.inspect',
    { placeId: backup?.placeId ?? '' },
    { enabled: backup !== null },
  );
  const progress = useProgress(inspection.isFetching);
  const isWhole = inspection.data?.isWhole === true;
  return (
    <LockedQuestion
      caption={restoreCaption('contents')}
      title="What is in it"
      problems={[]}
      onBack={onBack}
      onContinue={onContinue}
      blockedBy={isWhole ? undefined : WHY_NOT_ID}
    >
      {backup !== null && (
        <SummaryList
          rows={[
            { label: 'Made', value: momentInWords(backup.madeAt) },
            { label: 'Kind', value: KIND_WORDS[backup.kind] },
            { label: 'Size', value: bytesInWords(backup.bytes) },
            { label: 'Folder', value: <span className="app-mono">{backup.folder}</span> },
            ...(inspection.data?.files ?? []).map(({ file, state }) => ({
              label: <span className="app-mono">{file}</span>,
              value: <Status tone={state === 'whole' ? 'good' : 'bad'}>{fileStateInWords(state)}</Status>,
              key: file,
            })),
          ]}
        />
      )}
      <div id={WHY_NOT_ID}>
        {inspection.isPending && (
          <ProgressLine
            words={progress?.step ?? 'Reading every file of the backup'}
            {...(progress === null ? {} : { done: progress.done, total: progress.total })}
          />
        )}
        {inspection.isError && (
          <ErrorState error={inspection.error} onRetry={() => void inspection.refetch()} />
        )}
        {inspection.isSuccess && !isWhole && (
          <div role="alert">
            <Notice tone="bad" title="This backup is not whole">
              <p>
                Nothing can be restored from it. Go back and choose another: the one before, or a copy on a
                drive.
              </p>
            </Notice>
          </div>
        )}
      </div>
    </LockedQuestion>
  );
}
