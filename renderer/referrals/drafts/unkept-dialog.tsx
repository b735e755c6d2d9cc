import type { ReactNode } from 'react';
import { errorInWords } from '../../api/remote-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { SaveState } from '../../saving/draft-saver.ts';
import type { LeaveGuard } from './use-leave-guard.ts';

/** Says to whoever is about to leave that what they typed last is not in the vault, and lets them choose. */
export function UnkeptDialog({
  guard: { answer },
  state,
}: {
  readonly guard: LeaveGuard;
  readonly state: SaveState;
}): ReactNode {
  if (answer === null) return null;
  return (
    <Dialog title="What you typed last is not kept" onClose={() => answer('stays')}>
      <p className="govuk-body">
        The vault did not take it. {state.kind === 'failed' && errorInWords(state.error).detail}
      </p>
      <p className="govuk-body">If you leave now, it is lost. While you stay, Strongroom goes on trying.</p>
      <div className="app-button-group">
        <Button onClick={() => answer('stays')}>Stay on this page</Button>
        <Button kind="danger" onClick={() => answer('given up')}>
          Leave and lose it
        </Button>
      </div>
    </Dialog>
  );
}
