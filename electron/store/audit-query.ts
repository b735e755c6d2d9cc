import type { AuditOperation } from '../../shared/domain/audit.ts';
import { rowToEntry, type AuditEntry, type AuditRow } from './audit.ts';
import type { ReadableDb } from './connection.ts';

/** Which entries of a chain; null asks for nothing. */
export interface AuditFilter {
  readonly person: string | null;
  /** Is contained in what the entry names; letters from A to Z in either case. */
  readonly object: string | null;
  readonly operation: AuditOperation | null;
  /** One action; or with a full stop at its end, how the action begins. */
  readonly action: string | null;
  /** From this moment on, and before this one: UTC, ISO 8601 with milliseconds, as the entries are. */
  readonly since: string | null;
  readonly before: string | null;
}

/** Which of them, by their numbers. */
export interface AuditPage {
  readonly order: 'oldest' | 'newest';
  readonly afterSeq: number;
  readonly beforeSeq: number | null;
  readonly limit: number;
}

const MATCHES = `
  (@person IS NULL OR person = @person)
  AND (@object IS NULL OR instr(lower(object), lower(@object)) > 0)
  AND (@operation IS NULL OR operation = @operation)
  AND (@action IS NULL OR action = @action OR (@action LIKE '%.' AND instr(action, @action) = 1))
  AND (@since IS NULL OR at >= @since)
  AND (@before IS NULL OR at < @before)`;

const PAGE = `
  SELECT * FROM audit WHERE seq > @afterSeq AND (@beforeSeq IS NULL OR seq < @beforeSeq) AND ${MATCHES}`;

const PAGES: Readonly<Record<AuditPage['order'], string>> = {
  oldest: `${PAGE} ORDER BY seq LIMIT @limit`,
  newest: `${PAGE} ORDER BY seq DESC LIMIT @limit`,
};

/** How many entries match. */
export function countAudit(db: ReadableDb, filter: AuditFilter): number {
  const sql = `SELECT count(*) FROM audit WHERE ${MATCHES}`;
  return db.prepare<[AuditFilter], number>(sql).pluck().get(filter) ?? 0;
}

/** One page of the entries that match. */
export function selectAudit(db: ReadableDb, filter: AuditFilter, page: AuditPage): readonly AuditEntry[] {
  return db
    .prepare<[AuditFilter & AuditPage], AuditRow>(PAGES[page.order])
    .all({ ...filter, ...page })
    .map(rowToEntry);
}
