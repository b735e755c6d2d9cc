import { referralFilterSchema, type ReferralFilter } from '../../shared/contract/referral-filter.ts';
import type { SavedView } from '../../shared/contract/views.ts';
import { AppError } from '../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';
import { findsOnly, searchExpression } from './search.ts';

interface ViewRow {
  readonly view_id: string;
  readonly name: string;
  readonly search: string;
  readonly filter: string;
}

/** Nothing for one that another version kept, with a filter that this one does not know: it is no reason to show no other. */
function rowToViews(row: ViewRow): readonly SavedView[] {
  const filter = referralFilterSchema.safeParse(JSON.parse(row.filter));
  return filter.success
    ? [{ viewId: row.view_id, name: row.name, search: row.search, filter: filter.data }]
    : [];
}

/** A bound for the list that a page shows, and for what a page could be made to store. */
const MOST_VIEWS = 100;

/** A person's saved views by name; those whose filter is not understood stay stored, and are left out. */
export function listViews(db: ReadableDb, person: string): readonly SavedView[] {
  return db
    .prepare<[string], ViewRow>(
      'SELECT view_id, name, search, filter FROM saved_view WHERE person = ? ORDER BY name COLLATE NOCASE, name',
    )
    .all(person)
    .flatMap(rowToViews);
}

/**
 * Keeps a search under a name; the one that had the name is replaced.
 *
 * @returns the id of the view, which a replaced one keeps.
 * @throws AppError LIMIT when the person has too many.
 */
export function saveView(
  db: WritableDb,
  view: { readonly name: string; readonly search: string; readonly filter: ReferralFilter },
  by: { readonly person: string; readonly newId: string },
): string {
  const viewId = db
    .prepare<[object], string>(
      `INSERT INTO saved_view (view_id, person, name, search, filter)
       VALUES (@newId, @person, @name, @search, @filter)
       ON CONFLICT (person, name) DO UPDATE SET search = @search, filter = @filter
       RETURNING view_id`,
    )
    .pluck()
    .get({ ...view, ...by, filter: JSON.stringify(view.filter) });
  if (viewId === undefined) throw new Error('RETURNING gives the row');
  const count = db
    .prepare<[string], number>('SELECT count(*) FROM saved_view WHERE person = ?')
    .pluck()
    .get(by.person);
  if ((count ?? 0) > MOST_VIEWS) {
    throw new AppError('LIMIT', `You have ${MOST_VIEWS} saved views. Remove one before you add another.`);
  }
  return viewId;
}

/** @throws AppError NOT_FOUND, also for the view of somebody else. */
export function removeView(db: WritableDb, viewId: string, person: string): void {
  const { changes } = db
    .prepare('DELETE FROM saved_view WHERE view_id = ? AND person = ?')
    .run(viewId, person);
  if (changes === 0) throw new AppError('NOT_FOUND', 'You have no saved view with that id.');
}

/**
 * Removes the views, whoever keeps them, whose text finds one referral and no other. When that referral is erased, the text is what
 * would be left of it: a name, or a number.
 */
export function removeViewsThatFindOnly(db: WritableDb, id: number): void {
  const views = db
    .prepare<[], Pick<ViewRow, 'view_id' | 'search'>>(
      "SELECT view_id, search FROM saved_view WHERE search <> ''",
    )
    .all();
  const remove = db.prepare('DELETE FROM saved_view WHERE view_id = ?');
  for (const { view_id: viewId, search } of views) {
    const match = searchExpression(search);
    if (match !== null && findsOnly(db, match, id)) remove.run(viewId);
  }
}
