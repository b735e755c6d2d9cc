import { useState, type ReactNode } from 'react';
import { NewPassphraseFields, useNewPassphrase } from '../credentials/new-passphrase.tsx';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { Question } from './question.tsx';

/** The passphrase of the first person. */
export function PassphraseStep({
  known,
  onBack,
  onContinue,
}: {
  /** Names that anybody would try first. */
  readonly known: readonly string[];
  readonly onBack: () => void;
  readonly onContinue: (passphrase: string) => void;
}): ReactNode {
  const chosen = useNewPassphrase(known);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const submit = async (): Promise<void> => {
    const found = await chosen.check();
    setProblems(found);
    if (found.length === 0) onContinue(chosen.passphrase);
  };
  return (
    <Question
      step="passphrase"
      title="Choose a passphrase"
      problems={problems}
      onBack={onBack}
      continueLabel="Create the vault"
      onContinue={() => void submit()}
    >
      <NewPassphraseFields chosen={chosen} problems={problems} />
    </Question>
  );
}
