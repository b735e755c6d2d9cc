import { useState, type ReactNode } from 'react';
import { useSession } from '../app/session.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ChangePassphraseForm } from './change-passphrase-form.tsx';

/** Changes one's own passphrase. */
export function PassphrasePage(): ReactNode {
  const { displayName } = useSession();
  const [isChanged, setIsChanged] = useState(false);
  return (
    <Page title="Your passphrase">
      {isChanged && (
        <div role="status">
          <Notice tone="good" title="Your passphrase is changed">
            <p>From now on the new one opens the vault. The old one opens nothing here any more.</p>
          </Notice>
        </div>
      )}
      <p className="govuk-body app-text">
        Change it when somebody may have seen it. If somebody may also have copied the vault, tell your
        custodian: then the keys have to be exchanged as well.
      </p>
      <ChangePassphraseForm
        currentLabel="Current passphrase"
        known={[displayName]}
        onChanged={() => setIsChanged(true)}
      />
    </Page>
  );
}
