import type { Referral } from '../../shared/contract/referrals.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import { prepared, type ReadableDb, type WritableDb } from '../store/connection.ts';

/** What a referral is found by, in the columns of the full-text index. */
function searchTexts({ reference, pseudonym, record }: Referral) {
  const join = (parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined).join(' ');
  return {
    reference,
    pseudonym,
    names: join([record.client.name?.full, record.client.name?.preferred]),
    numbers: numbersOf(record).join(' '),
    referrer: join([
      record.route.referrer?.name,
      record.route.referrer?.unit,
      record.route.referrer?.contact,
    ]),
  };
}

/** Telephone numbers and addresses, also without their spaces: people type them either way. */
function numbersOf(record: ReferralDraft): readonly string[] {
  const typed = [
    ...record.safeContacts.map(({ value }) => value),
    ...record.allegedPerpetrators.map(({ crimeReference }) => crimeReference ?? ''),
  ];
  return typed.flatMap((text) => [text, text.replaceAll(/\s/g, '')]);
}

/** Makes a referral findable under its row number, in place of what it was found by before. */
export function indexReferral(db: WritableDb, id: number, referral: Referral): void {
  unindexReferral(db, id);
  prepared<[object]>(
    db,
    `INSERT INTO referral_search (rowid, reference, pseudonym, names, numbers, referrer)
     VALUES (@id, @reference, @pseudonym, @names, @numbers, @referrer)`,
  ).run({ id, ...searchTexts(referral) });
}

/** Makes a referral unfindable: none of its words stays in the index. */
export function unindexReferral(db: WritableDb, id: number): void {
  prepared<[number]>(db, 'DELETE FROM referral_search WHERE rowid = ?').run(id);
}

/** Whether an expression of {@link searchExpression} finds one referral and no other. */
export function findsOnly(db: ReadableDb, match: string, id: number): boolean {
  const found = prepared<[string], number>(
    db,
    'SELECT rowid FROM referral_search WHERE referral_search MATCH ? LIMIT 2',
  )
    .pluck()
    .all(match);
  return found.length === 1 && found[0] === id;
}

/**
 * Turns what a person typed into an FTS5 expression: every word must occur, as the beginning of a word.
 *
 * Each word is quoted, so that nothing typed is ever read as FTS5 syntax.
 *
 * @returns null when nothing was typed; an expression that matches nothing when only punctuation was.
 */
export function searchExpression(typed: string): string | null {
  const words = typed.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const searchable = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (searchable.length === 0) return '""';
  return searchable.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');
}
