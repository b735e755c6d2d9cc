import type { ReactNode } from 'react';
import { EntryLink } from './entry-link.tsx';
import type { MeasureFact } from './risk-facts.ts';
import type { Remark } from './risk-words.ts';

/** Why a risk does not count as it is rated, with the measures that are the cause. */
export function RemarkLine({
  remark,
  measures,
}: {
  readonly remark: Remark;
  readonly measures: readonly MeasureFact[];
}): ReactNode {
  return (
    <p className="app-remark">
      <span className="app-remark__shape" aria-hidden="true">
        !
      </span>
      <span>
        {remark.words}
        {remark.reasons.map(({ words, measureIds }, place) => (
          <span key={words}>
            {place === 0 ? ': ' : '; '}
            {words}
            {measures
              .filter(({ measure }) => measureIds.includes(measure.itemId))
              .map(({ measure, number }) => (
                <span key={measure.itemId}>
                  {', '}
                  <EntryLink itemId={measure.itemId} number={number} title={measure.body.title} />
                </span>
              ))}
          </span>
        ))}
        .
      </span>
    </p>
  );
}
