import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { FieldProblem } from './field-problem.ts';

export type { FieldProblem };

/**
 * The list of what has to be put right, at the top of a form. It takes the focus whenever a submission was refused, and each
 * line leads to its field.
 *
 * @param props.problems a new array for each refused submission.
 */
export function ErrorSummary({
  problems,
  title = 'There is a problem',
  onChoose = focusField,
}: {
  readonly problems: readonly FieldProblem[];
  readonly title?: string;
  /** Goes to a field that is on another page. */
  readonly onChoose?: (fieldId: string) => void;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1} role="alert">
      <h2 className="govuk-error-summary__title">{title}</h2>
      <ul className="govuk-list govuk-error-summary__list">
        {problems.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                onChoose(fieldId);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Brings a field to the top with its label, and the keyboard to it. */
export function focusField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  field?.closest('.govuk-form-group')?.scrollIntoView({ block: 'start' });
  field?.focus({ preventScroll: true });
}
