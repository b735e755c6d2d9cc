import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { logSearchSchema } from '../audit/log-search.ts';
import { findSearchSchema } from '../referrals/find/find-search.ts';
import { PART_IDS } from '../referrals/record/part-ids.ts';
import { ErrorPage, LoadingPage } from '../ui/states.tsx';
import { LockedPage } from '../ui/locked-page.tsx';
import { Frame } from './frame.tsx';
import { Home } from './home.tsx';
import { NotFound } from './not-found.tsx';

const PageError = ({ error, reset }: ErrorComponentProps): ReactNode => (
  <ErrorPage error={error} onRetry={reset} />
);

/** Outside the frame a page has to bring what surrounds it. */
const UNFRAMED = {
  pendingComponent: () => (
    <LockedPage>
      <LoadingPage />
    </LockedPage>
  ),
  errorComponent: (props: ErrorComponentProps) => (
    <LockedPage>
      <PageError {...props} />
    </LockedPage>
  ),
};

const root = createRootRoute();

/** Pages within the frame: the marking, the rail, the keys. */
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Frame, ...UNFRAMED });

const home = createRoute({ getParentRoute: () => framed, path: '/', component: Home });

const referrals = createRoute({
  getParentRoute: () => framed,
  path: '/referrals',
  validateSearch: findSearchSchema,
  component: lazyRouteComponent(async () => await import('../referrals/find/find-page.tsx'), 'FindPage'),
});

const intake = createRoute({
  getParentRoute: () => framed,
  path: '/referrals/new/$draftId',
  validateSearch: z.object({
    step: z.string().optional(),
    /** An answer is changed from the last page, to which the person goes back. */
    isChange: z.boolean().optional(),
    /** The field that something is wrong with. */
    fieldId: z.string().optional(),
  }),
  component: lazyRouteComponent(
    async () => await import('../referrals/intake/intake-page.tsx'),
    'IntakePage',
  ),
});

const referral = createRoute({
  getParentRoute: () => framed,
  path: '/referrals/$referralId',
  validateSearch: z.object({
    /** The draft of an unfinished change that is to be taken up again. */
    draftId: z.string().optional(),
    /** Where to begin: what a line of the worklist is about. */
    part: z.enum(PART_IDS).optional(),
  }),
  component: lazyRouteComponent(
    async () => await import('../referrals/record/record-page.tsx'),
    'RecordPage',
  ),
});

const disposals = createRoute({
  getParentRoute: () => framed,
  path: '/referrals/disposals',
  component: lazyRouteComponent(
    async () => await import('../referrals/disposals/disposals-page.tsx'),
    'DisposalsPage',
  ),
});

const equalityReport = createRoute({
  getParentRoute: () => framed,
  path: '/equality-reports',
  component: lazyRouteComponent(async () => await import('../equality-report/report-page.tsx'), 'ReportPage'),
});

const earlierReports = createRoute({
  getParentRoute: () => framed,
  path: '/equality-reports/earlier',
  component: lazyRouteComponent(
    async () => await import('../equality-report/ledger/earlier-reports-page.tsx'),
    'EarlierReportsPage',
  ),
});

const earlierReport = createRoute({
  getParentRoute: () => framed,
  path: '/equality-reports/earlier/$releaseId',
  component: lazyRouteComponent(
    async () => await import('../equality-report/ledger/earlier-report-page.tsx'),
    'EarlierReportPage',
  ),
});

const assessments = createRoute({
  getParentRoute: () => framed,
  path: '/assessments',
  component: lazyRouteComponent(
    async () => await import('../assurance/list/assessments-page.tsx'),
    'AssessmentsPage',
  ),
});

const newAssessment = createRoute({
  getParentRoute: () => framed,
  path: '/assessments/new',
  component: lazyRouteComponent(async () => await import('../assurance/list/begin-page.tsx'), 'BeginPage'),
});

const assessment = createRoute({
  getParentRoute: () => framed,
  path: '/assessments/$assessmentId',
  component: lazyRouteComponent(
    async () => await import('../assurance/assessment-frame.tsx'),
    'AssessmentFrame',
  ),
});

const assessmentOverview = createRoute({
  getParentRoute: () => assessment,
  path: '/',
  component: lazyRouteComponent(
    async () => await import('../assurance/overview/overview-page.tsx'),
    'OverviewPage',
  ),
});

const assessmentScreening = createRoute({
  getParentRoute: () => assessment,
  path: '/screening',
  validateSearch: z.object({
    /** The part that is open; without one, the first, or the result once it is decided. */
    set: z.string().optional(),
  }),
  component: lazyRouteComponent(
    async () => await import('../assurance/screening/screening-page.tsx'),
    'ScreeningPage',
  ),
});

const assessmentQuestions = createRoute({
  getParentRoute: () => assessment,
  path: '/questions',
  validateSearch: z.object({
    /** The question that is open; without one, the first that is not complete. */
    question: z.string().optional(),
  }),
  component: lazyRouteComponent(
    async () => await import('../assurance/questions/questions-page.tsx'),
    'QuestionsPage',
  ),
});

const assessmentProcessing = createRoute({
  getParentRoute: () => assessment,
  path: '/processing',
  component: lazyRouteComponent(
    async () => await import('../assurance/processing/processing-page.tsx'),
    'ProcessingPage',
  ),
});

const assessmentRisks = createRoute({
  getParentRoute: () => assessment,
  path: '/risks',
  component: lazyRouteComponent(async () => await import('../assurance/risks/risks-page.tsx'), 'RisksPage'),
});

const assessmentConsultation = createRoute({
  getParentRoute: () => assessment,
  path: '/consultation',
  component: lazyRouteComponent(
    async () => await import('../assurance/consultation/consultation-page.tsx'),
    'ConsultationPage',
  ),
});

const assessmentSignOff = createRoute({
  getParentRoute: () => assessment,
  path: '/sign-off',
  component: lazyRouteComponent(
    async () => await import('../assurance/sign-off/sign-off-page.tsx'),
    'SignOffPage',
  ),
});

const assessmentLogTest = createRoute({
  getParentRoute: () => assessment,
  path: '/log-test',
  component: lazyRouteComponent(
    async () => await import('../assurance/log-test/log-test-page.tsx'),
    'LogTestPage',
  ),
});

const questionSets = createRoute({
  getParentRoute: () => framed,
  path: '/assessments/question-sets',
  component: lazyRouteComponent(
    async () => await import('../assurance/question-sets/question-sets-page.tsx'),
    'QuestionSetsPage',
  ),
});

const assessmentDocuments = createRoute({
  getParentRoute: () => assessment,
  path: '/documents',
  component: lazyRouteComponent(
    async () => await import('../assurance/documents/documents-page.tsx'),
    'DocumentsPage',
  ),
});

const audit = createRoute({
  getParentRoute: () => framed,
  path: '/audit',
  validateSearch: logSearchSchema,
  component: lazyRouteComponent(async () => await import('../audit/audit-page.tsx'), 'AuditPage'),
});

const auditChecks = createRoute({
  getParentRoute: () => framed,
  path: '/audit/checks',
  component: lazyRouteComponent(async () => await import('../audit/checks-page.tsx'), 'ChecksPage'),
});

const auditReasons = createRoute({
  getParentRoute: () => framed,
  path: '/audit/reasons',
  component: lazyRouteComponent(async () => await import('../audit/reasons-page.tsx'), 'ReasonsPage'),
});

const backup = createRoute({
  getParentRoute: () => framed,
  path: '/backup',
  component: lazyRouteComponent(async () => await import('../backup/backup-page.tsx'), 'BackupPage'),
});

const people = createRoute({
  getParentRoute: () => framed,
  path: '/people',
  component: lazyRouteComponent(async () => await import('../people/people-page.tsx'), 'PeoplePage'),
});

const newPerson = createRoute({
  getParentRoute: () => framed,
  path: '/people/new',
  component: lazyRouteComponent(async () => await import('../people/add-person-page.tsx'), 'AddPersonPage'),
});

const person = createRoute({
  getParentRoute: () => framed,
  path: '/people/$personId',
  component: lazyRouteComponent(async () => await import('../people/person-page.tsx'), 'PersonPage'),
});

const actions = createRoute({
  getParentRoute: () => framed,
  path: '/people/actions',
  component: lazyRouteComponent(async () => await import('../people/reviews.tsx'), 'ActionsPage'),
});

/** A code that opens everything is shown alone. */
const recoveryCode = createRoute({
  getParentRoute: () => root,
  path: '/recovery-code',
  ...UNFRAMED,
  component: lazyRouteComponent(
    async () => await import('../people/recovery-code-page.tsx'),
    'RecoveryCodePage',
  ),
});

const passphrase = createRoute({
  getParentRoute: () => framed,
  path: '/passphrase',
  component: lazyRouteComponent(
    async () => await import('../credentials/passphrase-page.tsx'),
    'PassphrasePage',
  ),
});

const about = createRoute({
  getParentRoute: () => framed,
  path: '/about',
  component: lazyRouteComponent(async () => await import('../about/about-page.tsx'), 'AboutPage'),
});

/** Turned towards the client: nothing on it leads to a record. */
const equalityForm = createRoute({
  getParentRoute: () => root,
  path: '/equality-form/$referralId',
  ...UNFRAMED,
  component: lazyRouteComponent(async () => await import('../equality-form/form-page.tsx'), 'FormPage'),
});

const blankEqualityForm = createRoute({
  getParentRoute: () => framed,
  path: '/equality-form/blank',
  component: lazyRouteComponent(
    async () => await import('../equality-form/blank-form-page.tsx'),
    'BlankFormPage',
  ),
});

const notFound = createRoute({ getParentRoute: () => framed, path: '$', component: NotFound });

const routeTree = root.addChildren([
  framed.addChildren([
    home,
    referrals,
    intake,
    referral,
    disposals,
    equalityReport,
    earlierReports,
    earlierReport,
    assessments,
    newAssessment,
    assessment.addChildren([
      assessmentOverview,
      assessmentScreening,
      assessmentQuestions,
      assessmentProcessing,
      assessmentRisks,
      assessmentConsultation,
      assessmentSignOff,
      assessmentDocuments,
      assessmentLogTest,
    ]),
    questionSets,
    audit,
    auditChecks,
    auditReasons,
    backup,
    people,
    newPerson,
    person,
    actions,
    passphrase,
    about,
    blankEqualityForm,
    notFound,
  ]),
  equalityForm,
  recoveryCode,
]);

/** Addresses live in memory only: there is no address bar, and none is ever stored. */
export const createAppRouter = () =>
  createRouter({
    routeTree,
    history: createMemoryHistory({ initialEntries: ['/'] }),
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: PageError,
    // A page of the bundle is there in a few milliseconds.
    defaultPendingMs: 300,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
