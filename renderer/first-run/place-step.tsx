import { useState, type ReactNode } from 'react';
import { SHELL_CONTRACT } from '../../shared/contract/shell.ts';
import { useCommand } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { ErrorState } from '../ui/states.tsx';
import { TextField } from '../ui/text-fields.tsx';
import { Question } from './question.tsx';
import type { Answers } from './use-vault-creation.ts';

const nameSchema = SHELL_CONTRACT['vaults.create'].input.shape.name;

function problemWith(name: string): string | null {
  if (name.trim() === '') return 'Give the vault a name.';
  return nameSchema.safeParse(name).error?.issues[0]?.message ?? null;
}

/** The folder that the vault will be, as the computer writes paths. */
function folderOf(parent: string, name: string): string {
  const separator = parent.includes('\\') ? '\\' : '/';
  return `${parent.replace(/[\\/]$/u, '')}${separator}${name.trim()}.strongroom`;
}

/** What the vault is called, and where it is. */
export function PlaceStep({
  answers,
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
  const { place, name } = answers;
  const [problems, setProblems] = useState<readonly FieldProblem[]>(() =>
    taken === null
      ? []
      : [
          {
            fieldId: 'name',
            message: `There is something called “${taken}” in that folder already. Choose another name.`,
          },
        ],
  );
  const choose = useCommand('vaults.choose', { refreshes: [] });
  return (
    <Question
      step="place"
      title="What is the vault called, and where is it?"
      problems={problems}
      onBack={onBack}
      onContinue={() => {
        const message = problemWith(name);
        setProblems(message === null ? [] : [{ fieldId: 'name', message }]);
        if (message === null) onContinue();
      }}
    >
      <TextField
        id="name"
        label="Name of the vault"
        hint="It becomes the name of a folder, which anybody at this computer can see. It must name nobody: for example, “DPS victim support”."
        error={problems[0]?.message}
        width={20}
        value={name}
        onChange={(event) => onAnswer({ name: event.target.value })}
      />
      {choose.isError && <ErrorState error={choose.error} />}
      <h2 className="govuk-heading-s app-where">Where it goes</h2>
      <p className="govuk-body app-mono">
        {name.trim() === '' ? place.folder : folderOf(place.folder, name)}
      </p>
      <Button
        kind="secondary"
        onClick={() =>
          choose.mutate(
            { purpose: 'create in' },
            { onSuccess: (answer) => onAnswer({ place: answer.place ?? place }) },
          )
        }
      >
        Choose another folder
      </Button>
    </Question>
  );
}
