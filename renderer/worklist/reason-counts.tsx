import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReasonCount } from '../../shared/contract/worklist.ts';
import { NEED_LABELS } from '../../shared/domain/worklist.ts';

/** How many referrals need the same thing; each count opens exactly those. */
export function ReasonCounts({ reasons }: { readonly reasons: readonly ReasonCount[] }): ReactNode {
  return (
    <nav className="app-reasons" aria-labelledby="reasons-title">
      <h2 className="govuk-heading-s app-reasons__title" id="reasons-title">
        By reason
      </h2>
      <p className="app-reasons__note app-quiet">
        A referral that needs several things is counted under each.
      </p>
      <ul className="app-reasons__list">
        {reasons
          .filter(({ count }) => count > 0)
          .map(({ reason, count }) => (
            <li className="app-reasons__item" key={reason}>
              <Link className="govuk-link" to="/referrals" search={{ needs: reason }}>
                {NEED_LABELS[reason]}
              </Link>
              <span className="app-number">{count.toLocaleString('en-GB')}</span>
            </li>
          ))}
      </ul>
    </nav>
  );
}
