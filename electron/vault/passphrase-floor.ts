import { MIN_PASSPHRASE_LENGTH, passphraseLength } from '../../shared/domain/passphrase.ts';
import {
  FEWEST_GUESSES,
  guessesFor,
  loadEstimator,
  type Estimator,
} from '../../shared/domain/passphrase-guesses.ts';
import { AppError } from '../../shared/result.ts';

const MAX_PASSPHRASE_LENGTH = 1024;

const ADVICE = 'Four or more random words are easy to remember and hard to guess.';

/** Kept, because the dictionaries take a moment to load; most processes never need them. */
let estimator: Promise<Estimator> | null = null;

/**
 * Refuses a passphrase that cannot protect a folder which somebody may copy and attack at leisure: one that is short, or that takes
 * few guesses. No rules of composition (NIST SP 800-63B rev. 4 section 3.1.1.2 advises against them).
 *
 * @param known names that anybody would try first, such as the person's own.
 * @param field what the input that it stands in calls it.
 * @throws AppError VALIDATION, without the passphrase.
 */
export async function assertStrongEnough(
  passphrase: string,
  { known = [], field = 'passphrase' }: { readonly known?: readonly string[]; readonly field?: string } = {},
): Promise<void> {
  const length = passphraseLength(passphrase);
  if (length < MIN_PASSPHRASE_LENGTH || length > MAX_PASSPHRASE_LENGTH) {
    throw tooWeak(
      field,
      `The passphrase must have at least ${MIN_PASSPHRASE_LENGTH} characters (and at most ${MAX_PASSPHRASE_LENGTH}). ${ADVICE}`,
      `must have at least ${MIN_PASSPHRASE_LENGTH} characters`,
    );
  }
  estimator ??= loadEstimator();
  const estimate = (await estimator)(passphrase, known);
  if (guessesFor(passphrase, estimate) < FEWEST_GUESSES) {
    throw tooWeak(
      field,
      `The passphrase is too easy to guess. ${ADVICE}`,
      estimate.weakness ?? 'is too easy to guess',
    );
  }
}

const tooWeak = (field: string, message: string, issue: string): AppError =>
  new AppError('VALIDATION', message, { issues: [{ path: [field], message: issue }] });
