import { createHash, randomUUID } from 'node:crypto';
import { AUDIT_OPERATIONS } from '../../shared/domain/audit.ts';
import type { AuditLogContent, LoggedEntry } from '../../electron/documents/audit-log-content.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An entry, number 1 unless it says otherwise. */
export function aLoggedEntry(changes: Partial<LoggedEntry> = {}): LoggedEntry {
  const { seq = 1 } = changes;
  return {
    seq,
    at: '2026-11-22T15:04:05.678Z',
    person: 'a1b2c3d4-0000-4000-8000-000000000000',
    personName: 'Asha Verity',
    operation: AUDIT_OPERATIONS[seq % AUDIT_OPERATIONS.length] ?? 'access',
    action: 'referrals.get',
    object: randomUUID(),
    reason: null,
    recipient: null,
    previousHash: hashOf(String(seq - 1)),
    hash: hashOf(String(seq)),
    ...changes,
  };
}

/** A part of the log with three entries. */
export function anAuditLogContent(changes: Partial<AuditLogContent> = {}): AuditLogContent {
  return {
    compartment: 'cases',
    printId: 'AL-12345678',
    producedAt: '2026-11-22T16:00:00.000Z',
    producedBy: 'Asha Verity',
    recipient: 'Information assurance unit',
    filter: [],
    chain: 'Intact: all 3 entries were checked when this was made.',
    heads: [
      { compartment: 'office', seq: 12, hash: hashOf('office') },
      { compartment: 'cases', seq: 3, hash: hashOf('3') },
    ],
    entries: [1, 2, 3].map((seq) => aLoggedEntry({ seq })),
    ...changes,
  };
}
