import type { LocalDate } from '../../shared/domain/dates.ts';
import type { Random } from './random.ts';

/** Somebody who does not exist. */
export interface FictionalIdentity {
  readonly fullName: string;
  readonly preferredName: string | undefined;
  readonly workforceNumber: string;
}

// Syllables that no English, Welsh, Irish, Scottish or common immigrant name is made of, some of them accented, so that
// whatever they make is a name that nobody has.
const GIVEN_STARTS = [
  'Zan',
  'Vor',
  'Quil',
  'Thex',
  'Brix',
  'Yev',
  'Druv',
  'Kez',
  'Wyx',
  'Orv',
  'Jøl',
  'Éstr',
] as const;
const GIVEN_ENDS = [
  'ikku',
  'umo',
  'ézi',
  'orra',
  'yth',
  'ullo',
  'ebbi',
  'axa',
  'ünd',
  'iffo',
  'oshe',
  'uvi',
] as const;
const FAMILY_STARTS = [
  'Quorv',
  'Zelb',
  'Vrand',
  'Thrux',
  'Oxw',
  'Plimz',
  'Skav',
  'Jeck',
  'Dwumf',
  'Yorz',
  'Näxt',
] as const;
const FAMILY_ENDS = [
  'exham',
  'orley',
  'addle',
  'ixby',
  'ungfold',
  'öqual',
  'umstrake',
  'ivvern',
  "o'plonk",
  'askwith-Zee',
] as const;

/** Makes somebody up; `number` makes their workforce number differ from everybody else's. */
export function fictionalIdentity(random: Random, number: number): FictionalIdentity {
  const fullName = fictionalName(random);
  return {
    fullName,
    preferredName: random.chance(15) ? `${fullName.slice(0, 3)} "${random.pick(GIVEN_STARTS)}"` : undefined,
    workforceNumber: `FICTION-${String(number).padStart(6, '0')}`,
  };
}

/** A given name and a family name. */
export function fictionalName(random: Random): string {
  const given = random.pick(GIVEN_STARTS) + random.pick(GIVEN_ENDS);
  return `${given} ${random.pick(FAMILY_STARTS)}${random.pick(FAMILY_ENDS)}`;
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** A mobile number of the range that Ofcom keeps for drama ("Telephone numbers for use in TV and radio drama programmes"). */
export function fictionalMobile(random: Random): string {
  return `07700 900${padded(random.below(1000), 3)}`;
}

/** A London number of Ofcom's range for drama. */
export function fictionalLandline(random: Random): string {
  return `020 7946 0${padded(random.below(1000), 3)}`;
}

/** An address at a domain that is reserved for examples (RFC 2606). */
export function fictionalEmail(fullName: string): string {
  const local = fullName
    .normalize('NFKD')
    .replaceAll('ø', 'o')
    .replaceAll(/[^a-zA-Z ]/g, '')
    .trim()
    .replaceAll(' ', '.')
    .toLowerCase();
  return `${local}@example.org`;
}

const STREETS = [
  'Imaginary Walk',
  'Paper Lane',
  'Nonesuch Row',
  'Placeholder Street',
  'Invented Mews',
] as const;

/** An address in a postcode area that does not exist. */
export function fictionalAddress(random: Random): { readonly lines: string; readonly postcode: string } {
  const flat = random.chance(40) ? `Flat ${1 + random.below(40)}, ` : '';
  return {
    lines: `${flat}${1 + random.below(150)} ${random.pick(STREETS)}\nNowhere-on-Sea`,
    postcode: `ZZ${1 + random.below(99)} ${random.below(10)}ZZ`,
  };
}

/** The reference of a police record that does not exist. */
export function fictionalCrimeReference(random: Random, recordedOn: LocalDate): string {
  return `FICTION/${padded(random.below(10_000), 4)}/${recordedOn.slice(2, 4)}`;
}
