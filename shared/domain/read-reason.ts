import { singleLine } from './text.ts';

const SHORTEST_REASON = 3;
const LONGEST_REASON = 200;

/** Why somebody opens a record. Whoever reads the log may not read the record, so it names nobody. */
export const readReasonSchema = singleLine(LONGEST_REASON, 'Say why you open this record.').min(
  SHORTEST_REASON,
  `Give a reason of at least ${SHORTEST_REASON} characters, without a name.`,
);
