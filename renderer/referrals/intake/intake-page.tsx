import { getRouteApi, Navigate, useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ReferralDraft } from '../../../shared/domain/referral.ts';
import { Page } from '../../ui/page.tsx';
import { ErrorState, LoadingPage } from '../../ui/states.tsx';
import { UnkeptDialog } from '../drafts/unkept-dialog.tsx';
import type { LeaveGuard } from '../drafts/use-leave-guard.ts';
import { CheckPage } from './check-page.tsx';
import { Confirmation } from './confirmation.tsx';
import type { IntakeContent } from './intake-content.ts';
import { QuestionPage } from './question-page.tsx';
import { CHECK, stepAfter, stepBefore, stepFrom, type Step } from './steps.ts';
import { useIntake, useIntakeStart } from './use-intake.ts';
import './intake.scss';

const route = getRouteApi('/framed/referrals/new/$draftId');

/** A new referral, one group of questions a page; a draft is taken up where it stopped. */
export function IntakePage(): ReactNode {
  const { draftId } = route.useParams();
  // A new draft is another page, even when nothing else of the address changes.
  return <IntakeOf key={draftId} draftId={draftId} />;
}

function IntakeOf({ draftId }: { readonly draftId: string }): ReactNode {
  const { start, retry } = useIntakeStart(draftId);
  switch (start.kind) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return (
        <Page title="New referral">
          <ErrorState error={start.error} onRetry={retry} />
        </Page>
      );
    case 'over':
      return <Navigate to="/" replace />;
    case 'ready':
      return <Steps draftId={draftId} start={start.content} />;
  }
}

/** What a saved referral is called, and what it says. */
export interface Created extends OutputOf<'referrals.create'> {
  readonly draft: ReferralDraft;
}

function Steps({ draftId, start }: { readonly draftId: string; readonly start: IntakeContent }): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const step = search.step === undefined ? start.step : stepFrom(search.step);
  const intake = useIntake(draftId, start, step);
  const [created, setCreated] = useState<Created | null>(null);
  const { form } = intake;
  const go = (to: Step, change: { readonly isChange?: true; readonly fieldId?: string } = {}): void =>
    void navigate({ search: { step: to, ...change } });
  const backInHistory = useBackInHistory(intake.guard);
  if (created !== null) return <Confirmation created={created} />;
  const dialog = <UnkeptDialog guard={intake.guard} state={intake.saveState} />;
  if (step === CHECK) {
    return (
      <>
        <CheckPage
          draftId={draftId}
          intake={intake}
          onEscape={() => void backInHistory()}
          onBack={() => go(stepBefore(CHECK, form) ?? CHECK)}
          onChange={(to, fieldId) =>
            go(to, { isChange: true, ...(fieldId === undefined ? {} : { fieldId }) })
          }
          onCreated={(saved) => {
            intake.finish();
            setCreated(saved);
          }}
        />
        {dialog}
      </>
    );
  }
  const isChange = search.isChange === true;
  const before = isChange ? CHECK : stepBefore(step, form);
  return (
    <>
      <QuestionPage
        key={`${step} ${search.fieldId ?? ''}`}
        step={step}
        intake={intake}
        isChange={isChange}
        fieldId={search.fieldId ?? null}
        onEscape={() => void backInHistory()}
        onBack={before === null ? null : () => go(before)}
        // The answers may have changed which page comes next.
        onContinue={() => go(isChange ? CHECK : stepAfter(step, form))}
      />
      {dialog}
    </>
  );
}

/** Goes back in the history, which no blocker hears of: the guard is asked where that leads out of the intake. */
function useBackInHistory(guard: LeaveGuard): () => Promise<void> {
  const { history } = useRouter();
  // Whoever comes from elsewhere names no step.
  const isStep = route.useSearch().step !== undefined;
  return async () => {
    if (isStep || (await guard.mayLeave()) !== 'stays') history.back();
  };
}
