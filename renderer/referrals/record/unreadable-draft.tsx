import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useDiscardDraft } from '../drafts/use-discard-draft.ts';

/** A draft that is there and cannot be taken up: said, so that nobody looks for what they typed. */
export function UnreadableDraft({
  draftId,
  onDiscarded,
}: {
  readonly draftId: string;
  readonly onDiscarded: () => void;
}): ReactNode {
  const discard = useDiscardDraft();
  return (
    <div role="alert">
      <Notice tone="bad" title="The change that you began cannot be read any more">
        <p>The record has not changed. Begin the change again, and throw away what is left of this one.</p>
        {discard.isError && <ErrorState error={discard.error} />}
        <Button kind="secondary" onClick={() => discard.mutate(draftId, { onSuccess: onDiscarded })}>
          Throw it away
        </Button>
      </Notice>
    </div>
  );
}
