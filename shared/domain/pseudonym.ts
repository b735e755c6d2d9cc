import { FIRST_WORDS, SECOND_WORDS } from './pseudonym-words.ts';

/** How many random bytes one pseudonym takes. */
export const PSEUDONYM_BYTES = 2;

/**
 * A name for the screen in place of the client's: two calm words, such as "Quiet Heron".
 *
 * One byte picks each word, so all 65,536 pairs are equally likely. Two clients may still share a pair (the
 * chance is about 16% in a year of 150): it stands beside the reference and never identifies a record.
 *
 * @throws RangeError for fewer than {@link PSEUDONYM_BYTES} bytes.
 */
export function pseudonymOf(randomBytes: Uint8Array): string {
  const [firstIndex, secondIndex] = randomBytes;
  const first = firstIndex === undefined ? undefined : FIRST_WORDS[firstIndex];
  const second = secondIndex === undefined ? undefined : SECOND_WORDS[secondIndex];
  if (first === undefined || second === undefined) {
    throw new RangeError(`A pseudonym takes ${PSEUDONYM_BYTES} random bytes.`);
  }
  return `${capitalised(first)} ${capitalised(second)}`;
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
