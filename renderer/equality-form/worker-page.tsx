import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf, type LocalDate } from '../../shared/domain/dates.ts';
import { useCommand } from '../api/hooks.ts';
import { usePermission } from '../app/session.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { BackLink } from '../ui/back-link.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup, type Choice } from '../ui/choices.tsx';
import { DateField } from '../ui/date-fields.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { FieldProblem } from '../ui/field-problem.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';
import type { Outcome } from './end-page.tsx';
import { FormBefore, ObjectionBefore } from './form-before.tsx';
import { handedOverOn, refusalOf, type Asking } from './given-answers.ts';
import { useSealing } from './use-sealing.ts';
import { problemsOfWay, type Way } from './ways.ts';

/** What each way does when it is chosen: a verb, since the button says it. */
const BUTTON_WORDS: Readonly<Record<Way, string>> = {
  'self-complete': 'Start, and turn the screen',
  'read-out': 'Start reading out',
  'hand over': 'Record that it was handed over',
  'type in': 'Start typing in',
  refuse: 'Record that the client does not want to answer',
  object: 'Record the objection',
};

const NO_PROBLEMS: readonly FieldProblem[] = [];

/** The worker's page before the form: how the client is asked, or why not. */
export function WorkerPage({
  referral: { referralId, reference, pseudonym, equalityForm },
  onAsk,
  onEnd,
}: {
  readonly referral: OutputOf<'referrals.get'>;
  readonly onAsk: (asking: Asking) => void;
  readonly onEnd: (outcome: Outcome) => void;
}): ReactNode {
  const navigate = useNavigate();
  const [today] = useState(() => londonDateOf(new Date().toISOString()));
  const [way, setWay] = useState<Way>();
  const [paperDate, setPaperDate] = useState<LocalDate>('');
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const sealing = useSealing(referralId);
  const objection = useCommand('equality.recordObjection');
  const holdsEqualityKey = usePermission('equality.report');
  const leave = (): void => void navigate({ to: '/referrals/$referralId', params: { referralId } });
  useShortcuts({ back: leave });

  const errorOf = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.message;
  const submit = (): void => {
    if (sealing.isSealing || objection.isPending) return;
    const found = problemsOfWay({ way, paperDate, today });
    setProblems(found);
    if (way === undefined || found.length > 0) return;
    switch (way) {
      case 'self-complete':
      case 'read-out':
        return onAsk({ mode: way, askedAt: today });
      case 'type in':
        return onAsk({ mode: 'form-handed-over', askedAt: paperDate });
      case 'hand over':
        return void sealing.seal(handedOverOn(today), () => onEnd('handed over'));
      case 'refuse':
        return void sealing.seal(refusalOf({ askedAt: today, mode: 'read-out' }), () => onEnd('refused'));
      case 'object':
        return objection.mutate({ referralId }, { onSuccess: () => onEnd('objection') });
    }
  };

  return (
    <>
      <BackLink onClick={leave}>Back to the referral</BackLink>
      <Page title="Equality form" caption={`${reference} · ${pseudonym}`}>
        {equalityForm.state === 'objection' ? (
          <ObjectionBefore referralId={referralId} at={equalityForm.at} />
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <ErrorSummary problems={problems} />
            {equalityForm.state === 'sealed' && <FormBefore at={equalityForm.at} />}
            {holdsEqualityKey && <PromiseIsNotKept />}
            <p className="govuk-body">
              Record only what the client says. Nobody may answer for somebody else, and you must not guess.
              If this is not a good moment, ask another day.
            </p>
            <RadioGroup
              id="way"
              label="How do you ask the client?"
              error={errorOf('way')}
              value={way}
              onChange={setWay}
              choices={waysToChoose({
                paperDate: (
                  <DateField
                    id="paper-date"
                    label="Date on the form"
                    hint={`For example, ${dateInWords(today)}`}
                    error={errorOf('paper-date')}
                    value={paperDate}
                    onChange={setPaperDate}
                  />
                ),
              })}
            />
            <p className="govuk-body">
              Nothing is kept until the answers are sealed. If you stop, or the vault locks, the form starts
              again.
            </p>
            {sealing.error !== null && <ErrorState error={sealing.error} />}
            {objection.isError && <ErrorState error={objection.error} />}
            <Button type="submit" kind={way === 'object' ? 'danger' : 'primary'}>
              {sealing.isSealing ? 'Recording' : way === undefined ? 'Continue' : BUTTON_WORDS[way]}
            </Button>
          </form>
        )}
      </Page>
    </>
  );
}

function waysToChoose({ paperDate }: { readonly paperDate: ReactNode }): readonly Choice<Way>[] {
  return [
    {
      value: 'self-complete',
      label: 'Turn the screen to the client',
      hint: 'They answer by themselves, and you look away.',
    },
    {
      value: 'read-out',
      label: 'Read it out',
      hint: 'You read the questions and answers word for word, and tick what the client says.',
    },
    {
      value: 'hand over',
      label: 'Hand over a paper form',
      hint: 'The client fills it in by themselves and gives it back in a sealed envelope.',
      more: (
        <p className="govuk-body">
          <Link className="govuk-link" to="/equality-form/blank">
            Print a blank form
          </Link>{' '}
          first, and write the reference on it by hand. This referral then waits for its return.
        </p>
      ),
    },
    {
      value: 'type in',
      label: 'Type in a paper form that came back',
      hint: 'Only if you do not work on this client’s case. Destroy the paper afterwards.',
      more: paperDate,
    },
    {
      value: 'refuse',
      label: 'The client does not want to answer',
      hint: 'No question is asked. Only that is recorded, and it changes nothing about their support.',
      isApart: true,
    },
    {
      value: 'object',
      label: 'The client objects in writing to equality monitoring',
      hint: 'A notice to stop (Data Protection Act 2018, Schedule 1, paragraph 8).',
      more: (
        <Notice tone="warn">
          <p>Answers that were given before are removed for good, and no more are taken.</p>
        </Notice>
      ),
    },
  ];
}

/** The form promises that nobody on the case can read the answers. Whoever holds both keys would make that untrue. */
function PromiseIsNotKept(): ReactNode {
  return (
    <Notice tone="warn" title="You hold the keys of the cases and of the equality answers">
      <p>
        The form tells the client that nobody who works on their case can read the answers. Keep that promise:
        let somebody without the analyst’s role give the form, or let somebody else work on the case.
      </p>
    </Notice>
  );
}
