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
  const reasons = [
    [count('small'), `from 1 to ${summary.threshold - 1} people`],
    [count('about everybody'), 'would say something about everybody in a group'],
    [count('protects another'), 'would give a small one away'],
    [count('protects an earlier report'), 'could be compared with an earlier report'],
  ] as const;
  return (
    <section aria-labelledby="hidden-heading">
      <h2 className="govuk-heading-m" id="hidden-heading">
        What is hidden and why
      </h2>
      <p className="govuk-body">
        {summary.hidden === 0
          ? `None of the ${summary.cells} counts is hidden.`
          : `${summary.hidden} of ${summary.cells} counts are hidden:`}
      </p>
      {summary.hidden > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {reasons
            .filter(([cells]) => cells > 0)
            .map(([cells, words]) => (
              <li key={words}>
                {cells} {words}
              </li>
            ))}
        </ul>
      )}
      {summary.hidden > 0 && (
        <p className="govuk-body">
          These reasons are for this screen only. Do not copy them: they tell which hidden counts are small.
        </p>
      )}
      {hiddenByTable(hiddenCells).map((within) => (
        <details className="govuk-details equality-report__table" key={within.table}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {within.table} ({within.all.length})
            </span>
          </summary>
          <div className="govuk-details__text">
            <Reason words="Small itself" cells={within.small} />
            <Reason words="About everybody in a group" cells={within.aboutEverybody} isExplained />
            <Reason words="Would give a small one away" cells={within.protecting} isExplained />
            <Reason words="Could be compared with an earlier report" cells={within.forEarlier} isExplained />
          </div>
        </details>
      ))}
    </section>
  );
}

function Reason({
  words,
  cells,
  isExplained = false,
}: {
  readonly words: string;
  readonly cells: readonly HiddenCell[];
  /** Each has a reason of its own. */
  readonly isExplained?: boolean;
}): ReactNode {
  if (cells.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">
        {words} ({cells.length})
      </h3>
      <ul className="govuk-list">
        {cells.map(({ row, column, words: sentence }) => (
          <li key={`${row} ${column}`}>
            {row}, {column}
            {isExplained && <div className="app-quiet equality-report__why">{sentence}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}
