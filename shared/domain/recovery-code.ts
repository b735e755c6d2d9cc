/** A recovery code is seven groups of four characters; the last two characters check the others. */
export const RECOVERY_CODE_GROUPS = 7;
export const RECOVERY_GROUP_LENGTH = 4;

/** What stands between groups, as people and their word processors write it: spaces, hyphens and dashes of any kind. */
export const BETWEEN_GROUPS = /[\s\p{Pd}]+/u;

/** The characters of a code: Crockford's base32. What looks like I or L is a 1, what looks like O a 0. */
export const RECOVERY_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A code as somebody typed it, in the characters of the alphabet: case and what stands between the groups do not matter, and
 * the look-alikes O, I and L are what they were mistaken for. A U stays: it may have been a V, or a bad 0.
 */
export const normaliseRecoveryCode = (typed: string): string =>
  typed.toUpperCase().split(BETWEEN_GROUPS).join('').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
