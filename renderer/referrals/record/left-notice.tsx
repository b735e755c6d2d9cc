import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** That what was typed is not in the record, and not lost. */
export function LeftNotice({ onContinue }: { readonly onContinue: () => void }): ReactNode {
  return (
    <div role="status">
      <Notice tone="note" title="What you typed is kept as a draft">
        <p>
          The record has not changed.{' '}
          <Button kind="link" onClick={onContinue}>
            Continue
          </Button>
        </p>
      </Notice>
    </div>
  );
}
