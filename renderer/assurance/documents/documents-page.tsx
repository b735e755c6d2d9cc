import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../ui/page.tsx';
import { useAssessment } from '../assessment.ts';
import { SaveDocument } from './save-document.tsx';

/** What leaves the vault of an assessment, and what is brought in as evidence. */
export function DocumentsPage(): ReactNode {
  const { assessmentId } = useAssessment();
  return (
    <Page title="Documents">
      <SaveDocument />
      <section className="app-section" aria-labelledby="log-test">
        <h2 className="govuk-heading-m" id="log-test">
          Test a log
        </h2>
        <p className="govuk-body app-text">
          Section 62 of the Data Protection Act 2018 asks that six kinds of operation are logged. A sample of
          the log of a supplier’s system shows what is missing; the result is kept as evidence, the sample is
          not.
        </p>
        <Link
          className="app-button app-button--secondary"
          to="/assessments/$assessmentId/log-test"
          params={{ assessmentId }}
        >
          Test a log
        </Link>
      </section>
    </Page>
  );
}
