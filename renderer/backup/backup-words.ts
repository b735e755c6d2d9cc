import type { Backup, BackupList, BackupVerdict } from '../../shared/contract/backup.ts';
import type { BackupKind } from '../../shared/domain/backup.ts';
import { momentInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf, londonTimeOf, type DateTime } from '../../shared/domain/dates.ts';
import type { Tone } from '../ui/notice.tsx';

/** Why a backup was made, in words. */
export const KIND_WORDS: Readonly<Record<BackupKind, string>> = {
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  manual: 'Made by hand',
  'before change': 'Before a change of the files',
};

/** How often an age on the screen is told anew. */
export const AGE_LASTS_MS = 60_000;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long ago a moment was, as far as it matters for a backup: "less than an hour ago", "3 days ago". */
export function ageInWords(at: DateTime, now: DateTime): string {
  const ageMs = Date.parse(now) - Date.parse(at);
  if (ageMs < HOUR_MS) return 'less than an hour ago';
  if (ageMs < DAY_MS) return countInWords(Math.floor(ageMs / HOUR_MS), 'hour');
  return countInWords(Math.floor(ageMs / DAY_MS), 'day');
}

const countInWords = (count: number, unit: string): string =>
  count === 1 ? `1 ${unit} ago` : `${count} ${unit}s ago`;

/** When a backup was made: "Today at 09:12", or the day and the time. */
export const madeInWords = (at: DateTime, now: DateTime): string =>
  londonDateOf(at) === londonDateOf(now) ? `Today at ${londonTimeOf(at)}` : momentInWords(at);

/** How a backup was found to be good. Whoever made it can open only the files whose keys they hold. */
export function verifiedInWords(verified: Backup['verified']): string {
  const ways = Object.values(verified);
  const opened = ways.filter((way) => way === 'opened').length;
  return opened === ways.length ? 'Opened and checked' : `Checked, ${opened} of ${ways.length} files opened`;
}

const CHECK_WORDS: Readonly<Record<BackupVerdict['files'][number]['check'], string>> = {
  opened: 'opens, and is sound',
  'bytes only': 'is as it was copied',
  changed: 'is not as it was copied',
  missing: 'is not there',
  damaged: 'is damaged',
};

/** What a check found out about one file of a backup, to follow its name. */
export const checkInWords = (check: keyof typeof CHECK_WORDS): string => CHECK_WORDS[check];

/** Where the vault stands with its backups. */
export interface BackupState {
  readonly tone: Tone;
  /** One word for the rail. */
  readonly word: 'ok' | 'due';
  readonly title: string;
  readonly detail: string;
}

/** Says where the vault stands with its backups, and what to do. */
export function stateInWords(
  { lastGoodAt, isOverdue }: Pick<BackupList, 'lastGoodAt' | 'isOverdue'>,
  now: DateTime,
): BackupState {
  if (lastGoodAt === null) {
    return {
      tone: 'warn',
      word: 'due',
      title: 'There is no good backup yet',
      detail: 'If this disk breaks, everything in the vault is lost. Back up now.',
    };
  }
  const made = `It was made on ${momentInWords(lastGoodAt)}.`;
  const age = ageInWords(lastGoodAt, now);
  return isOverdue
    ? {
        tone: 'warn',
        word: 'due',
        title: `The last good backup was made ${age}`,
        detail: `${made} Back up now.`,
      }
    : { tone: 'good', word: 'ok', title: `The last good backup was made ${age}`, detail: made };
}
