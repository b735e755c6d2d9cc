import { createHash } from 'node:crypto';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { AppError } from '../../../shared/result.ts';
import { prepared, type WritableDb } from '../../store/connection.ts';
import type { Work } from '../../work.ts';
import type { Author } from '../author.ts';
import { createReferral, matchTokenOf } from '../referrals.ts';
import { parseCaseload, type ImportedReferral } from './parse-caseload.ts';

/** A caseload file that was read and found right, and is not yet taken in. */
export interface ReadCaseload {
  readonly rows: readonly ImportedReferral[];
  readonly fileHash: string;
}

/** @throws AppError VALIDATION with line, column and reason of each problem. */
export function readCaseload(csv: Uint8Array, at: string): ReadCaseload {
  return {
    rows: parseCaseload(csv, { today: londonDateOf(at) }),
    fileHash: createHash('sha256').update(csv).digest('hex'),
  };
}

/** Often enough that somebody who cancels is heard at once. */
const ROWS_BETWEEN_BREATHS = 50;

/**
 * Takes in a whole caseload, or nothing of it, in the caller's transaction.
 *
 * The same file twice would count everybody twice, and turn a hidden three into a published six: a file is known again
 * by its hash, and refused unless somebody insists.
 *
 * @throws AppError CONFLICT when the file was imported before; CANCELLED.
 */
export async function importCaseload(
  db: WritableDb,
  { rows, fileHash }: ReadCaseload,
  options: { readonly again: boolean; readonly author: Author; readonly work: Work },
): Promise<{ readonly imported: number; readonly equalityForms: number; readonly fileHash: string }> {
  const { author, work } = options;
  rememberFile(db, { fileHash, importedAt: author.at, referrals: rows.length, again: options.again });
  for (const [done, { draft, answers, workforceNumber }] of rows.entries()) {
    if (done % ROWS_BETWEEN_BREATHS === 0) {
      work.progress({ step: 'Taking in referrals', done, total: rows.length });
      await work.breathe();
    }
    const client =
      workforceNumber === null
        ? draft.client
        : {
            ...draft.client,
            workforceNumberToken: matchTokenOf(db, { kind: 'workforce-number', number: workforceNumber }),
          };
    createReferral(db, { draft: { ...draft, client }, answers, origin: 'MIGRATED_RECORD' }, author);
  }
  return {
    imported: rows.length,
    equalityForms: rows.filter(({ answers }) => answers !== null).length,
    fileHash,
  };
}

function rememberFile(
  db: WritableDb,
  file: {
    readonly fileHash: string;
    readonly importedAt: string;
    readonly referrals: number;
    readonly again: boolean;
  },
): void {
  const { changes } = prepared<[string, string, number]>(
    db,
    'INSERT INTO imported_file (file_hash, imported_at, referrals) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(file.fileHash, file.importedAt, file.referrals);
  if (changes === 0 && !file.again) {
    throw new AppError(
      'CONFLICT',
      'This file was imported before, so nothing was imported now: everybody in it would count twice. Import it again on purpose (--again) if that is what you want.',
    );
  }
}
