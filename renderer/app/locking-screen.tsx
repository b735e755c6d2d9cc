import type { ReactNode } from 'react';
import { wordsOf } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { LoadingState } from '../ui/states.tsx';
import { lockNow, type Locking } from './locking.ts';

/** All that is on the screen from the moment of the lock: whoever asked for it has turned away. */
export function LockingScreen({
  locking,
}: {
  readonly locking: Exclude<Locking, { readonly kind: 'not locking' }>;
}): ReactNode {
  if (locking.kind === 'locking') return <LoadingState words="Locking" />;
  return (
    <main role="alert">
      <Notice tone="bad" title="The vault is not locked">
        <p>{wordsOf(locking.error).detail}</p>
        <p>Lock again. If that fails too, close Strongroom: then nothing stays open.</p>
        <Button kind="primary" onClick={() => void lockNow()}>
          Lock
        </Button>
      </Notice>
    </main>
  );
}
