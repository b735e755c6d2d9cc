import type { ReactNode } from 'react';
import { useCommand, useProgress } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { LockedPage } from '../../ui/locked-page.tsx';

/** While something is being done: how far it is, and the way to stop where there is one. */
export function WorkingStep({
  title,
  words,
  isStoppable,
}: {
  readonly title: string;
  readonly words: string;
  readonly isStoppable: boolean;
}): ReactNode {
  const progress = useProgress(true);
  const cancel = useCommand('work.cancel', { refreshes: [] });
  return (
    <LockedPage>
      <Page title={title}>
        <ProgressLine
          words={progress?.step ?? words}
          {...(progress !== null && progress.total > 1 ? { done: progress.done, total: progress.total } : {})}
        />
        {isStoppable && (
          <Button kind="secondary" onClick={() => cancel.mutate({})}>
            Stop
          </Button>
        )}
      </Page>
    </LockedPage>
  );
}
