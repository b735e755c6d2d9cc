import { listInWords } from '../../shared/domain/list-words.ts';
import {
  BETWEEN_GROUPS,
  normaliseRecoveryCode,
  RECOVERY_CODE_ALPHABET,
  RECOVERY_CODE_GROUPS,
  RECOVERY_GROUP_LENGTH,
} from '../../shared/domain/recovery-code.ts';

/** How a recovery code that was typed back compares with the one that was shown. */
export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'nothing typed' }
  /** A character that no code has, such as U. */
  | { readonly kind: 'no such character'; readonly character: string }
  /** A group of another length: those after it cannot be told. */
  | { readonly kind: 'wrong length'; readonly group: number | null; readonly characters: number }
  /** The groups that differ, counted from one. */
  | { readonly kind: 'wrong groups'; readonly groups: readonly number[] };

const CHARACTERS = RECOVERY_CODE_GROUPS * RECOVERY_GROUP_LENGTH;

/** The groups of a code, in the spelling of the sheet. */
export const groupsOf = (code: string): readonly string[] =>
  normaliseRecoveryCode(code).match(/.{1,4}/gu) ?? [];

/**
 * Compares as the vault reads a code: case, hyphens, spaces and look-alikes do not matter. Where the person set the groups
 * apart, each is compared with its own, so that one missing character does not make all that follow it wrong.
 */
export function compareCode(typed: string, shown: string): Comparison {
  const wanted = groupsOf(shown);
  const normal = normaliseRecoveryCode(typed);
  const characters = normal.length;
  if (characters === 0) return { kind: 'nothing typed' };
  const stranger = [...normal].find((character) => !RECOVERY_CODE_ALPHABET.includes(character));
  if (stranger !== undefined) return { kind: 'no such character', character: stranger };
  const apart = typed.trim().split(BETWEEN_GROUPS).map(normaliseRecoveryCode);
  const given = apart.length === RECOVERY_CODE_GROUPS ? apart : groupsOf(typed);
  const wrong = wanted.flatMap((group, index) => (given[index] === group ? [] : [index + 1]));
  if (characters !== CHARACTERS) {
    const isApart = given === apart;
    const short = apart.findIndex((group) => group.length !== RECOVERY_GROUP_LENGTH);
    return { kind: 'wrong length', group: isApart ? short + 1 : (wrong[0] ?? null), characters };
  }
  return wrong.length === 0 ? { kind: 'same' } : { kind: 'wrong groups', groups: wrong };
}

/** What to put right, in words; null when nothing is. */
export function comparisonInWords(comparison: Comparison): string | null {
  switch (comparison.kind) {
    case 'same':
      return null;
    case 'nothing typed':
      return 'Type the recovery code from your paper.';
    case 'no such character':
      return comparison.character === 'U'
        ? 'No code has the letter U. Look at your paper again: it may be a V.'
        : `No code has the character ${comparison.character}. Type letters and numbers alone.`;
    case 'wrong length': {
      const where = comparison.group === null ? '' : ` Look at group ${comparison.group} first.`;
      return `The code has ${CHARACTERS} characters and you typed ${comparison.characters}.${where}`;
    }
    case 'wrong groups':
      return comparison.groups.length === 1
        ? `Group ${comparison.groups.join('')} is not as it was shown. Check it against your paper.`
        : `Groups ${listInWords(comparison.groups)} are not as they were shown. Check them against your paper.`;
  }
}
