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
  const count = (wanted: HiddenCell['why']): number => hiddenCells.filter(({ why }) => why === wanted).length;
  const forEarlier = count('protects an earlier report');
  return (
    <section aria-labelledby="hidden-heading">
      <h2 className="govuk-heading-m" id="hidden-heading">
        What is hidden and why
      </h2>
      <p className="govuk-body">
        {summary.hidden === 0
          ? `None of the ${summary.cells} counts is hidden.`
          : `${summary.hidden} of ${summary.cells} counts are hidden: ${count('small')} because they are from 1 to ${summary.threshold - 1} or would say something about everybody in a group, ${count('protects another')} because a small one could be worked out from them${forEarlier === 0 ? '' : `, ${forEarlier} that would be shown but for earlier reports`}.`}
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
              {within.table} ({within.small.length + within.protecting.length + within.forEarlier.length})
            </span>
          </summary>
          <div className="govuk-details__text">
            <Reason words="Small itself" cells={within.small} />
            <Reason words="Would give a small one away" cells={within.protecting} />
            <Reason words="Could be compared with an earlier report" cells={within.forEarlier} />
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
