import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { LockedPage } from '../../ui/locked-page.tsx';

/** What became of both vaults, and the door. */
export function DoneStep({
  folder,
  otherFolder,
  isSwapped,
  onLeave,
}: {
  readonly folder: string;
  /** Where the vault is that was there before; null when there was none. */
  readonly otherFolder: string | null;
  readonly isSwapped: boolean;
  readonly onLeave: () => void;
}): ReactNode {
  return (
    <LockedPage>
      <Page title={isSwapped ? 'The restored vault is in use' : 'The restored vault is ready'}>
        <Notice tone="good" title={titleOf(isSwapped, otherFolder)}>
          <p>Open it with the passphrase that was yours when the backup was made.</p>
        </Notice>
        <SummaryList
          rows={[
            { label: 'The restored vault', value: <span className="app-mono">{folder}</span> },
            ...(otherFolder === null
              ? []
              : [
                  {
                    label: isSwapped ? 'The one that it replaced' : 'The one that was there',
                    value: <span className="app-mono">{otherFolder}</span>,
                  },
                ]),
          ]}
        />
        {otherFolder !== null && (
          <p className="govuk-body">
            {isSwapped
              ? 'Keep the replaced one until you are sure that nothing of it is needed. It is encrypted as before, and opens with the passphrases of its own day.'
              : 'Write in one of them only. What is written in the one is not in the other.'}
          </p>
        )}
        <Button onClick={onLeave}>Open the vault</Button>
      </Page>
    </LockedPage>
  );
}

function titleOf(isSwapped: boolean, otherFolder: string | null): string {
  if (isSwapped) return 'It took the place of the other';
  return otherFolder === null ? 'It was checked, and is locked' : 'It stands beside the other';
}
