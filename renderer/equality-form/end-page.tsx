import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { PageHeading } from '../ui/page.tsx';
import { FromTheTop } from './from-the-top.tsx';

/** How the form ended. */
export type Outcome = 'sealed' | 'refused' | 'stopped' | 'handed over' | 'objection';

const WORDS: Readonly<Record<Outcome, { readonly title: string; readonly detail: string }>> = {
  sealed: {
    title: 'Thank you. These answers are now sealed.',
    detail: 'Nobody who works on your case can read them.',
  },
  refused: {
    title: 'Thank you. No question was asked.',
    detail: 'Only that is recorded. It changes nothing about the support.',
  },
  stopped: {
    title: 'The form was stopped. Nothing was kept.',
    detail: 'It can be started again at any time, or not at all.',
  },
  'handed over': {
    title: 'Recorded: the paper form was handed over.',
    detail: 'When it comes back, somebody who does not work on the case types it in.',
  },
  objection: {
    title: 'The objection is recorded.',
    detail: 'Earlier answers are removed, and no more are taken until the client withdraws it.',
  },
};

/** Neutral: it tells nothing of what was answered, and only the worker's own click leads on. */
export function EndPage({
  referralId,
  outcome,
  isWithClient,
}: {
  readonly referralId: string;
  readonly outcome: Outcome;
  /** The screen is still turned to the client. */
  readonly isWithClient: boolean;
}): ReactNode {
  const navigate = useNavigate();
  const { title, detail } = WORDS[outcome];
  return (
    <div className="equality-form__end">
      <PageHeading>{title}</PageHeading>
      <p className="govuk-body">{detail}</p>
      {isWithClient && <p className="govuk-body">Please give the screen back now.</p>}
      <div className="app-button-group">
        <Button
          kind="secondary"
          onClick={() => void navigate({ to: '/referrals/$referralId', params: { referralId } })}
        >
          {isWithClient ? 'Back to the worker’s screen' : 'Back to the referral'}
        </Button>
      </div>
      <FromTheTop />
    </div>
  );
}
