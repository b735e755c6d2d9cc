import { useState, type ReactNode } from 'react';
import { codeOf, errorInWords } from '../../api/remote-error.ts';
import { DelayNotice, useDelay } from '../../credentials/delay.tsx';
import type { FieldProblem } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { problemWithReason, ReasonField } from '../../ui/reason-field.tsx';
import { LockedQuestion } from '../../ui/locked-question.tsx';
import { restoreCaption } from './restore-words.ts';
import type { Passphrases, RestoreAnswers } from './use-restore.ts';

interface Typed extends Passphrases {
  readonly reason: string;
}

function problemsWith({ firstPassphrase, secondPassphrase, reason }: Typed): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (firstPassphrase === '')
    problems.push({ fieldId: 'first', message: 'Type the passphrase of the first person.' });
  if (secondPassphrase === '')
    problems.push({ fieldId: 'second', message: 'Type the passphrase of the second person.' });
  else if (secondPassphrase === firstPassphrase)
    problems.push({ fieldId: 'second', message: 'The second person must be somebody else than the first.' });
  return [...problems, ...problemWithReason('reason', reason)];
}

/** Two people of the vault and a reason. Nothing of the passphrases outlives the attempt. */
export function PeopleStep({
  answers,
  refusal,
  onAnswer,
  onBack,
  onContinue,
}: {
  readonly answers: RestoreAnswers;
  /** Why the last attempt came to nothing; null before the first. */
  readonly refusal: unknown;
  readonly onAnswer: (more: Partial<RestoreAnswers>) => void;
  readonly onBack: () => void;
  readonly onContinue: (passphrases: Passphrases) => void;
}): ReactNode {
  const [passphrases, setPassphrases] = useState<Passphrases>({ firstPassphrase: '', secondPassphrase: '' });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const secondsLeft = useDelay(refusal);
  const errorOf = (id: string): string | undefined => problems.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <LockedQuestion
      caption={restoreCaption('people')}
      title="Two people, and why"
      problems={problems}
      onBack={onBack}
      onContinue={() => {
        const found = problemsWith({ ...passphrases, reason: answers.reason });
        setProblems(found);
        if (found.length === 0) onContinue(passphrases);
      }}
      continueLabel="Restore the backup"
      blockedBy={secondsLeft > 0 ? 'delay' : undefined}
    >
      <Refusal error={refusal} />
      <DelayNotice id="delay" refusal={refusal} secondsLeft={secondsLeft} />
      <p className="govuk-body">
        Both must have been people of the vault when the backup was made, and one of them a custodian. Each
        types the passphrase that was theirs on that day.
      </p>
      <PassphraseField
        id="first"
        label="Passphrase of the first person"
        error={errorOf('first')}
        value={passphrases.firstPassphrase}
        onChange={(event) => setPassphrases({ ...passphrases, firstPassphrase: event.target.value })}
      />
      <PassphraseField
        id="second"
        label="Passphrase of the second person"
        hint="Hand over the keyboard, and look away."
        error={errorOf('second')}
        value={passphrases.secondPassphrase}
        onChange={(event) => setPassphrases({ ...passphrases, secondPassphrase: event.target.value })}
      />
      <ReasonField
        id="reason"
        label="Why is the backup put back?"
        error={errorOf('reason')}
        value={answers.reason}
        onChange={(reason) => onAnswer({ reason })}
      />
    </LockedQuestion>
  );
}

function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const code = error === null ? null : codeOf(error);
  // A wait is counted down instead.
  if (code === null || code === 'TOO_SOON') return null;
  const isStopped = code === 'CANCELLED';
  const { title, detail } = errorInWords(error);
  return (
    <div role="alert">
      <Notice tone={isStopped ? 'neutral' : 'bad'} title={title}>
        <p>{isStopped ? 'Nothing was made.' : detail}</p>
        {!isStopped && <p>Nothing that was there has changed.</p>}
      </Notice>
    </div>
  );
}
