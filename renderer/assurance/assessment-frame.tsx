import { Link, Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { Status } from '../ui/notice.tsx';
import { ErrorPage, LoadingPage } from '../ui/states.tsx';
import { AssessmentContext } from './assessment.ts';
import { STAGE_WORDS } from './assurance-words.ts';
import './assurance.scss';

/** What stands above every page of an assessment: which one it is, how far it is, and its parts. */
export function AssessmentFrame(): ReactNode {
  const { assessmentId } = useParams({ from: '/framed/assessments/$assessmentId' });
  const assessment = useAsk('assurance.get', { assessmentId });
  const signOff = useAsk('assurance.signOff', { assessmentId });
  const failed = [assessment, signOff].find(({ isError }) => isError);
  if (failed !== undefined) return <ErrorPage error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!assessment.isSuccess || !signOff.isSuccess) return <LoadingPage />;
  const { reference, title } = assessment.data;
  const { stage, version } = signOff.data.state;
  return (
    <AssessmentContext value={{ assessment: assessment.data, signOff: signOff.data }}>
      <div className="app-dpia__top">
        <p className="app-dpia__title">
          <span className="app-quiet">{reference}</span> {title}
        </p>
        <Status tone={STAGE_WORDS[stage].tone}>
          {STAGE_WORDS[stage].words}, version {version}
        </Status>
      </div>
      <AssessmentNav assessmentId={assessmentId} />
      <Outlet />
    </AssessmentContext>
  );
}

const PARTS = [
  { to: '/assessments/$assessmentId', label: 'Overview' },
  { to: '/assessments/$assessmentId/screening', label: 'Screening' },
  { to: '/assessments/$assessmentId/questions', label: 'Questions' },
  { to: '/assessments/$assessmentId/processing', label: 'Processing' },
  { to: '/assessments/$assessmentId/risks', label: 'Risks' },
  { to: '/assessments/$assessmentId/consultation', label: 'Consultation' },
  { to: '/assessments/$assessmentId/sign-off', label: 'Sign-off' },
  { to: '/assessments/$assessmentId/documents', label: 'Documents' },
] as const;

function AssessmentNav({ assessmentId }: { readonly assessmentId: string }): ReactNode {
  return (
    <nav className="app-sub-nav" aria-label="Parts of the assessment">
      {PARTS.map(({ to, label }) => (
        <Link
          key={to}
          className="app-sub-nav__link"
          to={to}
          params={{ assessmentId }}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
