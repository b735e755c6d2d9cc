import type { ReasonCount, WorkItem } from '../../shared/contract/worklist.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import {
  NEED_GROUPS,
  NEED_REASONS,
  NEED_RULES_VERSION,
  needsOf,
  type NeedClock,
  type NeedGroup,
  type NeedReason,
} from '../../shared/domain/worklist.ts';
import { inTransaction, prepared, type ReadableDb, type WritableDb } from '../store/connection.ts';
import { equalityFormOf } from './equality-outbox.ts';
import { SEALED_AGAINST_VIEWER, viewerParameters, type Viewer } from './sealed-access.ts';

/** A need has begun. The one condition for worklist and list alike, so that a count is what a click opens. */
export const NEED_HAS_BEGUN = '(starts_at IS NULL OR starts_at <= @now)';

/** What a sealed record needs is not for those who may not open it. */
const IS_FOR_VIEWER = `referral NOT IN ${SEALED_AGAINST_VIEWER}`;

/** Which needs are in a group; the texts are constants, the moments always bound. */
const GROUP_CONDITIONS: Readonly<Record<NeedGroup, string>> = {
  today: 'due_at < @tomorrow',
  week: 'due_at >= @tomorrow AND due_at < @afterWeek',
  later: '(due_at >= @afterWeek OR due_at IS NULL)',
};

/** Derives what a referral needs, in place of what it needed before; in the transaction that changed it. */
export function recordNeeds(
  db: WritableDb,
  referral: { readonly id: number; readonly referralId: string; readonly record: ReferralDraft },
): void {
  prepared<[number]>(db, 'DELETE FROM referral_need WHERE referral = ?').run(referral.id);
  const isFormOutstanding = equalityFormOf(db, referral.referralId).state === 'none';
  const insert = prepared<[number, string, string | null, string | null]>(
    db,
    'INSERT INTO referral_need (referral, reason, due_at, starts_at) VALUES (?, ?, ?, ?)',
  );
  for (const { reason, dueAt, startsAt } of needsOf(referral.record, { isFormOutstanding })) {
    insert.run(referral.id, reason, dueAt, startsAt);
  }
}

/**
 * Derives the needs of all referrals again, if older rules (or none) derived those that are there.
 *
 * A hundred thousand referrals take some seconds, once for each version of the rules.
 */
export function bringNeedsUpToDate(db: WritableDb): void {
  const version = db.prepare<[], number>('SELECT version FROM referral_need_rules').pluck().get();
  if (version === NEED_RULES_VERSION) return;
  inTransaction(db, () => {
    const pages = db.prepare<[number], { id: number; referral_id: string; record: string }>(
      'SELECT id, referral_id, record FROM referral WHERE id > ? ORDER BY id LIMIT 500',
    );
    for (let page = pages.all(0); page.length > 0; page = pages.all(page.at(-1)?.id ?? 0)) {
      for (const { id, referral_id: referralId, record } of page) {
        // Written by this area alone, from drafts that the schema had checked.
        recordNeeds(db, { id, referralId, record: JSON.parse(record) as ReferralDraft });
      }
    }
    db.exec('DELETE FROM referral_need_rules');
    db.prepare('INSERT INTO referral_need_rules (version) VALUES (?)').run(NEED_RULES_VERSION);
  });
}

/** How many referrals have a need of one reason in one group. */
export type NeedCounts = (reason: NeedReason, group: NeedGroup) => number;

/** All needs that a viewer may see, counted in one pass over an index. */
export function countNeeds(db: ReadableDb, clock: NeedClock, viewer: Viewer): NeedCounts {
  const rows = prepared<[object], { reason: string; needGroup: string; count: number }>(
    db,
    `SELECT reason,
       CASE WHEN ${GROUP_CONDITIONS.today} THEN 'today' WHEN ${GROUP_CONDITIONS.week} THEN 'week' ELSE 'later' END
         AS needGroup,
       count(*) AS count
     FROM referral_need INDEXED BY referral_need_by_due WHERE ${NEED_HAS_BEGUN} AND ${IS_FOR_VIEWER} GROUP BY 1, 2`,
  ).all({ ...clock, ...viewerParameters(viewer) });
  const counts = new Map(rows.map((row) => [`${row.reason} ${row.needGroup}`, row.count]));
  return (reason, group) => counts.get(`${reason} ${group}`) ?? 0;
}

/** How many things are in a group. */
export const countOfGroup = (counts: NeedCounts, group: NeedGroup): number =>
  NEED_REASONS.reduce((sum, reason) => sum + counts(reason, group), 0);

/** How many referrals have each reason, in order of urgency. */
export const countsByReason = (counts: NeedCounts): readonly ReasonCount[] =>
  NEED_REASONS.map((reason) => ({
    reason,
    count: NEED_GROUPS.reduce((sum, group) => sum + counts(reason, group), 0),
  }));

/** The columns are derived from records that the schema checked, so they hold its codes. */
interface NeedRow {
  readonly referral_id: string;
  readonly reference: string;
  readonly pseudonym: string;
  readonly service: WorkItem['service'];
  readonly due_at: string | null;
}

/**
 * A page of the things in a group, in order of urgency: by reason, then by when they are due.
 *
 * @param page.counts as {@link countNeeds} has just given them: they tell on which reason the page begins.
 */
export function listNeeds(
  db: ReadableDb,
  clock: NeedClock,
  page: {
    readonly group: NeedGroup;
    readonly viewer: Viewer;
    readonly counts: NeedCounts;
    readonly offset: number;
    readonly limit: number;
  },
): readonly WorkItem[] {
  const items: WorkItem[] = [];
  let offset = page.offset;
  for (const reason of NEED_REASONS) {
    const count = page.counts(reason, page.group);
    const limit = page.limit - items.length;
    if (offset < count && limit > 0)
      items.push(...needsOfReason(db, clock, reason, { ...page, offset, limit }));
    offset = Math.max(0, offset - count);
  }
  return items;
}

function needsOfReason(
  db: ReadableDb,
  clock: NeedClock,
  reason: NeedReason,
  {
    group,
    viewer,
    offset,
    limit,
  }: {
    readonly group: NeedGroup;
    readonly viewer: Viewer;
    readonly offset: number;
    readonly limit: number;
  },
): readonly WorkItem[] {
  // The page is cut before the records are read, which would decrypt one for each need that is skipped.
  return prepared<[object], NeedRow>(
    db,
    `WITH page AS MATERIALIZED (
       SELECT referral, due_at FROM referral_need INDEXED BY referral_need_by_due
       WHERE reason = @reason AND ${NEED_HAS_BEGUN} AND ${GROUP_CONDITIONS[group]} AND ${IS_FOR_VIEWER}
       ORDER BY due_at, referral LIMIT @limit OFFSET @offset)
     SELECT referral_id, reference, pseudonym, service, due_at
     FROM page JOIN referral ON referral.id = page.referral ORDER BY due_at, referral`,
  )
    .all({ ...clock, ...viewerParameters(viewer), reason, limit, offset })
    .map((row) => ({
      referralId: row.referral_id,
      reference: row.reference,
      pseudonym: row.pseudonym,
      service: row.service,
      reason,
      dueAt: row.due_at,
      isOverdue: row.due_at !== null && row.due_at < clock.now,
    }));
}
