import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Asks before answers are thrown away: nothing that is not sealed is kept. */
export function StopDialog({
  onStop,
  onCarryOn,
}: {
  readonly onStop: () => void;
  readonly onCarryOn: () => void;
}): ReactNode {
  return (
    <Dialog title="Stop the form?" onClose={onCarryOn}>
      <p className="govuk-body">No answer is kept, and nothing about the support changes.</p>
      <div className="app-button-group">
        <Button onClick={onCarryOn}>Carry on</Button>
        <Button kind="secondary" onClick={onStop}>
          Stop, and keep nothing
        </Button>
      </div>
    </Dialog>
  );
}
