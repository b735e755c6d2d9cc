import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePermission } from '../app/session.ts';

/** The pages of the area, beside each other. */
export function AuditNav(): ReactNode {
  const mayManage = usePermission('settings.manage');
  return (
    <nav className="app-sub-nav" aria-label="Audit">
      <Link className="app-sub-nav__link" to="/audit" activeOptions={{ exact: true, includeSearch: false }}>
        Who did what
      </Link>
      <Link className="app-sub-nav__link" to="/audit/checks">
        Checks and documents
      </Link>
      {mayManage && (
        <Link className="app-sub-nav__link" to="/audit/reasons">
          Reasons for opening records
        </Link>
      )}
    </nav>
  );
}
