/** A recovery code is seven groups of four characters; the last two characters check the others. */
export const RECOVERY_CODE_GROUPS = 7;
export const RECOVERY_GROUP_LENGTH = 4;

/**
 * A code as somebody typed it, in the characters of Crockford's base32: case and hyphens and spaces do not matter, and
 * the look-alikes O, I and L are what they were mistaken for.
 */
export const normaliseRecoveryCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
