import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useDiscardDraft } from '../drafts/use-discard-draft.ts';

/** Asks before what somebody typed is thrown away. */
export function DiscardDialog({
  draftId,
  onDiscard,
  onDiscarded,
  onClose,
}: {
  readonly draftId: string;
  /** Before the draft is thrown away: nothing may be saved of it from now on. */
  readonly onDiscard: () => void;
  readonly onDiscarded: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const discard = useDiscardDraft();
  const throwAway = (): void => {
    onDiscard();
    discard.mutate(draftId, { onSuccess: onDiscarded });
  };
  return (
    <Dialog title="Throw away what you typed?" onClose={onClose}>
      <p className="govuk-body">The record stays as it was before you began.</p>
      {discard.isError && <ErrorState error={discard.error} />}
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
