import {
  draftProgressSchema,
  type DraftProgress,
  type DraftSubject,
  type DraftSummary,
} from '../../shared/contract/drafts.ts';
import type { JsonObject } from '../../shared/domain/json.ts';
import { AppError } from '../../shared/result.ts';
import { prepared, type ReadableDb, type WritableDb } from '../store/connection.ts';
import { noSuchReferral } from './repository.ts';
import { SEALED_AGAINST_VIEWER, viewerParameters, type Viewer } from './sealed-access.ts';

/** A draft with all that was typed. */
export interface Draft extends DraftSummary {
  readonly content: JsonObject;
}

interface DraftRow {
  readonly draft_id: string;
  readonly referral_id: string | null;
  readonly version: number | null;
  readonly section: string | null;
  readonly content: string;
  readonly started_at: string;
  readonly saved_at: string;
  readonly reference: string | null;
  readonly pseudonym: string | null;
  readonly progress: string | null;
}

const rowToSummary = (row: Omit<DraftRow, 'content'>): DraftSummary => ({
  draftId: row.draft_id,
  subject: subjectOf(row),
  startedAt: row.started_at,
  savedAt: row.saved_at,
  reference: row.reference,
  pseudonym: row.pseudonym,
  progress: progressOf(row),
});

/** What does not have the shape of a progress is none: the content is the page's own. */
function progressOf({ progress }: Pick<DraftRow, 'progress'>): DraftProgress | null {
  const parsed = draftProgressSchema.safeParse(progress === null ? null : JSON.parse(progress));
  return parsed.success ? parsed.data : null;
}

function subjectOf({ referral_id: referralId, version, section }: Omit<DraftRow, 'content'>): DraftSubject {
  // The table sees to it that all three are there or none.
  return referralId === null || version === null || section === null
    ? { kind: 'intake' }
    : { kind: 'edit', referralId, version, section };
}

/** Nobody has more unfinished work at once; without a bound a page could fill the disk. */
const MOST_DRAFTS = 200;

/**
 * Keeps what somebody has typed so far, in place of what they had typed before.
 *
 * @returns whether it was the first save of the draft.
 * @throws AppError NOT_FOUND when the referral is not there, or the draft is somebody else's; OVER when it has come to
 *   its end; LIMIT when the person has too many.
 */
export function saveDraft(
  db: WritableDb,
  draft: { readonly draftId: string; readonly subject: DraftSubject; readonly content: JsonObject },
  by: { readonly person: string; readonly at: string },
): boolean {
  const { subject } = draft;
  const edit = subject.kind === 'edit' ? subject : { referralId: null, version: null, section: null };
  const row = {
    draftId: draft.draftId,
    referralId: edit.referralId,
    version: edit.version,
    section: edit.section,
    content: JSON.stringify(draft.content),
    ...by,
  };
  const { changes } = prepared<[object]>(
    db,
    `UPDATE draft SET referral_id = @referralId, version = @version, section = @section, content = @content,
       saved_at = @at
     WHERE draft_id = @draftId AND person = @person`,
  ).run(row);
  if (changes === 1) return false;
  refuseNewDraft(db, draft.draftId, edit.referralId, by.person);
  prepared<[object]>(
    db,
    `INSERT INTO draft (draft_id, person, referral_id, version, section, content, started_at, saved_at)
     VALUES (@draftId, @person, @referralId, @version, @section, @content, @at, @at)`,
  ).run(row);
  return true;
}

function refuseNewDraft(db: ReadableDb, draftId: string, referralId: string | null, person: string): void {
  const isOver =
    db.prepare('SELECT 1 FROM ended_draft WHERE person = ? AND draft_id = ?').get(person, draftId) !==
    undefined;
  if (isOver) {
    throw new AppError(
      'OVER',
      'This draft is over: what it held became a record, or was discarded. Nothing was kept of what came later.',
    );
  }
  const isTaken = db.prepare('SELECT 1 FROM draft WHERE draft_id = ?').get(draftId) !== undefined;
  if (isTaken) throw noSuchDraft();
  const isThere =
    referralId === null ||
    db.prepare('SELECT 1 FROM referral WHERE referral_id = ?').get(referralId) !== undefined;
  if (!isThere) throw noSuchReferral();
  const count = db
    .prepare<[string], number>('SELECT count(*) FROM draft WHERE person = ?')
    .pluck()
    .get(person);
  if ((count ?? 0) >= MOST_DRAFTS) {
    throw new AppError(
      'LIMIT',
      `You have ${MOST_DRAFTS} unfinished drafts. Finish or discard some before you begin another.`,
    );
  }
}

const noSuchDraft = (): AppError => new AppError('NOT_FOUND', 'You have no draft with that id.');

/** A person's own drafts without what they hold, last saved first. */
export function listDrafts(db: ReadableDb, viewer: Viewer): readonly DraftSummary[] {
  return db
    .prepare<[object], Omit<DraftRow, 'content'>>(
      `SELECT draft_id, draft.referral_id, draft.version, section, started_at, saved_at, reference,
         iif(id IN ${SEALED_AGAINST_VIEWER}, NULL, pseudonym) AS pseudonym, content -> '$.progress' AS progress
       FROM draft LEFT JOIN referral USING (referral_id)
       WHERE person = @viewer ORDER BY saved_at DESC, draft_id`,
    )
    .all(viewerParameters(viewer))
    .map(rowToSummary);
}

/** @throws AppError NOT_FOUND, also for the draft of somebody else. */
export function getDraft(db: ReadableDb, draftId: string, person: string): Draft {
  const row = db
    .prepare<[string, string], DraftRow>(
      `SELECT draft_id, draft.referral_id, draft.version, section, content, started_at, saved_at, reference, pseudonym,
         content -> '$.progress' AS progress
       FROM draft LEFT JOIN referral USING (referral_id)
       WHERE draft_id = ? AND person = ?`,
    )
    .get(draftId, person);
  if (row === undefined) throw noSuchDraft();
  // saveDraft wrote it; the contract checks its shape once more on the way out.
  return { ...rowToSummary(row), content: JSON.parse(row.content) as JsonObject };
}

/**
 * Takes a draft away, because it became part of a referral. One that was never saved is over all the same: whatever of it
 * is still on its way comes too late.
 */
export function endDraft(
  db: WritableDb,
  draftId: string,
  by: { readonly person: string; readonly referralId: string },
): void {
  removeDraft(db, draftId, by.person);
  rememberEnd(db, draftId, by);
}

/** The referral that a person's draft became; null when it is not over, or was discarded. */
export function referralOfDraft(db: ReadableDb, draftId: string, person: string): string | null {
  const referralId = db
    .prepare<[string, string], string | null>(
      'SELECT referral_id FROM ended_draft WHERE person = ? AND draft_id = ?',
    )
    .pluck()
    .get(person, draftId);
  return referralId ?? null;
}

/** @throws AppError NOT_FOUND, also for the draft of somebody else. */
export function discardDraft(db: WritableDb, draftId: string, person: string): void {
  if (!removeDraft(db, draftId, person)) throw noSuchDraft();
  rememberEnd(db, draftId, { person, referralId: null });
}

/** @returns false when the person had none with that id. */
function removeDraft(db: WritableDb, draftId: string, person: string): boolean {
  return db.prepare('DELETE FROM draft WHERE draft_id = ? AND person = ?').run(draftId, person).changes === 1;
}

function rememberEnd(
  db: WritableDb,
  draftId: string,
  end: { readonly person: string; readonly referralId: string | null },
): void {
  // A discarded one may still be handed in; what became a referral stays that referral.
  db.prepare<[object]>(
    `INSERT INTO ended_draft (person, draft_id, referral_id) VALUES (@person, @draftId, @referralId)
     ON CONFLICT (person, draft_id) DO UPDATE SET referral_id = coalesce(referral_id, excluded.referral_id)`,
  ).run({ draftId, ...end });
}
