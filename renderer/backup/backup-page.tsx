import type { ReactNode } from 'react';
import type { BackupList } from '../../shared/contract/backup.ts';
import { bytesInWords } from '../../shared/domain/byte-words.ts';
import { useAsk } from '../api/hooks.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { useNow } from '../ui/use-now.ts';
import { BackupLines } from './backup-lines.tsx';
import { AGE_LASTS_MS, stateInWords } from './backup-words.ts';
import { MakeBackup } from './make-backup.tsx';
import './backup.scss';

/** The backups of this vault: whether the last one is good, and what can be done with each. */
export function BackupPage(): ReactNode {
  const list = useAsk('backup.list', {});
  return (
    <Page title="Backup">
      {list.isPending && <LoadingState words="Looking up the backups" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && <Backups list={list.data} />}
    </Page>
  );
}

function Backups({ list }: { readonly list: BackupList }): ReactNode {
  const now = useNow(AGE_LASTS_MS);
  const { tone, title, detail } = stateInWords(list, now);
  return (
    <div className="app-backup">
      <Notice tone={tone} title={title}>
        <p>{detail}</p>
      </Notice>
      <MakeBackup />
      <section className="app-section" aria-labelledby="backups">
        <h2 className="govuk-heading-m" id="backups">
          Backups of this vault
        </h2>
        {list.backups.length === 0 ? (
          <p className="govuk-body app-text">
            None yet. Strongroom makes one each day after somebody has opened the vault, and whenever you ask.
          </p>
        ) : (
          <BackupLines backups={list.backups} now={now} />
        )}
      </section>
      <section className="app-section" aria-labelledby="about-backups">
        <h2 className="govuk-heading-m" id="about-backups">
          Where they are, and how long they stay
        </h2>
        <SummaryList
          rows={[
            { label: 'Folder', value: <span className="app-mono">{list.folder}</span> },
            { label: 'Room left on that disk', value: bytesInWords(list.freeBytes) },
            {
              label: 'How long they stay',
              value:
                'The last of each of seven days, five weeks and twelve months. Those made by hand stay until somebody takes them away.',
            },
            {
              label: 'What protects them',
              value:
                'Each is encrypted as the vault is, and opens with the passphrases of its day. They lie on the same disk as the vault: copy one to another drive every week, and keep that drive in a safe.',
            },
            {
              label: 'Putting one back',
              value:
                'Lock the vault, and choose “Restore from a backup” on the page that opens it. It takes two people.',
            },
          ]}
        />
      </section>
    </div>
  );
}
