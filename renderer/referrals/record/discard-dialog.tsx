import type { ReactNode } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { codeOf } from '../../api/remote-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';

/** Asks before what somebody typed is thrown away. */
export function DiscardDialog({
  draftId,
  onDiscard,
  onDiscarded,
  onClose,
}: {
  readonly draftId: string;
  /** Before the draft is thrown away: what is on its way to it must not bring it back. */
  readonly onDiscard: () => void;
  readonly onDiscarded: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const discard = useCommand('drafts.discard', { refreshes: ['drafts.list'] });
  const throwAway = (): void => {
    onDiscard();
    discard.mutate(
      { draftId },
      {
        onSuccess: onDiscarded,
        // Nothing was kept yet.
        onError: (error) => {
          if (codeOf(error) === 'NOT_FOUND') onDiscarded();
        },
      },
    );
  };
  return (
    <Dialog title="Throw away what you typed?" onClose={onClose}>
      <p className="govuk-body">The record stays as it was before you began.</p>
      {discard.isError && codeOf(discard.error) !== 'NOT_FOUND' && <ErrorState error={discard.error} />}
      <div className="app-button-group">
        <Button kind="danger" onClick={throwAway}>
          Throw it away
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Keep writing
        </Button>
      </div>
    </Dialog>
  );
}
