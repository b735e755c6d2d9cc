import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { Notice, Status } from '../ui/notice.tsx';
import { CertificateDetails } from './certificate-details.tsx';
import { comparedInWords } from './report-facts.ts';

/** What is proved about the report, what is not, and the certificate as it is saved. */
export function Proof({
  report: { summary, certificate },
  isProved,
}: {
  readonly report: OutputOf<'equality.report'>;
  readonly isProved: boolean;
}): ReactNode {
  const { threshold, hidden, optimal, notCompared, unreadableRows } = summary;
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
      {summary.comparedWith.length > 0 && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/equality-reports/earlier">
            See the earlier reports
          </Link>
        </p>
      )}
      {notCompared > 0 && (
        <Notice
          tone="warn"
          title={`${notCompared} earlier ${notCompared === 1 ? 'report is' : 'reports are'} too old to be compared`}
        >
          <p>They count some of these days. Do not give this report to anybody who has one of them.</p>
        </Notice>
      )}
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
          <CertificateDetails text={certificate} />
        </div>
      </details>
    </section>
  );
}
