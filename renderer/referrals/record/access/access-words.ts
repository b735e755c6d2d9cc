import { personName, type PeopleNames } from '../people.ts';

/** Who is named for a sealed record. */
export const namesInWords = (named: readonly string[], people: PeopleNames): string =>
  named.length === 0
    ? 'Nobody is named yet'
    : named
        .map((personId) => personName(people, personId))
        .toSorted((a, b) => a.localeCompare(b, 'en-GB'))
        .join(' and ');
