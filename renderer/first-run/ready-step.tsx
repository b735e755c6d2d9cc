import type { ReactNode } from 'react';
import { LockedPage } from '../ui/locked-page.tsx';
import { useUnlock } from '../unlock/use-unlock.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState } from '../ui/states.tsx';

/** The vault is made and its paper is right: the door. */
export function ReadyStep({
  vault,
  passphrase,
  remember,
  onOpen,
}: {
  readonly vault: { readonly placeId: string; readonly folder: string; readonly personKey: string };
  readonly passphrase: string;
  readonly remember: boolean;
  readonly onOpen: () => void;
}): ReactNode {
  const { placeId, folder, personKey } = vault;
  const { isOpening, refusal, open } = useUnlock(onOpen);
  return (
    <LockedPage>
      <Page title="The vault is ready">
        <Notice tone="good">
          <p>The recovery code on your paper is right.</p>
        </Notice>
        <h2 className="govuk-heading-s">What happens next</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>Put the paper in its envelope now, and the envelope in the safe.</li>
          <li>From now on you open the vault with your passphrase alone.</li>
          <li>
            The vault is the folder <span className="app-mono">{folder}</span>. Whoever makes backups copies
            all of it.
          </li>
        </ul>
        {refusal !== null && <ErrorState error={refusal} />}
        {isOpening ? (
          <ProgressLine words="Opening the vault" />
        ) : (
          <Button onClick={() => void open({ placeId, personKey, passphrase, remember })}>
            Open the vault
          </Button>
        )}
      </Page>
    </LockedPage>
  );
}
