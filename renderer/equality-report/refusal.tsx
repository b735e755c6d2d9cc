import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { printIdOf } from '../../shared/domain/print-id.ts';
import { REPORT_CHARACTERISTICS } from '../../shared/domain/report-characteristics.ts';
import { codeOf, errorInWords } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ErrorState } from '../ui/states.tsx';
import { Coarser } from './coarser.tsx';
import { characteristicIn, collisionsOf, inWords } from './refusal-words.ts';
import { withLongerPeriod, type ReportChoices } from './report-choices.ts';

/** Why there is no report, and what would help. The choices stay as they are. */
export function Refusal({
  error,
  choices,
  onChange,
  onShowEarlier,
}: {
  readonly error: unknown;
  readonly choices: ReportChoices;
  readonly onChange: (choices: ReportChoices) => void;
  /** Null when no report was made before. */
  readonly onShowEarlier: (() => void) | null;
}): ReactNode {
  const code = codeOf(error);
  return (
    <>
      {code === 'UNSAFE_REPORT' && <Unsafe error={error} choices={choices} onChange={onChange} />}
      {code === 'CANCELLED' && (
        <Notice title="Stopped">
          <p role="status">No report was made, and nothing is in the ledger. Your choices are still here.</p>
        </Notice>
      )}
      {code !== 'UNSAFE_REPORT' && code !== 'CANCELLED' && <ErrorState error={error} />}
      {onShowEarlier !== null && (
        <Button kind="secondary" onClick={onShowEarlier}>
          Show the report made before
        </Button>
      )}
    </>
  );
}

function Unsafe({
  error,
  choices,
  onChange,
}: {
  readonly error: unknown;
  readonly choices: ReportChoices;
  readonly onChange: (choices: ReportChoices) => void;
}): ReactNode {
  const { title, detail } = errorInWords(error);
  const culprit = choices.by.length > 1 ? characteristicIn(detail, choices.by) : undefined;
  const name = REPORT_CHARACTERISTICS.find(({ id }) => id === culprit)?.name;
  const longer = withLongerPeriod(choices);
  const collisions = collisionsOf(error);
  return (
    <div role="alert">
      <Notice tone="bad" title={title}>
        <p>{inWords(detail)}</p>
        <p>Nothing was made, and nothing can be saved.</p>
      </Notice>
      {collisions.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What it collides with</h2>
          <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
            {collisions.map(({ releaseId, words }) => (
              <li key={`${releaseId} ${words}`}>
                <Link className="govuk-link" to="/equality-reports/earlier/$releaseId" params={{ releaseId }}>
                  Report {printIdOf(releaseId)}
                </Link>
                : {inWords(words)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="govuk-heading-m">What would help</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {collisions.length > 0 && (
          <>
            <li>Keep the figures of the earlier report: give that one out again.</li>
            <li>Wait until every change since then is none, or at least {choices.threshold}.</li>
          </>
        )}
        <li>A longer period, so that more people are counted together.</li>
        <li>Fewer characteristics in one report.</li>
        {Number(choices.threshold) > 5 && <li>A lower smallest group, where your rules allow it.</li>}
      </ul>
      <div className="app-button-group">
        {longer !== null && (
          <Button kind="secondary" onClick={() => onChange(longer)}>
            {longer.kind === 'year' ? 'Take the whole year' : 'Take two years'}
          </Button>
        )}
        {culprit !== undefined && name !== undefined && (
          <Button
            kind="secondary"
            onClick={() => onChange({ ...choices, by: choices.by.filter((id) => id !== culprit) })}
          >
            Leave out {name.toLowerCase()}
          </Button>
        )}
      </div>
      <Coarser choices={choices} onChange={onChange} />
    </div>
  );
}
