/** How many guesses a passphrase takes, by zxcvbn, and what makes it easy to guess. */
export interface Estimate {
  readonly guesses: number;
  readonly weakness: string | null;
}

/** @param known words that a guesser would try first: the names that stand beside the passphrase. */
export type Estimator = (passphrase: string, known: readonly string[]) => Estimate;

/** Longer than any passphrase needs to be, and short enough to be judged between two key presses. */
const JUDGED_CHARACTERS = 64;
/** How many ways of reading symbols as letters are tried: more take seconds, and find nothing more in what people type. */
const SYMBOL_READINGS = 20;

/** A phrase as people type it; the famous one of them stands in no dictionary. */
function spellingsOf(phrase: string): readonly string[] {
  return [' ', '', '-', '.', '_'].map((between) => phrase.replaceAll(' ', between));
}

/** Words that anybody who finds the folder would try. */
const KNOWN_TO_ALL = [
  'strongroom',
  'vault',
  'police',
  'idva',
  'isva',
  ...spellingsOf('correct horse battery staple'),
];

const WEAKNESSES: Readonly<Record<string, string>> = {
  straightRow: 'A row of keys is easy to guess.',
  keyPattern: 'A pattern on the keyboard is easy to guess.',
  simpleRepeat: 'Repeated characters are easy to guess.',
  extendedRepeat: 'A repeated pattern is easy to guess.',
  sequences: 'A sequence such as abc or 123 is easy to guess.',
  recentYears: 'Recent years are easy to guess.',
  dates: 'Dates are easy to guess.',
  topTen: 'This is one of the ten most common passwords.',
  topHundred: 'This is one of the hundred most common passwords.',
  common: 'This is a common password.',
  similarToCommon: 'This is close to a common password.',
  wordByItself: 'A word by itself is easy to guess.',
  namesByThemselves: 'A name by itself is easy to guess.',
  commonNames: 'Common names are easy to guess.',
  userInputs: 'It holds a word that anybody would try first here.',
};

/**
 * Loads zxcvbn with its dictionaries: more than the rest of the application, so only when a passphrase is being made. The window
 * judges with it while somebody types, and the vault refuses with it, whoever asks.
 */
export async function loadEstimator(): Promise<Estimator> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: JUDGED_CHARACTERS,
    l33tMaxSubstitutions: SYMBOL_READINGS,
  });
  return (passphrase, known) => {
    const { guesses, feedback } = zxcvbn.check(passphrase, [...KNOWN_TO_ALL, ...known]);
    return { guesses, weakness: WEAKNESSES[feedback.warning ?? ''] ?? null };
  };
}

/** zxcvbn's score of 3 begins here: below it, one computer needs little more than a year. A vault refuses what takes fewer. */
export const FEWEST_GUESSES = 1e8;

/** As many words as a list for dice has. */
const WORDS_ON_A_LIST = 7776;

/** Whether it could be from such a list: they hold short words, and people begin them with capitals at most. Random letters mix. */
function isListed(word: string): boolean {
  return /^\p{L}{2,12}$/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word);
}

/**
 * How many guesses a passphrase takes at most.
 *
 * Words cost no more than words from a list do: whoever guesses may know that they were picked from one, which the estimate by
 * itself does not assume.
 */
export function guessesFor(passphrase: string, { guesses }: Estimate): number {
  const words = passphrase.split(/[\s.,_-]+/u).filter((word) => word !== '');
  const areWords = words.every(isListed);
  return Math.min(guesses, areWords ? WORDS_ON_A_LIST ** words.length : Infinity);
}
