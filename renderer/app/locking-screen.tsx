import type { ReactNode } from 'react';
import { errorInWords } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { LoadingPage } from '../ui/states.tsx';
import { LockedPage } from '../ui/locked-page.tsx';
import { lockNow, type Locking } from './locking.ts';

/** All that is on the screen from the moment of the lock: whoever asked for it has turned away. */
export function LockingScreen({
  locking,
}: {
  readonly locking: Exclude<Locking, { readonly kind: 'not locking' }>;
}): ReactNode {
  return (
    <LockedPage>
      {locking.kind === 'locking' ? <LoadingPage words="Locking" /> : <NotLocked error={locking.error} />}
    </LockedPage>
  );
}

function NotLocked({ error }: { readonly error: unknown }): ReactNode {
  return (
    <Page title="The vault is not locked">
      <p className="govuk-body">{errorInWords(error).detail}</p>
      <p className="govuk-body">Lock again. If that fails too, close Strongroom: then nothing stays open.</p>
      <Button onClick={() => void lockNow()}>Lock</Button>
    </Page>
  );
}
