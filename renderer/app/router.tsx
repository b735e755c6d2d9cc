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
import { findSearchSchema } from '../referrals/find/find-search.ts';
import { PART_IDS } from '../referrals/record/part-ids.ts';
import { ErrorPage, LoadingPage } from '../ui/states.tsx';
import { LockedPage } from '../unlock/locked-page.tsx';
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

const equalityReport = createRoute({
  getParentRoute: () => framed,
  path: '/equality-reports',
  component: lazyRouteComponent(async () => await import('../equality-report/report-page.tsx'), 'ReportPage'),
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
  framed.addChildren([home, referrals, intake, referral, equalityReport, about, blankEqualityForm, notFound]),
  equalityForm,
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
