import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { BackupLink } from '../backup/backup-link.tsx';
import { usePermission } from './session.ts';
import { WorklistCount } from './worklist-count.tsx';

/** The areas that the person's roles open, and nothing else. */
export function Rail(): ReactNode {
  const mayRead = usePermission('referral.read');
  const mayReport = usePermission('equality.report');
  const mayAssess = usePermission('assessment.read');
  const mayManagePeople = usePermission('people.manage');
  const mayAudit = usePermission('audit.read');
  const mayBackUp = usePermission('backup.read');
  return (
    <nav className="app-rail" aria-label="Areas">
      <ul className="app-rail__list">
        {mayRead && (
          <>
            <li>
              <Link className="app-rail__link" to="/" activeOptions={{ exact: true }}>
                Worklist <WorklistCount />
              </Link>
            </li>
            <li>
              <Link className="app-rail__link" to="/referrals" activeOptions={{ includeSearch: false }}>
                Referrals
              </Link>
            </li>
          </>
        )}
        {mayReport && (
          <li>
            <Link className="app-rail__link" to="/equality-reports">
              Equality reports
            </Link>
          </li>
        )}
        {mayAssess && (
          <li>
            <Link className="app-rail__link" to="/assessments">
              Impact assessments
            </Link>
          </li>
        )}
        {mayManagePeople && (
          <li>
            <Link className="app-rail__link" to="/people">
              People
            </Link>
          </li>
        )}
        {mayAudit && (
          <li>
            <Link className="app-rail__link" to="/audit" activeOptions={{ includeSearch: false }}>
              Audit
            </Link>
          </li>
        )}
        {mayBackUp && (
          <li>
            <BackupLink />
          </li>
        )}
        <li>
          <Link className="app-rail__link" to="/about">
            About
          </Link>
        </li>
      </ul>
    </nav>
  );
}
