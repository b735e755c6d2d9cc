import { basename } from 'node:path';
import { z } from 'zod';
import type { KnownVault } from '../../shared/contract/shell.ts';
import { AppError, placeOf } from '../../shared/result.ts';
import { finishSwap } from '../vault/swap-vaults.ts';
import { holdsVault, VAULT_ENDING } from '../vault/vault-folder.ts';
import { openJsonFile } from './json-file.ts';
import type { Log } from './log.ts';
import type { Places } from './places.ts';

const MAX_VAULTS = 20;
const MAX_PEOPLE = 200;

const rememberedSchema = z.strictObject({
  vaults: z
    .array(
      z.strictObject({
        folder: z.string().min(1),
        people: z
          .array(z.strictObject({ personKey: z.uuid(), displayName: z.string() }))
          .max(MAX_PEOPLE)
          .readonly(),
      }),
    )
    .max(MAX_VAULTS)
    .readonly(),
});

type Remembered = z.output<typeof rememberedSchema>;
type RememberedVault = Remembered['vaults'][number];
type Person = RememberedVault['people'][number];

/** The vaults that were open on this computer, last used first, and the people who asked to be remembered. */
export interface KnownVaults {
  readonly list: (places: Places) => readonly KnownVault[];
  /** Puts a vault first. */
  readonly use: (folder: string) => void;
  readonly remember: (folder: string, person: Person) => void;
  readonly forget: (folder: string, personKey: string) => void;
  /** Takes a vault off the list, with its people. Its folder is not touched. */
  readonly remove: (folder: string) => void;
}

/** Opens the list, which holds paths, slot ids and display names, and nothing of what the vaults hold. */
export function openKnownVaults(options: { readonly path: string; readonly log: Log }): KnownVaults {
  const file = openJsonFile<Remembered>({ ...options, schema: rememberedSchema, initial: { vaults: [] } });
  const change = (folder: string, edit: (people: readonly Person[]) => readonly Person[]): void => {
    const { vaults } = file.get();
    const people = edit(vaults.find((vault) => vault.folder === folder)?.people ?? []);
    const others = vaults.filter((vault) => vault.folder !== folder);
    file.set({ vaults: [{ folder, people: people.slice(0, MAX_PEOPLE) }, ...others].slice(0, MAX_VAULTS) });
  };
  const without = (people: readonly Person[], personKey: string): readonly Person[] =>
    people.filter((person) => person.personKey !== personKey);
  return {
    list: (places) =>
      file.get().vaults.map(({ folder, people }) => {
        // One that was cut off while it took its place is there as well.
        quietly(options.log, () => finishSwap(folder));
        return {
          placeId: places.of(folder).placeId,
          folder,
          name: basename(folder, VAULT_ENDING),
          isThere: holdsVault(folder),
          people,
        };
      }),
    use: (folder) => change(folder, (people) => people),
    remember: (folder, person) => change(folder, (people) => [person, ...without(people, person.personKey)]),
    forget: (folder, personKey) => {
      // A place that was only chosen is no vault that was open here.
      if (!file.get().vaults.some((vault) => vault.folder === folder)) return;
      change(folder, (people) => without(people, personKey));
    },
    remove: (folder) => file.set({ vaults: file.get().vaults.filter((vault) => vault.folder !== folder) }),
  };
}

/** A list that cannot be written is no reason to keep a recovery code, or a vault, from whoever waits for it. */
export function quietly(log: Log, remember: () => void): void {
  try {
    remember();
  } catch (error) {
    log(`${error instanceof AppError ? error.code : 'INTERNAL'} remembering a vault ${placeOf(error)}`);
  }
}
