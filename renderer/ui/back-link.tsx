import type { ReactNode } from 'react';

/** One step back, at the top of a question page. Nothing typed is lost by it. */
export function BackLink({
  onClick,
  children = 'Back',
}: {
  readonly onClick: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <button type="button" className="govuk-back-link app-back-link" onClick={onClick}>
      {children}
    </button>
  );
}
