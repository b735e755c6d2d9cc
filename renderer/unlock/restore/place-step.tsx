import { useState, type ReactNode } from 'react';
import { NewVaultPlace, problemsWithName, problemsWithTaken } from '../new-vault-place.tsx';
import { LockedQuestion } from '../../ui/locked-question.tsx';
import { restoreCaption } from './restore-words.ts';
import type { RestoreAnswers } from './use-restore.ts';

/** What the restored vault is called, and where it goes: beside what is there, never over it. */
export function PlaceStep({
  answers: { name, place },
  taken,
  onAnswer,
  onBack,
  onContinue,
}: {
  readonly answers: RestoreAnswers;
  /** The name that turned out to be taken, or null. */
  readonly taken: string | null;
  readonly onAnswer: (more: Partial<RestoreAnswers>) => void;
  readonly onBack: () => void;
  readonly onContinue: () => void;
}): ReactNode {
  const [problems, setProblems] = useState(() => problemsWithTaken(taken));
  return (
    <LockedQuestion
      caption={restoreCaption('place')}
      title="What is the restored vault called, and where does it go?"
      problems={problems}
      onBack={onBack}
      onContinue={() => {
        const found = problemsWithName(name);
        setProblems(found);
        if (found.length === 0) onContinue();
      }}
    >
      <p className="govuk-body">
        It is a new folder, beside what is there. You decide later whether it takes the place of the other.
      </p>
      <NewVaultPlace
        name={name}
        place={place}
        error={problems[0]?.message}
        onName={(next) => onAnswer({ name: next })}
        onPlace={(next) => onAnswer({ place: next })}
      />
    </LockedQuestion>
  );
}
