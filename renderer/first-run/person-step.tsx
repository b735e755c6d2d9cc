import { useState, type ReactNode } from 'react';
import { SHELL_CONTRACT } from '../../shared/contract/shell.ts';
import { RememberBox } from '../unlock/who-field.tsx';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { TextField } from '../ui/text-fields.tsx';
import { Question } from './question.tsx';
import type { Answers } from './use-vault-creation.ts';

const displayNameSchema = SHELL_CONTRACT['vaults.create'].input.shape.displayName;

function problemWith(displayName: string): string | null {
  if (displayName.trim() === '') return 'Give your name.';
  return displayNameSchema.safeParse(displayName).error?.issues[0]?.message ?? null;
}

/** Who makes the vault. */
export function PersonStep({
  answers,
  onAnswer,
  onBack,
  onContinue,
}: {
  readonly answers: Answers;
  readonly onAnswer: (more: Partial<Answers>) => void;
  readonly onBack: () => void;
  readonly onContinue: () => void;
}): ReactNode {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { displayName, remember } = answers;
  return (
    <Question
      step="person"
      title="What is your name?"
      problems={problems}
      onBack={onBack}
      onContinue={() => {
        const message = problemWith(displayName);
        setProblems(message === null ? [] : [{ fieldId: 'display-name', message }]);
        if (message === null) onContinue();
      }}
    >
      <TextField
        id="display-name"
        label="Your name, as your colleagues know it"
        hint="It stands beside what you do in the vault."
        error={problems[0]?.message}
        width={20}
        value={displayName}
        onChange={(event) => onAnswer({ displayName: event.target.value })}
      />
      <RememberBox isChecked={remember} onChange={(isChecked) => onAnswer({ remember: isChecked })} />
    </Question>
  );
}
