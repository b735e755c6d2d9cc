import type { ComparedFile, Comparison, InspectedBackup } from '../../../shared/contract/restore.ts';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { COMPARTMENT_WORDS } from '../../ui/compartment-words.ts';
import type { Tone } from '../../ui/notice.tsx';

const STEPS = ['choose', 'contents', 'place', 'people', 'compare'] as const;

export type RestoreStep = (typeof STEPS)[number];

/** Where a page stands among the questions. */
export const restoreCaption = (step: RestoreStep): string =>
  `Restore from a backup: ${STEPS.indexOf(step) + 1} of ${STEPS.length}`;

const FILE_STATES: Readonly<Record<InspectedBackup['files'][number]['state'], string>> = {
  whole: 'Whole',
  changed: 'Not as it was copied',
  missing: 'Not there',
};

export const fileStateInWords = (state: keyof typeof FILE_STATES): string => FILE_STATES[state];

/** What a table holds, in the words of those who use it. The rest are the vault's own, and say nothing to anybody. */
const TABLE_WORDS: ReadonlyMap<string, string> = new Map([
  ['person', 'People'],
  ['referral', 'Referrals'],
  ['referral_change', 'Changes of referrals'],
  ['draft', 'Unfinished pages'],
  ['saved_view', 'Saved views'],
  ['subject', 'Clients in the equality figures'],
  ['release', 'Equality reports handed out'],
]);

/** One kind of thing that the backup and the vault have different numbers of. */
export interface CountLine {
  readonly what: string;
  readonly restored: number;
  readonly live: number;
}

/** What the files differ in, by numbers. */
export const countsOf = (files: readonly ComparedFile[]): readonly CountLine[] =>
  files.flatMap((file) =>
    file.kind === 'not compared'
      ? []
      : file.tables.flatMap(({ table, restored, live }) => {
          const what = TABLE_WORDS.get(table);
          return what === undefined || restored === live ? [] : [{ what, restored, live }];
        }),
  );

/** What the comparison of one file comes to. */
export interface FileVerdict {
  readonly holds: string;
  readonly tone: Tone;
  readonly status: string;
  readonly detail: string;
}

/** How a file of the backup stands to the one that is in use. */
export function comparedInWords(file: ComparedFile): FileVerdict {
  const holds = COMPARTMENT_WORDS[file.compartment];
  if (file.kind === 'not compared') {
    return file.why === 'not held'
      ? {
          holds,
          tone: 'neutral',
          status: 'Not compared',
          detail: 'Neither of you holds its key. It was put back, and was not looked into.',
        }
      : {
          holds,
          tone: 'warn',
          status: 'Cannot be compared',
          detail: 'The file in use cannot be read. What came into it after the backup is lost with it.',
        };
  }
  if (!file.isContinued) {
    return {
      holds,
      tone: 'bad',
      status: 'Another history',
      detail:
        'The log of the file in use does not go on from the backup. One of them was changed by hand, or is of another vault.',
    };
  }
  if (file.laterEntries === 0) {
    return { holds, tone: 'good', status: 'The same', detail: 'Nothing came into it after the backup.' };
  }
  const entries =
    file.laterEntries === 1 ? '1 entry' : `${file.laterEntries.toLocaleString('en-GB')} entries`;
  const last = file.lastEntryAt === null ? '' : `, the last on ${momentInWords(file.lastEntryAt)}`;
  return {
    holds,
    tone: 'warn',
    status: 'Older',
    detail: `The log in use has ${entries} that the backup does not have${last}.`,
  };
}

/** What it comes to as a whole, above the files. */
export function comparisonInWords(comparison: Comparison | null): {
  readonly tone: Tone;
  readonly title: string;
  readonly detail: string;
} {
  if (comparison === null) {
    return {
      tone: 'warn',
      title: 'There is nothing to compare it with',
      detail:
        'No vault is there, or the one that is there cannot be read. What came into it after the backup is not in what was put back.',
    };
  }
  if (!comparison.isSameVault) {
    return {
      tone: 'warn',
      title: 'It is not the same vault',
      detail: 'The backup was made of another vault than the one that is there. Keep both.',
    };
  }
  const isSame = comparison.files.every(
    (file) => file.kind === 'compared' && file.isContinued && file.laterEntries === 0,
  );
  return isSame
    ? {
        tone: 'good',
        title: 'Nothing would be missing',
        detail: 'Everything that is in the vault in use is in what was put back, too.',
      }
    : {
        tone: 'warn',
        title: 'Some things would be missing',
        detail: 'What came into the vault after the backup was made is not in what was put back.',
      };
}
