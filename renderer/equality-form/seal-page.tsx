import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { PageHeading } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';
import type { AnswerMode } from './given-answers.ts';
import type { Sealing } from './use-sealing.ts';

/** The last step. The answers are not shown again: somebody may look over the client's shoulder. */
export function SealPage({
  mode,
  sealing,
  onSeal,
}: {
  readonly mode: AnswerMode;
  readonly sealing: Sealing;
  readonly onSeal: () => void;
}): ReactNode {
  const isOwn = mode === 'self-complete';
  return (
    <>
      <PageHeading>That was the last question</PageHeading>
      <p className="govuk-body">
        {isOwn ? 'Your answers' : 'The answers'} are not shown again here, in case somebody can see the
        screen. You can go back to change one. Once they are sealed they cannot be read or changed.
      </p>
      {sealing.error !== null && <ErrorState error={sealing.error} />}
      <div className="app-button-group">
        <Button onClick={() => sealing.isSealing || onSeal()}>
          {sealing.isSealing ? 'Sealing' : isOwn ? 'Seal my answers' : 'Seal the answers'}
        </Button>
      </div>
    </>
  );
}
