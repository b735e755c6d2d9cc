import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendAudit,
  auditHead,
  listAudit,
  verifyAuditChain,
  type AuditEvent,
} from '../../../electron/store/audit.ts';
import { inTransaction, openCompartment } from '../../../electron/store/connection.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { asCompartmentKey } from '../../../electron/vault/key-slots.ts';
import { atOnce } from '../../builders/at-once.ts';
import { aFolder } from '../../builders/folder.ts';

const chain = { vaultId: randomUUID(), compartment: 'assurance' } as const;

const event: AuditEvent = {
  at: '2026-11-22T15:00:00.000Z',
  person: 'p',
  operation: 'consultation',
  action: 'referrals.get',
  object: 'r',
  reason: null,
  recipient: null,
};

function aChain(entries: number) {
  const db = openCompartment({
    path: join(aFolder(), 'assurance.db'),
    compartment: 'assurance',
    key: asCompartmentKey(randomBytes(32)),
    create: true,
  });
  migrate(db, 'assurance');
  inTransaction(db, () => {
    for (let n = 1; n <= entries; n += 1) appendAudit(db, chain, { ...event, object: `record ${n}` });
  });
  // Somebody with the key and an SQL tool would take the triggers away first.
  db.exec('DROP TRIGGER audit_is_append_only_update; DROP TRIGGER audit_is_append_only_delete');
  return db;
}

describe('the audit chain', () => {
  it('is intact as written, and its head is the last entry', () => {
    const db = aChain(5);
    expect(atOnce(verifyAuditChain(db, chain))).toEqual({ kind: 'intact', head: auditHead(db, chain) });
    expect(auditHead(db, chain).seq).toBe(5);
    expect(listAudit(db, 3, 10).map(({ seq }) => seq)).toEqual([4, 5]);
  });

  it('names the entry in which any one field was changed', () => {
    const changes = [
      "at = '2020-01-01T00:00:00.000Z'",
      "person = 'somebody else'",
      "operation = 'erasure'",
      "action = 'referrals.list'",
      'object = NULL',
      "reason = ''",
      "recipient = 'x'",
      "hash = 'x'",
      "previous_hash = 'x'",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...changes), fc.integer({ min: 1, max: 6 }), (change, seq) => {
        const db = aChain(6);
        db.exec(`UPDATE audit SET ${change} WHERE seq = ${seq}`);
        expect(atOnce(verifyAuditChain(db, chain))).toMatchObject({ kind: 'broken', firstBadSeq: seq });
      }),
      { numRuns: 30 },
    );
  });

  it('names an entry that is missing from the middle, and one that was cut off the end', () => {
    const middle = aChain(6);
    middle.exec('DELETE FROM audit WHERE seq = 3');
    expect(atOnce(verifyAuditChain(middle, chain))).toEqual({
      kind: 'broken',
      firstBadSeq: 3,
      problem: 'is missing',
    });
    const end = aChain(6);
    end.exec('DELETE FROM audit WHERE seq >= 5');
    expect(atOnce(verifyAuditChain(end, chain))).toEqual({
      kind: 'broken',
      firstBadSeq: 5,
      problem: 'is missing',
    });
    // The next entry does not close the gap.
    inTransaction(end, () => appendAudit(end, chain, event));
    expect(atOnce(verifyAuditChain(end, chain))).toMatchObject({ kind: 'broken', firstBadSeq: 5 });
    const all = aChain(6);
    all.exec('DELETE FROM audit');
    expect(atOnce(verifyAuditChain(all, chain))).toMatchObject({ kind: 'broken', firstBadSeq: 1 });
  });

  it("does not pass for another vault's or another compartment's chain", () => {
    const db = aChain(2);
    expect(atOnce(verifyAuditChain(db, { ...chain, vaultId: randomUUID() }))).toMatchObject({
      kind: 'broken',
      firstBadSeq: 1,
    });
    expect(atOnce(verifyAuditChain(db, { ...chain, compartment: 'cases' }))).toMatchObject({
      kind: 'broken',
      firstBadSeq: 1,
    });
  });

  it('cannot be written outside the transaction of its cause, nor rewritten by the program', () => {
    const db = openCompartment({
      path: join(aFolder(), 'office.db'),
      compartment: 'office',
      key: asCompartmentKey(randomBytes(32)),
      create: true,
    });
    migrate(db, 'office');
    expect(() => appendAudit(db, chain, event)).toThrow(/transaction/);
    inTransaction(db, () => appendAudit(db, chain, event));
    expect(() => db.exec("UPDATE audit SET person = 'x'")).toThrow(/append-only/);
    expect(() => db.exec('DELETE FROM audit')).toThrow(/append-only/);
  });
});
