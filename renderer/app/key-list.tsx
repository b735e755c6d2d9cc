import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { LOCAL_KEYS, SHORTCUTS } from './shortcuts.ts';

/** Every key there is. */
export function KeyList({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <SummaryList
        rows={[...Object.values(SHORTCUTS), ...LOCAL_KEYS].map(({ combo, does }) => ({
          label: <kbd className="app-key">{combo}</kbd>,
          value: does,
          key: combo,
        }))}
      />
      <Button onClick={onClose}>Close</Button>
    </Dialog>
  );
}
