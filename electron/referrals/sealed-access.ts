import { prepared, type ReadableDb, type WritableDb } from '../store/connection.ts';

/** Who looks at the cases. */
export interface Viewer {
  readonly person: string;
  /** The sealed records that they broke the glass of a short while ago. */
  readonly brokenGlass: readonly string[];
}

/**
 * The row numbers of the records that are sealed against a viewer, whose {@link viewerParameters} the query is given. Lists, the
 * worklist and the wall all ask this, so that what one of them hides no other shows.
 */
export const SEALED_AGAINST_VIEWER = `(
  SELECT sealed.id FROM referral AS sealed INDEXED BY referral_sealed
  WHERE sealed.restriction = 'SEALED'
    AND sealed.referral_id NOT IN (SELECT referral_id FROM sealed_for WHERE person = @viewer)
    AND sealed.referral_id NOT IN (SELECT value FROM json_each(@brokenGlass)))`;

export const viewerParameters = (viewer: Viewer) => ({
  viewer: viewer.person,
  brokenGlass: JSON.stringify(viewer.brokenGlass),
});

/** Whether a record is there, and sealed against the viewer. */
export function isSealedAgainst(db: ReadableDb, viewer: Viewer, referralId: string): boolean {
  return (
    prepared<[object]>(
      db,
      `SELECT 1 FROM referral WHERE referral_id = @referralId AND id IN ${SEALED_AGAINST_VIEWER}`,
    ).get({ ...viewerParameters(viewer), referralId }) !== undefined
  );
}

/** The people who are named for a sealed record. */
export function namedFor(db: ReadableDb, referralId: string): readonly string[] {
  return prepared<[string], string>(db, 'SELECT person FROM sealed_for WHERE referral_id = ? ORDER BY person')
    .pluck()
    .all(referralId);
}

/** Names people for a record in place of those who were named before; nobody once it is no longer sealed. */
export function nameFor(db: WritableDb, referralId: string, people: readonly string[]): void {
  prepared<[string]>(db, 'DELETE FROM sealed_for WHERE referral_id = ?').run(referralId);
  const insert = prepared<[string, string]>(db, 'INSERT INTO sealed_for (referral_id, person) VALUES (?, ?)');
  for (const person of people) insert.run(referralId, person);
}
