import type { ReactNode } from 'react';
import { useProgress } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';

/** While a report is being made: how far it is, and the way to stop. */
export function Making({ onCancel }: { readonly onCancel: () => void }): ReactNode {
  const progress = useProgress(true);
  return (
    <div className="app-panel">
      <ProgressLine
        words={progress?.step ?? 'Making the report'}
        {...(progress === null ? {} : { done: progress.done, total: progress.total })}
      />
      <Button kind="secondary" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
