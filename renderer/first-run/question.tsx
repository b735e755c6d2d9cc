import type { ReactNode, SyntheticEvent } from 'react';
import { ColumnHeading, LockedPage } from '../unlock/locked-page.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';

const STEPS = ['place', 'person', 'passphrase', 'code', 'check'] as const;

/** Where a page stands among the questions. */
export const stepCaption = (step: (typeof STEPS)[number]): string =>
  `Create a vault: ${STEPS.indexOf(step) + 1} of ${STEPS.length}`;

/** One question page: heading, fields, and the way on. */
export function Question({
  step,
  title,
  problems,
  onBack,
  onContinue,
  continueLabel = 'Continue',
  children,
}: {
  readonly step: (typeof STEPS)[number];
  readonly title: string;
  /** A new array for each refused submission. */
  readonly problems: readonly FieldProblem[];
  readonly onBack: () => void;
  readonly onContinue: () => void;
  readonly continueLabel?: string;
  readonly children: ReactNode;
}): ReactNode {
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onContinue();
  };
  return (
    <LockedPage>
      <BackLink onClick={onBack} />
      <ErrorSummary problems={problems} />
      <div className="app-page__top">
        <ColumnHeading caption={stepCaption(step)} takesFocus={problems.length === 0}>
          {title}
        </ColumnHeading>
      </div>
      <form noValidate onSubmit={submit}>
        {children}
        <div className="app-button-group">
          <Button type="submit">{continueLabel}</Button>
        </div>
      </form>
    </LockedPage>
  );
}
