import type { KnownVault, Place } from '../../shared/contract/shell.ts';

const ENDING = /\.strongroom$/iu;

/** The name of a vault from its folder: the last part of the path, without the ending. */
export const vaultNameOf = (folder: string): string =>
  (folder.split(/[\\/]/u).findLast((part) => part !== '') ?? folder).replace(ENDING, '');

/** Puts a vault that was chosen in the system's dialog first. It may be one that is known here, with its people. */
export function withChosen(known: readonly KnownVault[], chosen: Place | null): readonly KnownVault[] {
  if (chosen === null) return known;
  const isChosen = ({ folder }: KnownVault): boolean => folder === chosen.folder;
  const people = known.find(isChosen)?.people ?? [];
  const first = { ...chosen, name: vaultNameOf(chosen.folder), isThere: true, people };
  return [first, ...known.filter((vault) => !isChosen(vault))];
}
