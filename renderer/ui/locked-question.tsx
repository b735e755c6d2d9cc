import type { ReactNode, SyntheticEvent } from 'react';
import { BackLink } from './back-link.tsx';
import { Button } from './button.tsx';
import { ErrorSummary, type FieldProblem } from './error-summary.tsx';
import { ColumnHeading, LockedPage } from './locked-page.tsx';

/** One question page while no vault is open: heading, fields, and the way on. */
export function LockedQuestion({
  caption,
  title,
  problems,
  onBack,
  onContinue,
  continueLabel = 'Continue',
  blockedBy,
  children,
}: {
  /** Where the page stands among the questions. */
  readonly caption: string;
  readonly title: string;
  /** A new array for each refused submission. */
  readonly problems: readonly FieldProblem[];
  readonly onBack: () => void;
  readonly onContinue: () => void;
  readonly continueLabel?: string;
  /** Where it cannot go on: the id of the element that says why. */
  readonly blockedBy?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (blockedBy === undefined) onContinue();
  };
  return (
    <LockedPage>
      <BackLink onClick={onBack} />
      <ErrorSummary problems={problems} />
      <div className="app-page__top">
        <ColumnHeading caption={caption} takesFocus={problems.length === 0}>
          {title}
        </ColumnHeading>
      </div>
      <form noValidate onSubmit={submit}>
        {children}
        <div className="app-button-group">
          <Button type="submit" blockedBy={blockedBy}>
            {continueLabel}
          </Button>
        </div>
      </form>
    </LockedPage>
  );
}
