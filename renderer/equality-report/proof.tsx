import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { Notice, Status } from '../ui/notice.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { comparedInWords } from './report-facts.ts';

/** What is proved about the report, what is not, and the certificate as it is saved. */
export function Proof({
  report: { summary, certificate },
  isProved,
}: {
  readonly report: OutputOf<'equality.report'>;
  readonly isProved: boolean;
}): ReactNode {
  const { threshold, hidden, optimal, unreadableRows } = summary;
  return (
    <section className="app-section" aria-labelledby="proof-heading">
      <h2 className="govuk-heading-m" id="proof-heading">
        The proof
      </h2>
      {isProved ? (
        <>
          <p className="govuk-body">
            <Status tone="good">Checked</Status>
          </p>
          <p className="govuk-body">Nobody in a group smaller than {threshold} can be found.</p>
          {hidden > 0 && (
            <p className="govuk-body">
              {optimal
                ? 'No other choice of hidden counts shows more and is as safe.'
                : 'It is not proved that no other choice of hidden counts shows more.'}
            </p>
          )}
        </>
      ) : (
        <Notice tone="bad" title="No proof">
          <p>The certificate is not about these figures. Make the report again.</p>
        </Notice>
      )}
      <p className="govuk-body">{comparedInWords(summary)}</p>
      {unreadableRows > 0 && (
        <Notice tone="warn" title={`${unreadableRows} sealed rows could not be opened`}>
          <p>They are not counted. Ask the custodian to check the vault.</p>
        </Notice>
      )}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Certificate</span>
        </summary>
        <div className="govuk-details__text">
          <p className="govuk-body">
            For every hidden count, tables of whole people that agree with everything printed. Anybody can
            check it again without Strongroom’s solver. It is saved beside the figures.
          </p>
          <ScrollRegion className="equality-report__certificate" label="Certificate">
            <pre className="app-mono">{certificate}</pre>
          </ScrollRegion>
        </div>
      </details>
    </section>
  );
}
