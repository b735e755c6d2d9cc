import { printedHead } from '../../shared/domain/audit-head.ts';
import { datePartsOf, timeInWords } from '../../shared/domain/date-words.ts';
import type { AuditLogContent, LoggedEntry } from './audit-log-content.ts';
import type { PageFrame } from './page-frame.ts';

/** An entry as printed: lines of each cell; what is absent is not said. */
interface PrintedEntry {
  readonly seq: string;
  readonly time: readonly string[];
  readonly person: readonly string[];
  readonly done: readonly string[];
  readonly object: string;
  readonly why: readonly string[];
  readonly hash: string;
}

/** The log as the template lays it out: words, every decision already taken. */
export interface AuditLogView {
  readonly frame: PageFrame;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly heads: readonly string[];
  readonly entries: readonly PrintedEntry[];
}

const TITLE = 'Audit log';

/** Turns a part of the log into what is printed. Pure: the same content is the same view, so the same bytes. */
export function viewOfAuditLog(content: AuditLogContent): AuditLogView {
  const { compartment, printId, producedAt, entries } = content;
  const marking = 'OFFICIAL-SENSITIVE';
  const handling = 'For the recipient only. Do not photograph or forward.';
  return {
    frame: {
      title: `${TITLE} of the ${compartment} compartment`,
      marking,
      handling,
      date: datePartsOf(producedAt),
      identity: [`Print ${printId}`, `made ${timeInWords(producedAt)}`],
      auditHeads: content.heads.map(printedHead),
    },
    title: TITLE,
    subtitle: `The ${compartment} compartment, ${entriesInWords(entries)}`,
    facts: [
      ...(content.filter.length === 0
        ? [['Part of the log', 'All of it'] as const]
        : content.filter.map(([name, value]) => [name, value] as const)),
      ['Chain', content.chain],
      ['For', content.recipient],
      ['Made', `${timeInWords(producedAt)}, by ${content.producedBy}`],
      ['Print', printId],
      ['Marking', `${marking}. ${handling}`],
    ],
    heads: content.heads.map(printedHead),
    entries: entries.map(printedEntryOf),
  };
}

function printedEntryOf(entry: LoggedEntry): PrintedEntry {
  const { seq, at, person, personName, operation, action, object, reason, recipient, hash } = entry;
  return {
    seq: String(seq),
    time: [at.slice(0, 10), at.slice(11, 19)],
    person: [breakable(personName), person.slice(0, SHOWN_ID_CHARACTERS)],
    done: [operation, action],
    object: breakable(object ?? ''),
    why: [
      ...(reason === null ? [] : [breakable(reason)]),
      ...(recipient === null ? [] : [`To: ${breakable(recipient)}`]),
    ],
    hash: hash.slice(0, SHOWN_HASH_DIGITS),
  };
}

/** Enough to tell two people of one name apart, and two entries; the CSV has them whole. */
const SHOWN_ID_CHARACTERS = 8;
const SHOWN_HASH_DIGITS = 16;

/** Fits the narrowest column. */
const LONGEST_WORD = /[^\s-]{16}(?=[^\s-])/gu;

/** Lets a long word, such as the hash of a file, go on in the next line instead of over the next column. */
const breakable = (text: string): string => text.replaceAll(LONGEST_WORD, '$&\u200B');

function entriesInWords(entries: readonly LoggedEntry[]): string {
  const first = entries.at(0);
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return 'no entry';
  return first === last
    ? `entry ${first.seq}`
    : `${entries.length} entries, numbers ${first.seq} to ${last.seq}`;
}
