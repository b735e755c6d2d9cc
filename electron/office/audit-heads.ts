import { printedHead, unnumberedHead, type ChainHead } from '../../shared/domain/audit-head.ts';
import type { DocumentHead } from '../../shared/contract/audit.ts';
import type { DocumentKind } from '../../shared/domain/audit.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';

/** Something that leaves the vault, and where each chain stood that its maker held. */
export interface DocumentWithHeads {
  /** As printed on it. */
  readonly documentId: string;
  readonly what: DocumentKind;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly heads: readonly ChainHead[];
}

/**
 * Keeps the heads that a document carries, inside the caller's transaction.
 *
 * Where the document has its transaction in another file, this one comes first: a head of a document that was not made after
 * all does no harm, and a document whose heads are not here would.
 */
export function recordHeads(db: WritableDb, { documentId, what, at, heads }: DocumentWithHeads): void {
  const insert = db.prepare(
    'INSERT INTO document_head (document_id, what, at, compartment, seq, hash) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { compartment, seq, hash } of heads) insert.run(documentId, what, at, compartment, seq, hash);
}

interface HeadRow extends ChainHead {
  readonly document_id: string;
  readonly what: DocumentKind;
  readonly at: string;
}

const rowToHead = ({ document_id: documentId, ...row }: HeadRow): DocumentHead => ({
  documentId,
  ...row,
  // As it stands on the paper.
  printed: row.what === 'equality report' ? unnumberedHead(row) : printedHead(row),
});

/** The heads on documents, newest document first. */
export function listHeads(db: ReadableDb, limit: number): readonly DocumentHead[] {
  return db
    .prepare<[number], HeadRow>('SELECT * FROM document_head ORDER BY at DESC, rowid LIMIT ?')
    .all(limit)
    .map(rowToHead);
}

/** The heads that one document carries; none for a document that this file does not know. */
export function headsOf(db: ReadableDb, documentId: string): readonly DocumentHead[] {
  return db
    .prepare<[string], HeadRow>('SELECT * FROM document_head WHERE document_id = ?')
    .all(documentId)
    .map(rowToHead);
}
