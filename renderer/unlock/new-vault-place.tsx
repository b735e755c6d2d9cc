import type { ReactNode } from 'react';
import { SHELL_CONTRACT, type Place } from '../../shared/contract/shell.ts';
import { useCommand } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import type { FieldProblem } from '../ui/field-problem.ts';
import { ErrorState } from '../ui/states.tsx';
import { TextField } from '../ui/text-fields.tsx';

const NAME_ID = 'name';

const nameSchema = SHELL_CONTRACT['vaults.create'].input.shape.name;

/** What is wrong with the name of a new vault, as far as it can be told without looking at the disk. */
export function problemsWithName(name: string): readonly FieldProblem[] {
  const message =
    name.trim() === '' ? 'Give the vault a name.' : nameSchema.safeParse(name).error?.issues[0]?.message;
  return message === undefined ? [] : [{ fieldId: NAME_ID, message }];
}

/** What is wrong once the disk was looked at: the name that turned out to be taken, or nothing. */
export const problemsWithTaken = (taken: string | null): readonly FieldProblem[] =>
  taken === null
    ? []
    : [
        {
          fieldId: NAME_ID,
          message: `There is something called “${taken}” in that folder already. Choose another name.`,
        },
      ];

/** The folder that the vault will be, as the computer writes paths. */
function folderOf(parent: string, name: string): string {
  const separator = parent.includes('\\') ? '\\' : '/';
  return `${parent.replace(/[\\/]$/u, '')}${separator}${name.trim()}.strongroom`;
}

/** What a new vault is called, and where it goes. */
export function NewVaultPlace({
  name,
  place,
  error,
  onName,
  onPlace,
}: {
  readonly name: string;
  readonly place: Place;
  readonly error: string | undefined;
  readonly onName: (name: string) => void;
  readonly onPlace: (place: Place) => void;
}): ReactNode {
  const choose = useCommand('vaults.choose', { refreshes: [] });
  return (
    <>
      <TextField
        id={NAME_ID}
        label="Name of the vault"
        hint="It becomes the name of a folder, which anybody at this computer can see. It must name nobody: for example, “DPS victim support”."
        error={error}
        width={20}
        value={name}
        onChange={(event) => onName(event.target.value)}
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
            // Closing the dialog changes nothing.
            { onSuccess: (answer) => onPlace(answer.place ?? place) },
          )
        }
      >
        Choose another folder
      </Button>
    </>
  );
}
