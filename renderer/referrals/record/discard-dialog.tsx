import type { ReactNode } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';

/** Asks before what somebody typed is thrown away. */
export function DiscardDialog({
  draftId,
  wasKept,
  onDiscarded,
  onClose,
}: {
  readonly draftId: string;
  /** Whether the vault has it as a draft. */
  readonly wasKept: boolean;
  readonly onDiscarded: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const discard = useCommand('drafts.discard', { refreshes: ['drafts.list'] });
  return (
    <Dialog title="Throw away what you typed?" onClose={onClose}>
      <p className="govuk-body">The record stays as it was before you began.</p>
      {discard.isError && <ErrorState error={discard.error} />}
      <div className="app-button-group">
        <Button
          kind="danger"
          onClick={() => (wasKept ? discard.mutate({ draftId }, { onSuccess: onDiscarded }) : onDiscarded())}
        >
          Throw it away
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Keep writing
        </Button>
      </div>
    </Dialog>
  );
}
