import { createHash } from 'node:crypto';
import type { AssessmentItem } from '../../shared/contract/assurance.ts';
import type { SignOffRole } from '../../shared/domain/assurance/sign-off.ts';
import {
  diffVersions,
  rolesAffectedBy,
  type ItemChange,
  type VersionItem,
} from '../../shared/domain/assurance/version-diff.ts';
import { AppError } from '../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';
import { getAssessment, rowOf, type Assessment, type Writer } from './assessments.ts';
import { listItems } from './items.ts';
import { listDecisions } from './screening.ts';

/** A version that was handed in. */
export interface AssessmentVersion {
  readonly number: number;
  readonly hash: string;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly signedAt: string | null;
}

/**
 * What is different in a version from an earlier one, field by field, and whose consent that takes away.
 *
 * @param range `to` is a version that was handed in, or the one that is being written.
 * @throws AppError NOT_FOUND.
 */
export function changesBetween(
  db: ReadableDb,
  assessmentId: string,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly items: readonly ItemChange[]; readonly affected: readonly SignOffRole[] } {
  const { template } = getAssessment(db, assessmentId);
  const isHandedIn = listVersions(db, assessmentId).some(({ number }) => number === to);
  const after = isHandedIn ? contentOf(db, assessmentId, to) : toVersionItems(listItems(db, assessmentId));
  const items = diffVersions(contentOf(db, assessmentId, from), after);
  return { items, affected: [...rolesAffectedBy(template, items)] };
}

/** Without forms that somebody is filling in. */
export const toVersionItems = (items: readonly AssessmentItem[]): readonly VersionItem[] =>
  items
    .filter(({ kind }) => kind !== 'draft')
    // Bodies are what their schemas took from JSON.
    .map(({ kind, itemId, body }) => ({ kind, itemId, body: body as VersionItem['body'] }));

/** What stood in a version. @throws AppError NOT_FOUND. */
export function contentOf(db: ReadableDb, assessmentId: string, number: number): readonly VersionItem[] {
  const content = db
    .prepare<[number, number], string>(
      'SELECT content FROM assessment_version WHERE assessment = ? AND number = ?',
    )
    .pluck()
    .get(rowOf(db, assessmentId).id, number);
  if (content === undefined) throw new AppError('NOT_FOUND', 'There is no such version.');
  // Written by keepVersion in this form.
  return (JSON.parse(content) as { readonly items: readonly VersionItem[] }).items;
}

/** Keeps what is handed in, in place of what was handed in before as the same version. */
export function keepVersion(
  db: WritableDb,
  { assessmentId, reference, title, riskScale, template }: Assessment,
  number: number,
  { person, at }: Writer,
): void {
  const content = JSON.stringify({
    assessmentId,
    reference,
    title,
    number,
    template: { id: template.id, version: template.version },
    riskScale,
    screening: listDecisions(db, assessmentId).at(-1)?.hash ?? null,
    items: toVersionItems(listItems(db, assessmentId)),
  });
  db.prepare(
    `INSERT INTO assessment_version (assessment, number, content, hash, submitted_at, submitted_by)
     VALUES (@assessment, @number, @content, @hash, @at, @person)
     ON CONFLICT (assessment, number) DO UPDATE
     SET content = @content, hash = @hash, submitted_at = @at, submitted_by = @person`,
  ).run({
    assessment: rowOf(db, assessmentId).id,
    number,
    content,
    hash: createHash('sha256').update(content).digest('hex'),
    at,
    person,
  });
}

interface VersionRow {
  readonly number: number;
  readonly hash: string;
  readonly submitted_at: string;
  readonly submitted_by: string;
  readonly signed_at: string | null;
}

export function listVersions(db: ReadableDb, assessmentId: string): readonly AssessmentVersion[] {
  return db
    .prepare<[number], VersionRow>(
      'SELECT number, hash, submitted_at, submitted_by, signed_at FROM assessment_version WHERE assessment = ? ORDER BY number',
    )
    .all(rowOf(db, assessmentId).id)
    .map((row) => ({
      number: row.number,
      hash: row.hash,
      submittedAt: row.submitted_at,
      submittedBy: row.submitted_by,
      signedAt: row.signed_at,
    }));
}

/** An assessment as it stood in a version. */
export interface AssessmentAsOf {
  readonly items: readonly AssessmentItem[];
  /** Null for what is written now. */
  readonly version: { readonly number: number; readonly hash: string } | null;
}

/**
 * What stands in a version that was handed in, or what is written now. Of an entry that was changed since, the version says what it
 * was, and stands for who wrote it and when.
 *
 * @throws AppError NOT_FOUND.
 */
export function assessmentAsOf(db: ReadableDb, assessmentId: string, number: number | null): AssessmentAsOf {
  const now = listItems(db, assessmentId).filter(({ kind }) => kind !== 'draft');
  if (number === null) return { items: now, version: null };
  const kept = listVersions(db, assessmentId).find((version) => version.number === number);
  if (kept === undefined) throw new AppError('NOT_FOUND', 'There is no such version.');
  const present = new Map(now.map((item) => [`${item.kind} ${item.itemId}`, item]));
  const items = contentOf(db, assessmentId, number).map((item): AssessmentItem => {
    const same = present.get(`${item.kind} ${item.itemId}`);
    if (same !== undefined && JSON.stringify(same.body) === JSON.stringify(item.body)) return same;
    // What stands in a version was taken by the schema of its kind.
    const written = { revision: 0, changedAt: kept.submittedAt, changedBy: kept.submittedBy };
    return Object.assign(written, item) as AssessmentItem;
  });
  return { items, version: { number, hash: kept.hash } };
}
