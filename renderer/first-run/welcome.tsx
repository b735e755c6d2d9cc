import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';

/** What a vault is, and the ways to come by one. */
export function Welcome({
  onCreate,
  onOpen,
  onRestore,
  error,
}: {
  readonly onCreate: () => void;
  readonly onOpen: () => void;
  readonly onRestore: () => void;
  readonly error: unknown;
}): ReactNode {
  return (
    <Page title="Welcome to Strongroom">
      <p className="govuk-body-l">
        Strongroom keeps your referral records in a vault: one folder on this computer, encrypted so that only
        the people you choose can read it. Nothing in it ever goes over a network.
      </p>
      {error !== null && <ErrorState error={error} />}
      <div className="app-choices">
        <section className="app-panel" aria-labelledby="create">
          <h2 className="govuk-heading-m" id="create">
            Your unit has no vault yet
          </h2>
          <p className="govuk-body">
            You need about five minutes, a passphrase that nobody can guess, and a printer or pen and paper.
          </p>
          <Button onClick={onCreate}>Create a vault</Button>
        </section>
        <section className="app-panel" aria-labelledby="open">
          <h2 className="govuk-heading-m" id="open">
            There is a vault already
          </h2>
          <p className="govuk-body">
            Choose its folder: the name ends in <span className="app-mono">.strongroom</span>. You need your
            passphrase.
          </p>
          <Button kind="secondary" onClick={onOpen}>
            Open a vault that exists
          </Button>
        </section>
        <section className="app-panel" aria-labelledby="restore">
          <h2 className="govuk-heading-m" id="restore">
            The vault was lost, and there is a backup
          </h2>
          <p className="govuk-body">
            You need the drive with the backup, and two people of the vault with their passphrases of that
            day.
          </p>
          <Button kind="secondary" onClick={onRestore}>
            Restore from a backup
          </Button>
        </section>
      </div>
    </Page>
  );
}
