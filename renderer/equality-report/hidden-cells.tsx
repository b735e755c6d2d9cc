import type { ReactNode } from 'react';
import type { HiddenCell } from '../../shared/contract/equality.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { hiddenByTable } from './report-facts.ts';

/** Each hidden count with its reason. For this screen only: on paper it would tell which of them are small. */
export function HiddenCells({
  report: { summary, hiddenCells },
}: {
  readonly report: OutputOf<'equality.report'>;
}): ReactNode {
  const small = hiddenCells.filter(({ why }) => why === 'small').length;
  return (
    <section aria-labelledby="hidden-heading">
      <h2 className="govuk-heading-m" id="hidden-heading">
        What is hidden and why
      </h2>
      <p className="govuk-body">
        {summary.hidden === 0
          ? `None of the ${summary.cells} counts is hidden.`
          : `${summary.hidden} of ${summary.cells} counts are hidden: ${small} because they are from 1 to ${summary.threshold - 1} or would say something about everybody in a group, ${hiddenCells.length - small} because a small one could be worked out from them.`}
      </p>
      {summary.hidden > 0 && (
        <p className="govuk-body">
          These reasons are for this screen only. Do not copy them: they tell which hidden counts are small.
        </p>
      )}
      {hiddenByTable(hiddenCells).map((within) => (
        <details className="govuk-details equality-report__table" key={within.table}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {within.table} ({within.small.length + within.protecting.length})
            </span>
          </summary>
          <div className="govuk-details__text">
            <Reason words="Small itself" cells={within.small} />
            <Reason words="Would give a small one away" cells={within.protecting} />
          </div>
        </details>
      ))}
    </section>
  );
}

function Reason({
  words,
  cells,
}: {
  readonly words: string;
  readonly cells: readonly HiddenCell[];
}): ReactNode {
  if (cells.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">
        {words} ({cells.length})
      </h3>
      <ul className="govuk-list">
        {cells.map(({ row, column }) => (
          <li key={`${row} ${column}`}>
            {row}, {column}
          </li>
        ))}
      </ul>
    </>
  );
}
