import { useState, type ReactNode } from 'react';
import { NewVaultPlace, problemsWithName, problemsWithTaken } from '../unlock/new-vault-place.tsx';
import { Question } from './question.tsx';
import type { Answers } from './use-vault-creation.ts';

/** What the vault is called, and where it is. */
export function PlaceStep({
  answers: { place, name },
  taken,
  onAnswer,
  onBack,
  onContinue,
}: {
  readonly answers: Answers;
  /** The name that turned out to be taken, or null. */
  readonly taken: string | null;
  readonly onAnswer: (more: Partial<Answers>) => void;
  readonly onBack: () => void;
  readonly onContinue: () => void;
}): ReactNode {
  const [problems, setProblems] = useState(() => problemsWithTaken(taken));
  return (
    <Question
      step="place"
      title="What is the vault called, and where is it?"
      problems={problems}
      onBack={onBack}
      onContinue={() => {
        const found = problemsWithName(name);
        setProblems(found);
        if (found.length === 0) onContinue();
      }}
    >
      <NewVaultPlace
        name={name}
        place={place}
        error={problems[0]?.message}
        onName={(next) => onAnswer({ name: next })}
        onPlace={(next) => onAnswer({ place: next })}
      />
    </Question>
  );
}
