import type { AssessmentItem, WrittenItem } from '../../shared/contract/assurance.ts';
import { ITEM_SCHEMAS, type ItemBody, type ItemKind } from '../../shared/domain/assurance/items.ts';
import { AppError } from '../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';
import { getAssessment, rowOf, type Writer } from './assessments.ts';
import { requireFitting, requireUnused } from './item-rules.ts';
import { requireOpenFor } from './sign-off-acts.ts';

interface ItemRow {
  readonly kind: string;
  readonly item_id: string;
  readonly revision: number;
  readonly body: string;
  readonly changed_at: string;
  readonly changed_by: string;
}

/** All that is written into an assessment, by kind and id. @throws AppError NOT_FOUND. */
export function listItems(db: ReadableDb, assessmentId: string): readonly AssessmentItem[] {
  return db
    .prepare<[number], ItemRow>(
      `SELECT kind, item_id, revision, item.body, changed_at, changed_by
       FROM item JOIN item_revision USING (assessment, kind, item_id, revision)
       WHERE assessment = ? ORDER BY kind, item_id`,
    )
    .all(rowOf(db, assessmentId).id)
    .map(rowToItem);
}

function rowToItem(row: ItemRow): AssessmentItem {
  // Only putItem writes, and only what the schema of the kind has taken: the two belong together.
  return {
    kind: row.kind,
    itemId: row.item_id,
    revision: row.revision,
    body: ITEM_SCHEMAS[row.kind as ItemKind].parse(JSON.parse(row.body)),
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  } as AssessmentItem;
}

/** More than a person writes; a bound for what a page could be made to store. */
const MOST_ITEMS = 5_000;

/**
 * Keeps an item in place of what it was, and what it was in its history.
 *
 * @returns its new revision, and whether that took the place of what the same person had written minutes before.
 * @throws AppError NOT_FOUND, VALIDATION (it does not fit the question set, or names what there is not), OVER (under review or
 *   signed), CONFLICT, LIMIT.
 */
export function putItem(
  db: WritableDb,
  assessmentId: string,
  item: WrittenItem,
  writer: Writer,
): { readonly revision: number; readonly isContinued: boolean } {
  const { template, riskScale } = getAssessment(db, assessmentId);
  requireOpenFor(db, assessmentId, item.kind);
  const items = listItems(db, assessmentId);
  requireFitting(item, { template, riskScale, items });
  const { kind, itemId, body } = item;
  const isNew = !items.some((other) => other.kind === kind && other.itemId === itemId);
  if (isNew) requireRoom(items);
  return writeRevision(db, assessmentId, { kind, itemId, revision: item.revision, body }, writer);
}

/**
 * Keeps a new item that a call of its own makes and nobody types, such as the result of a test.
 *
 * @throws AppError NOT_FOUND, OVER (under review or signed), LIMIT.
 */
export function addItem<K extends ItemKind>(
  db: WritableDb,
  assessmentId: string,
  item: { readonly kind: K; readonly itemId: string; readonly body: ItemBody<K> },
  writer: Writer,
): void {
  requireOpenFor(db, assessmentId, item.kind);
  requireRoom(listItems(db, assessmentId));
  writeRevision(db, assessmentId, { ...item, revision: 0 }, writer);
}

function requireRoom(items: readonly AssessmentItem[]): void {
  if (items.length >= MOST_ITEMS) {
    throw new AppError('LIMIT', `An assessment holds at most ${MOST_ITEMS.toLocaleString('en-GB')} entries.`);
  }
}

/**
 * Takes an item out; its history stays.
 *
 * @throws AppError NOT_FOUND, CONFLICT, OVER, VALIDATION (something else refers to it).
 */
export function removeItem(
  db: WritableDb,
  assessmentId: string,
  item: Pick<AssessmentItem, 'kind' | 'itemId' | 'revision'>,
  writer: Writer,
): void {
  requireOpenFor(db, assessmentId, item.kind);
  const items = listItems(db, assessmentId);
  if (!items.some(({ kind, itemId }) => kind === item.kind && itemId === item.itemId)) {
    throw new AppError('NOT_FOUND', 'There is no such entry. It may have been removed already.');
  }
  requireUnused(item, items);
  writeRevision(db, assessmentId, { ...item, body: null }, writer);
}

interface Revision {
  readonly kind: ItemKind;
  readonly itemId: string;
  /** The one that was seen; the new one is the next. */
  readonly revision: number;
  readonly body: object | null;
}

/** Whoever goes on writing within this time replaces what they wrote: a page saves every second, and history is of what was meant. */
const SITTING_MS = 10 * 60_000;

function writeRevision(
  db: WritableDb,
  assessmentId: string,
  { kind, itemId, revision: seen, body }: Revision,
  { person, at }: Writer,
): { readonly revision: number; readonly isContinued: boolean } {
  const place = [rowOf(db, assessmentId).id, kind, itemId] as const;
  const last = db
    .prepare<[number, string, string], Omit<ItemRow, 'body'> & { readonly body: string | null }>(
      `SELECT kind, item_id, revision, body, changed_at, changed_by FROM item_revision
       WHERE assessment = ? AND kind = ? AND item_id = ? ORDER BY revision DESC LIMIT 1`,
    )
    .get(place[0], place[1], place[2]);
  // Who sees nothing there has seen that it was removed.
  const isAsSeen = (last?.revision ?? 0) === seen || (seen === 0 && last?.body === null);
  if (!isAsSeen) {
    throw new AppError(
      'CONFLICT',
      'Somebody has changed this since you read it. Look at their change first.',
    );
  }
  const revision = (last?.revision ?? 0) + 1;
  const json = body === null ? null : JSON.stringify(body);
  const isContinued =
    json !== null &&
    last !== undefined &&
    last.body !== null &&
    last.changed_by === person &&
    Date.parse(at) - Date.parse(last.changed_at) < SITTING_MS &&
    !wasHandedInSince(db, place[0], last.changed_at);
  if (isContinued) {
    db.prepare(
      `UPDATE item_revision SET revision = ?, body = ?
       WHERE assessment = ? AND kind = ? AND item_id = ? AND revision = ?`,
    ).run(revision, json, ...place, seen);
  } else {
    db.prepare(
      `INSERT INTO item_revision (assessment, kind, item_id, revision, body, changed_at, changed_by)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).run(...place, revision, json, at, person);
  }
  if (json === null) {
    db.prepare('DELETE FROM item WHERE assessment = ? AND kind = ? AND item_id = ?').run(...place);
  } else {
    db.prepare(
      `INSERT INTO item (assessment, kind, item_id, revision, body) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (assessment, kind, item_id) DO UPDATE SET revision = excluded.revision, body = excluded.body`,
    ).run(...place, revision, json);
  }
  return { revision, isContinued };
}

/** What stood in a version that was handed in stays in history as it was. */
function wasHandedInSince(db: ReadableDb, assessment: number, moment: string): boolean {
  return (
    db
      .prepare<[number, string], number>(
        'SELECT 1 FROM assessment_version WHERE assessment = ? AND submitted_at >= ? LIMIT 1',
      )
      .pluck()
      .get(assessment, moment) !== undefined
  );
}

/** One state that an item was in. */
export interface ItemRevision {
  readonly revision: number;
  /** Null where it was removed. */
  readonly body: unknown;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** Every revision of an item, oldest first. @throws AppError NOT_FOUND. */
export function itemHistory(
  db: ReadableDb,
  assessmentId: string,
  item: { readonly kind: ItemKind; readonly itemId: string },
): readonly ItemRevision[] {
  return db
    .prepare<[number, string, string], Omit<ItemRow, 'body'> & { readonly body: string | null }>(
      `SELECT kind, item_id, revision, body, changed_at, changed_by FROM item_revision
       WHERE assessment = ? AND kind = ? AND item_id = ? ORDER BY revision`,
    )
    .all(rowOf(db, assessmentId).id, item.kind, item.itemId)
    .map((row) => ({
      revision: row.revision,
      body: row.body === null ? null : (JSON.parse(row.body) as unknown),
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    }));
}
