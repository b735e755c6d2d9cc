import type { ReactNode } from 'react';
import type { Backup } from '../../shared/contract/backup.ts';
import type { DateTime } from '../../shared/domain/dates.ts';
import { bytesInWords } from '../../shared/domain/byte-words.ts';
import { usePermission } from '../app/session.ts';
import { BackupActions } from './backup-actions.tsx';
import { KIND_WORDS, madeInWords, verifiedInWords } from './backup-words.ts';

/** The backups, newest first, each with what can be done with it. */
export function BackupLines({
  backups,
  now,
}: {
  readonly backups: readonly Backup[];
  readonly now: DateTime;
}): ReactNode {
  const mayCopy = usePermission('backup.copy');
  return (
    <ol className="app-lines">
      {backups.map(({ backupId, madeAt, kind, bytes, verified }) => (
        <li className="app-lines__line app-backup__line" key={backupId}>
          <span className="app-backup__made app-number">{madeInWords(madeAt, now)}</span>
          <span>{KIND_WORDS[kind]}</span>
          <span className="app-number app-backup__size">{bytesInWords(bytes)}</span>
          <span className="app-quiet">{verifiedInWords(verified)}</span>
          <BackupActions backupId={backupId} made={madeInWords(madeAt, now)} mayCopy={mayCopy} />
        </li>
      ))}
    </ol>
  );
}
