import type { LogField, LogMapping, OperationTest } from '../../../shared/domain/assurance/log-test.ts';
import type { LoggedOperation } from '../../../shared/domain/audit.ts';
import type { Tone } from '../../ui/notice.tsx';

/** The six operations of Data Protection Act 2018 section 62(1), with what each means. */
export const LOGGED_WORDS: Readonly<Record<LoggedOperation, string>> = {
  collection: 'Collection',
  alteration: 'Alteration',
  consultation: 'Consultation',
  disclosure: 'Disclosure',
  combination: 'Combination',
  erasure: 'Erasure',
};

export const LOGGED_HINTS: Readonly<Record<LoggedOperation, string>> = {
  collection: 'something new comes in',
  alteration: 'something is changed',
  consultation: 'somebody looks at it',
  disclosure: 'it is given to somebody else, transfers included',
  combination: 'it is brought together with something else',
  erasure: 'it is taken out',
};

export const FIELD_WORDS: Readonly<Record<LogField, string>> = {
  at: 'Date and time',
  person: 'Who did it',
  recipient: 'Who received it',
  reason: 'Reason',
};

/** A cell of the grid. One without a tone asks for nothing. */
export interface GridCell {
  readonly words: string;
  readonly tone: Tone | null;
}

const inNumbers = (count: number): string => count.toLocaleString('en-GB');

/** Whether an operation is logged at all. */
export const loggedInWords = ({ entries }: OperationTest): GridCell =>
  entries === 0
    ? { words: 'No entry', tone: 'bad' }
    : { words: entries === 1 ? '1 entry' : `${inNumbers(entries)} entries`, tone: 'good' };

/** Whether the entries of an operation have a field. */
export function fieldInWords({ entries, missing }: OperationTest, field: LogField): GridCell {
  const count = missing[field];
  if (count === undefined) return { words: 'Not asked for', tone: null };
  if (entries === 0) return { words: 'No entry', tone: 'bad' };
  if (count === 0) return { words: 'Met', tone: 'good' };
  if (count === entries) return { words: 'Missing', tone: 'bad' };
  return { words: `Missing in ${inNumbers(count)} of ${inNumbers(entries)}`, tone: 'warn' };
}

/** A value of the log, as it is shown: in small letters, as values are compared. */
export const valueInWords = (value: string): string => (value === '' ? 'Empty' : `“${value}”`);

/** What the values were said to stand for. */
export const meaningsInWords = (meanings: LogMapping['meanings']): string =>
  Object.entries(meanings)
    .map(
      ([value, operation]) =>
        `${valueInWords(value)}: ${operation === null ? 'none of the six' : LOGGED_WORDS[operation].toLowerCase()}`,
    )
    .join('; ');
