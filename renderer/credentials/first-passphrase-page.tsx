import type { ReactNode } from 'react';
import { lockNow } from '../app/locking.ts';
import { useSession } from '../app/session.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { LockedPage } from '../ui/locked-page.tsx';
import { ChangePassphraseForm } from './change-passphrase-form.tsx';

/** All that there is until somebody has replaced the passphrase that they were given. */
export function FirstPassphrasePage(): ReactNode {
  const { displayName } = useSession();
  return (
    <LockedPage>
      <Page title="Choose your own passphrase">
        <p className="govuk-body">
          The one-time passphrase has done its work: whoever gave it to you knows it. Choose one that only you
          know. Nobody can tell it to you if you forget it.
        </p>
        <ChangePassphraseForm
          currentLabel="One-time passphrase"
          known={[displayName]}
          // The page becomes the one that was kept back.
          onChanged={() => {}}
        />
        <p className="govuk-body">
          <Button kind="link" onClick={() => void lockNow()}>
            Lock, and choose it later
          </Button>
        </p>
      </Page>
    </LockedPage>
  );
}
