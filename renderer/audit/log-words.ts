import type { AuditLogEntry } from '../../shared/contract/audit.ts';
import type { AuditOperation, DocumentKind } from '../../shared/domain/audit.ts';
import type { PeopleNames } from '../referrals/record/people.ts';
import { actionInWords } from './action-words.ts';

/** The operations of Data Protection Act 2018 s.62, and the way in, in words. */
export const OPERATION_WORDS: Readonly<Record<AuditOperation, string>> = {
  collection: 'Collecting: something new',
  alteration: 'Altering: a change',
  consultation: 'Consulting: a look',
  disclosure: 'Disclosing: it left the vault',
  combination: 'Combining: put together',
  erasure: 'Erasing: taken out',
  access: 'Access: in, out and refused',
};

export const DOCUMENT_WORDS: Readonly<Record<DocumentKind, string>> = {
  'equality report': 'Equality report',
  'audit log': 'Part of the log',
  'impact assessment': 'Impact assessment',
  backup: 'Backup',
};

/** Whoever acts in the log without being a person of the vault. */
const NOT_A_PERSON: Readonly<Record<string, string>> = {
  recovery: 'Recovery code',
  unknown: 'Somebody who did not get in',
};

/** The person of an entry by name, or their id where nobody has it. */
export const whoInWords = (person: string, names: PeopleNames): string =>
  names.get(person) ?? NOT_A_PERSON[person] ?? person;

/** What an entry names, with the names of the people in it. */
const aboutInWords = (object: string, names: PeopleNames): string =>
  NOT_A_PERSON[object] ??
  object
    .split(' ')
    .map((word) => names.get(word) ?? word)
    .join(' ');

/** What was refused is logged as the attempt that it was. */
const isRefusal = ({ operation, object }: AuditLogEntry): boolean =>
  operation === 'access' && object === 'refused';

/** One entry of the log as its line in the table. */
export interface LogLine {
  readonly who: string;
  readonly what: string;
  readonly isRefused: boolean;
  /** Empty when the entry is about nothing of its own. */
  readonly about: string;
}

/** Says an entry in words. What it is about is as the entry has it, with people by their names. */
export function lineOf(entry: AuditLogEntry, names: PeopleNames): LogLine {
  const { person, action, object } = entry;
  const isRefused = isRefusal(entry);
  return {
    who: whoInWords(person, names),
    what: actionInWords(action),
    isRefused,
    about: isRefused || object === null || object === person ? '' : aboutInWords(object, names),
  };
}
