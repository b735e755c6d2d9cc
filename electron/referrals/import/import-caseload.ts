import { createHash } from 'node:crypto';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { AppError } from '../../../shared/result.ts';
import { prepared, type WritableDb } from '../../store/connection.ts';
import type { Author } from '../author.ts';
import { createReferral, matchTokenOf } from '../referrals.ts';
import { parseCaseload } from './parse-caseload.ts';

/**
 * Takes in a whole caseload, or nothing of it, in the caller's transaction.
 *
 * The same file twice would count everybody twice, and turn a hidden three into a published six: a file is known again
 * by its hash, and refused unless somebody insists.
 *
 * @throws AppError VALIDATION with line, column and reason of each problem; CONFLICT when the file was imported before.
 */
export function importCaseload(
  db: WritableDb,
  csv: Uint8Array,
  options: { readonly again: boolean; readonly author: Author },
): { readonly imported: number; readonly equalityForms: number; readonly fileHash: string } {
  const { author } = options;
  const fileHash = createHash('sha256').update(csv).digest('hex');
  const rows = parseCaseload(csv, { today: londonDateOf(author.at) });
  rememberFile(db, { fileHash, importedAt: author.at, referrals: rows.length, again: options.again });
  for (const { draft, answers, workforceNumber } of rows) {
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
      'This file was imported before, so nothing was imported now: everybody in it would count twice. Say "again" if that is what you want.',
    );
  }
}
