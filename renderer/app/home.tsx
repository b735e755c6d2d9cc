import { Navigate } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { LoadingPage } from '../ui/states.tsx';
import { usePermission } from './session.ts';

const WorklistPage = lazy(async () => ({
  default: (await import('../worklist/worklist-page.tsx')).WorklistPage,
}));

/** The first page behind the lock: the worklist, or for who has none the first page that their roles open. */
export function Home(): ReactNode {
  const hasCases = usePermission('referral.read');
  const hasReports = usePermission('equality.report');
  const hasAssessments = usePermission('assessment.read');
  const hasPeople = usePermission('people.manage');
  if (hasCases) {
    return (
      <Suspense fallback={<LoadingPage />}>
        <WorklistPage />
      </Suspense>
    );
  }
  if (hasReports) return <Navigate to="/equality-reports" replace />;
  if (hasAssessments) return <Navigate to="/assessments" replace />;
  return <Navigate to={hasPeople ? '/people' : '/about'} replace />;
}
