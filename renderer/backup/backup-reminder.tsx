import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { Notice } from '../ui/notice.tsx';
import { useNow } from '../ui/use-now.ts';
import { AGE_LASTS_MS, stateInWords } from './backup-words.ts';
import { useDailyBackup } from './daily-backup.ts';

/** Says on the first page that the last good backup is old; nothing while all is well, or one is being made. */
export function BackupReminder(): ReactNode {
  const list = useAsk('backup.list', {});
  const { isWorking } = useDailyBackup();
  const now = useNow(AGE_LASTS_MS);
  if (isWorking || list.data === undefined || !list.data.isOverdue) return null;
  const { title } = stateInWords(list.data, now);
  return (
    <Notice tone="warn" title={title}>
      <p>
        If this disk breaks, what came since is lost.{' '}
        <Link className="govuk-link" to="/backup">
          Back up now
        </Link>
      </p>
    </Notice>
  );
}
