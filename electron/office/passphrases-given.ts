import type { PassphraseGiven } from '../../shared/contract/office.ts';
import type { ReadableDb } from '../store/connection.ts';

/** Somebody gave somebody a one-time passphrase: an entry of the log. */
interface LoggedGift extends PassphraseGiven {
  readonly seq: number;
}

/** Every one-time passphrase that was ever given, the latest first, as the log has it: what it names begins with whom it was given to. */
export const listPassphrasesGiven = (db: ReadableDb): readonly LoggedGift[] =>
  db
    .prepare<[], LoggedGift>(
      `SELECT seq, at, person AS "by", substr(object, 1, instr(object || ' ', ' ') - 1) AS "to"
       FROM audit INDEXED BY audit_passphrase_given
       WHERE action IN ('office.people.add', 'office.people.reissue') ORDER BY seq DESC`,
    )
    .all();

/**
 * The passphrases that one of two people had from the other when they did something: whoever gave somebody the last one before it
 * may have been both of them.
 *
 * @param given latest first.
 * @param afterSeq the newest entry of the log when they did it. The clock is not asked: it can be set back.
 */
export function givenBetween(
  [one, other]: readonly [string, string],
  given: readonly LoggedGift[],
  afterSeq: number,
): readonly PassphraseGiven[] {
  const lastGivenTo = (personId: string) => given.find(({ seq, to }) => seq <= afterSeq && to === personId);
  return [lastGivenTo(other), lastGivenTo(one)].flatMap((last) =>
    last !== undefined && (last.by === one || last.by === other)
      ? [{ by: last.by, to: last.to, at: last.at }]
      : [],
  );
}

/** Who gave somebody their last one-time passphrase, by the id of whom it was given to. @param given latest first. */
export const lastGivers = (given: readonly LoggedGift[]): ReadonlyMap<string, string> =>
  new Map(given.toReversed().map(({ to, by }) => [to, by]));
