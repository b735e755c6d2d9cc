import type { ReactNode } from 'react';

/** Long work: how far it is, in words and as a line. Without `done` it only says that something goes on. */
export function ProgressLine({
  words,
  done,
  total,
}: {
  readonly words: string;
  readonly done?: number;
  readonly total?: number;
}): ReactNode {
  const isMeasured = done !== undefined && total !== undefined && total > 0;
  return (
    <div className="app-progress" role="status">
      <p className="govuk-body">
        {words}
        {isMeasured && <span className="app-number app-quiet"> ({Math.floor((100 * done) / total)}%)</span>}
      </p>
      <progress
        className="app-progress__bar"
        aria-label={words}
        {...(isMeasured ? { value: done, max: total } : {})}
      />
    </div>
  );
}
