import { z } from 'zod';
import type { LocalDate } from './dates.ts';

/**
 * A keyed hash (HMAC-SHA-256, 64 lower-case hexadecimal digits) of something that identifies a person.
 *
 * Two records of one person have equal tokens, so duplicates and conflicts of interest show without the number or
 * name in clear. The key stays in the vault: without it a token cannot be tried against guessed numbers.
 */
export const matchTokenSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'Give the match token as 64 hexadecimal digits.');

/** What a token is made from: the warrant or pay number, or, when that is not known, name and date of birth. */
export type Identity =
  | { readonly kind: 'workforce-number'; readonly number: string }
  | { readonly kind: 'name-and-birth'; readonly fullName: string; readonly dateOfBirth: LocalDate };

/**
 * The text to hash, equal for spellings of one identity that differ only in case, accents, spaces or punctuation.
 *
 * The kind is part of the text, so a number can never collide with a name.
 */
export function identityMaterial(identity: Identity): string {
  switch (identity.kind) {
    case 'workforce-number':
      return `workforce-number:${lettersAndDigits(identity.number)}`;
    case 'name-and-birth':
      return `name-and-birth:${lettersAndDigits(identity.fullName)}:${identity.dateOfBirth}`;
  }
}

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
