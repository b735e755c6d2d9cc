import type { ReactNode } from 'react';
import type { KnownVault, Place } from '../../../shared/contract/shell.ts';
import { ChooseStep } from './choose-step.tsx';
import { CompareStep } from './compare-step.tsx';
import { ContentsStep } from './contents-step.tsx';
import { DoneStep } from './done-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { useRestore } from './use-restore.ts';
import { WorkingStep } from './working-step.tsx';
import './restore.scss';

/** The questions that put a backup back, one a page, from which one to what becomes of the vault that is there. */
export function Restore({
  vaults,
  live,
  suggestedPlace,
  onLeave,
}: {
  /** Those that are known here: their backups are offered. */
  readonly vaults: readonly KnownVault[];
  /** The vault from whose page this was begun; null when none is known. */
  readonly live: KnownVault | null;
  readonly suggestedPlace: Place;
  readonly onLeave: () => void;
}): ReactNode {
  const restoring = useRestore({ live, suggestedPlace, onLeave });
  const { stage, answers, answer, goTo } = restoring;
  switch (stage.kind) {
    case 'choose':
      return (
        <ChooseStep
          vaults={vaults}
          answers={answers}
          onAnswer={answer}
          onBack={() => void restoring.leave()}
          onContinue={() => goTo('contents')}
        />
      );
    case 'contents':
      return (
        <ContentsStep answers={answers} onBack={() => goTo('choose')} onContinue={() => goTo('place')} />
      );
    case 'place':
      return (
        <PlaceStep
          answers={answers}
          taken={stage.taken}
          onAnswer={answer}
          onBack={() => goTo('contents')}
          onContinue={() => goTo('people')}
        />
      );
    case 'people':
      return (
        <PeopleStep
          answers={answers}
          refusal={stage.refusal}
          onAnswer={answer}
          onBack={() => goTo('place')}
          onContinue={(passphrases) => void restoring.make(passphrases)}
        />
      );
    case 'working':
      return (
        <WorkingStep title="Putting the backup back" words="Making the vault of the backup" isStoppable />
      );
    case 'swapping':
      return <WorkingStep title="Exchanging the vaults" words="Exchanging the vaults" isStoppable={false} />;
    case 'compare':
      return (
        <CompareStep
          restored={stage.restored}
          live={answers.live}
          refusal={stage.refusal}
          onKeepBoth={() => restoring.keepBoth(stage.restored)}
          onSwap={() => void restoring.swap(stage.restored)}
        />
      );
    case 'kept':
      return (
        <DoneStep
          folder={stage.restored.place.folder}
          otherFolder={answers.live?.folder ?? null}
          isSwapped={false}
          onLeave={() => void restoring.leave()}
        />
      );
    case 'swapped':
      return (
        <DoneStep
          folder={stage.swapped.place.folder}
          otherFolder={stage.swapped.replacedFolder}
          isSwapped
          onLeave={() => void restoring.leave()}
        />
      );
  }
}
