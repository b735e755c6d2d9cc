import { listInWords } from '../../shared/domain/list-words.ts';
import type { Rotation } from '../../shared/contract/office.ts';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { COMPARTMENT_WORDS } from '../ui/compartment-words.ts';

/** The keys of some parts as the subject of a sentence: "The key of “Referrals” is". */
export function keysOf(compartments: Rotation['rotated']): string {
  const names = listInWords(compartments.map((compartment) => `“${COMPARTMENT_WORDS[compartment]}”`));
  return compartments.length === 1 ? `The key of ${names} is` : `The keys of ${names} are`;
}

/** Which keys were exchanged and which wait, in words; nothing when none had to be. */
export function rotationInWords({ rotated, waiting }: Pick<Rotation, 'rotated' | 'waiting'>): string {
  const done = rotated.length === 0 ? '' : `${keysOf(rotated)} exchanged.`;
  const due =
    waiting.length === 0
      ? ''
      : ` ${keysOf(waiting)} exchanged as soon as somebody who holds ${waiting.length === 1 ? 'it' : 'them'} opens the vault.`;
  return `${done}${due}`.trim();
}

/** What becomes of keys that have to be exchanged, as far as it is up to somebody who holds only some of them. */
export function foreseeRotation(
  due: readonly Compartment[],
  held: readonly Compartment[],
): Pick<Rotation, 'rotated' | 'waiting'> {
  return {
    rotated: due.filter((compartment) => held.includes(compartment)),
    waiting: due.filter((compartment) => !held.includes(compartment)),
  };
}
