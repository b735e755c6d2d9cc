import { MIN_PASSPHRASE_LENGTH, passphraseLength } from '../../shared/domain/passphrase.ts';
import { FEWEST_GUESSES, guessesFor, type Estimate } from '../../shared/domain/passphrase-guesses.ts';

/** How good a passphrase is, weakest first. The first two are refused. */
export const STRENGTHS = ['too short', 'too easy', 'just enough', 'strong'] as const;

export type Strength = (typeof STRENGTHS)[number];

/** From here a thousand computers are busy for fifteen years. */
const STRONG_GUESSES = 1e12;

/** The vault is calibrated so that one try takes about half a second, on a computer like the one that made it. */
const SECONDS_A_GUESS = 0.5;
const MANY_COMPUTERS = 1000;

export interface Judgement {
  readonly strength: Strength;
  readonly isAccepted: boolean;
  /** What makes it easy to guess, or null. */
  readonly weakness: string | null;
  /** How many characters are missing; 0 when it is long enough. */
  readonly missingCharacters: number;
  /** How long guessing it takes for somebody who copied the vault. */
  readonly timeForOne: string;
  readonly timeForMany: string;
}

/** Judges a passphrase by its length and by how many guesses it takes. */
export function judge(passphrase: string, estimate: Estimate): Judgement {
  const guesses = guessesFor(passphrase, estimate);
  const missingCharacters = Math.max(0, MIN_PASSPHRASE_LENGTH - passphraseLength(passphrase));
  const strength = strengthOf(guesses, missingCharacters);
  return {
    strength,
    isAccepted: strength === 'just enough' || strength === 'strong',
    weakness: estimate.weakness,
    missingCharacters,
    timeForOne: durationInWords(guesses * SECONDS_A_GUESS),
    timeForMany: durationInWords((guesses * SECONDS_A_GUESS) / MANY_COMPUTERS),
  };
}

function strengthOf(guesses: number, missingCharacters: number): Strength {
  if (missingCharacters > 0) return 'too short';
  if (guesses < FEWEST_GUESSES) return 'too easy';
  return guesses < STRONG_GUESSES ? 'just enough' : 'strong';
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

const UNITS = [
  { name: 'year', seconds: YEAR },
  { name: 'month', seconds: YEAR / 12 },
  { name: 'day', seconds: DAY },
  { name: 'hour', seconds: HOUR },
  { name: 'minute', seconds: MINUTE },
] as const;

/** A length of time as a person would say it: "about 14 hours", rounded to two figures. */
export function durationInWords(seconds: number): string {
  if (seconds >= 1e6 * YEAR) return 'more than a million years';
  // Two of a unit before it is used: "36 hours" says more than "2 days".
  const unit = UNITS.find((each) => seconds >= 2 * each.seconds);
  if (unit === undefined) return seconds < MINUTE ? 'less than a minute' : 'about a minute';
  const amount = Number((seconds / unit.seconds).toPrecision(2));
  return `about ${amount.toLocaleString('en-GB', { maximumFractionDigits: 0 })} ${unit.name}s`;
}
