import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { useNow } from '../ui/use-now.ts';
import { AGE_LASTS_MS, stateInWords } from './backup-words.ts';
import { useDailyBackup, useMakingDailyBackup } from './daily-backup.ts';

/** The way to the backups, with a word for how they stand. */
export function BackupLink(): ReactNode {
  useMakingDailyBackup();
  return (
    <Link className="app-rail__link" to="/backup">
      Backup <BackupWord />
    </Link>
  );
}

function BackupWord(): ReactNode {
  const { isWorking } = useDailyBackup();
  const list = useAsk('backup.list', {});
  const now = useNow(AGE_LASTS_MS);
  if (isWorking) return <span>backing up</span>;
  if (list.data === undefined) return null;
  const { word } = stateInWords(list.data, now);
  return (
    <span>
      {word === 'due' && <span aria-hidden="true">! </span>}
      {word}
    </span>
  );
}
