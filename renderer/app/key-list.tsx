import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { SHORTCUTS } from './shortcuts.ts';

/** The keys that work everywhere. */
export function KeyList({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <SummaryList
        rows={Object.values(SHORTCUTS).map(({ combo, does }) => ({
          label: <kbd className="app-key">{combo}</kbd>,
          value: does,
          key: combo,
        }))}
      />
      <Button onClick={onClose}>Close</Button>
    </Dialog>
  );
}
