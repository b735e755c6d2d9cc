import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Said before somebody leaves with a code that nobody checked. */
export function LeaveDialog({
  onStay,
  onLeave,
}: {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  return (
    <Dialog title="Leave without checking the code?" onClose={onStay}>
      <p className="govuk-body">
        Strongroom cannot show the code again. If there is a mistake on your paper and your passphrase is
        forgotten, nobody can ever open this vault, and everything in it is lost.
      </p>
      <div className="app-button-group">
        <Button onClick={onStay}>Go back to the code</Button>
        <Button kind="danger" onClick={onLeave}>
          Leave anyway
        </Button>
      </div>
    </Dialog>
  );
}
