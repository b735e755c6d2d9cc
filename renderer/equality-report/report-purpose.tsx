import type { ReactNode } from 'react';
import { EmptyState } from '../ui/states.tsx';

/** Before the first report: what the page is for. */
export const ReportPurpose = (): ReactNode => (
  <EmptyState title="No report is open">
    <p>
      A report counts the people who were referred in a period, by protected characteristic and service, for
      equality monitoring (Equality Act 2010, section 149).
    </p>
    <p>
      Small counts are hidden, and so are the fewest others that would let a reader work them out. A second,
      independent method then tries to undo it. Only a report that stands this test can be saved or printed.
    </p>
    <p>Choose the period and what to show, then make the report. It takes a few seconds.</p>
  </EmptyState>
);
