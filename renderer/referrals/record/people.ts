import type { JsonValue } from '../../../shared/domain/json.ts';
import { describeValue } from '../../../shared/domain/field-labels.ts';
import { useAsk } from '../../api/hooks.ts';

/** The people of the vault by their id. */
export type PeopleNames = ReadonlyMap<string, string>;

const NOBODY: PeopleNames = new Map();

/** The names of the people of the vault; empty until they are there. */
export function usePeopleNames(): PeopleNames {
  const answer = useAsk('office.people.list', {});
  return answer.data === undefined
    ? NOBODY
    : new Map(answer.data.people.map(({ personId, displayName }) => [personId, displayName]));
}

/** What somebody is called who did something to a record: whoever has left the vault, or never was in it, is still a person. */
export const personName = (people: PeopleNames, personId: string): string =>
  people.get(personId) ?? 'Somebody not in this vault';

/** A value of a record in words, with people by their names. */
export const valueInWords = (path: string, value: JsonValue | undefined, people: PeopleNames): string =>
  (typeof value === 'string' ? people.get(value) : undefined) ?? describeValue(path, value);
