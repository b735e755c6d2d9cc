import { useState, type ReactNode } from 'react';
import { NewPassphraseFields, useNewPassphrase } from '../credentials/new-passphrase.tsx';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { problemWithReason, ReasonField } from '../ui/reason-field.tsx';
import { LockedQuestion } from '../ui/locked-question.tsx';
import type { Recovered } from './who-is-recovered.tsx';

/** The new passphrase of the person who gets access, typed by themselves, and why it takes the recovery code. */
export function PassphraseForPerson({
  caption,
  person,
  onBack,
  onContinue,
}: {
  readonly caption: string;
  readonly person: Recovered;
  readonly onBack: () => void;
  readonly onContinue: (passphrase: string, reason: string) => void;
}): ReactNode {
  const { displayName } = person;
  const chosen = useNewPassphrase([displayName]);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const submit = async (): Promise<void> => {
    const found = [...(await chosen.check()), ...problemWithReason('reason', reason)];
    setProblems(found);
    if (found.length === 0) onContinue(chosen.passphrase, reason);
  };
  return (
    <LockedQuestion
      caption={caption}
      title={`A new passphrase for ${displayName}`}
      problems={problems}
      onBack={onBack}
      onContinue={() => void submit()}
      continueLabel="Set the passphrase"
    >
      <p className="govuk-body">Let {displayName} type it: nobody else should know it.</p>
      <NewPassphraseFields chosen={chosen} label="New passphrase" problems={problems} />
      <ReasonField
        id="reason"
        label="Why is the recovery code used?"
        error={problems.find(({ fieldId }) => fieldId === 'reason')?.message}
        value={reason}
        onChange={setReason}
      />
    </LockedQuestion>
  );
}
