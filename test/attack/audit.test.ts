import { createHash, randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedHead } from '../../shared/domain/audit-head.ts';
import {
  appendAudit,
  auditHead,
  holdsHead,
  listAudit,
  verifyAuditChain,
  type AuditHead,
  type ChainVerdict,
} from '../../electron/store/audit.ts';
import { inTransaction, type WritableDb } from '../../electron/store/connection.ts';
import { atOnce } from '../builders/at-once.ts';
import { aCompartment } from '../builders/compartment.ts';
import { aVaultFolder, atWork, ok } from '../builders/vault.ts';

/*
 * The attacker holds the key of a database: they may write whatever they like into it, and know how the chain is made. What they
 * do not hold is the paper on which an earlier head is printed.
 */

const ENTRIES = 12;
const chain = { vaultId: randomUUID(), compartment: 'assurance' } as const;

/** A chain, and every head that it ever had, as printed at the time. */
function aChain(): { readonly db: WritableDb; readonly heads: readonly AuditHead[] } {
  const db = aCompartment('assurance');
  const event = { at: '2026-11-22T15:00:00.000Z', operation: 'consultation', action: 'a' } as const;
  const heads = inTransaction(db, () => [
    auditHead(db, chain),
    ...Array.from({ length: ENTRIES }, (_, n) =>
      appendAudit(db, chain, { ...event, person: `p${n % 3}`, object: `record ${n + 1}` }),
    ),
  ]);
  return { db: withoutTriggers(db), heads: heads.map(({ seq, hash }) => ({ seq, hash: hash.slice(0, 16) })) };
}

function withoutTriggers(db: WritableDb): WritableDb {
  db.exec('DROP TRIGGER audit_is_append_only_update; DROP TRIGGER audit_is_append_only_delete');
  return db;
}

/** Makes the hashes anew from one entry on, and the count of entries, as FORMAT.md says: the chain follows from its first link again. */
function makeAnew(db: WritableDb): void {
  let previous = createHash('sha256')
    .update(`strongroom/1/audit|${chain.vaultId}|${chain.compartment}`)
    .digest('hex');
  const entries = listAudit(db, -Infinity, 1000);
  db.exec('DELETE FROM audit; DELETE FROM sqlite_sequence');
  const insert = db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [index, { at, person, operation, action, object, reason, recipient }] of entries.entries()) {
    const content = [index + 1, at, person, operation, action, object, reason, recipient];
    const hash = createHash('sha256')
      .update(JSON.stringify([previous, ...content]))
      .digest('hex');
    insert.run(...content, previous, hash);
    previous = hash;
  }
}

const verify = (db: WritableDb): ChainVerdict => atOnce(verifyAuditChain(db, chain));
const isIn = (db: WritableDb, head: AuditHead | undefined): boolean =>
  head !== undefined && holdsHead(db, chain, { head, verdict: verify(db) });

const position = fc.integer({ min: 1, max: ENTRIES });
const column = fc.constantFrom(
  'at',
  'person',
  'operation',
  'action',
  'object',
  'reason',
  'recipient',
  'previous_hash',
  'hash',
);

function edit(db: WritableDb, name: string, seq: number): void {
  db.exec(`UPDATE audit SET ${name} = coalesce(${name}, '') || 'x' WHERE seq = ${seq}`);
}

describe('somebody with the key of a database', () => {
  it('who leaves it alone is not accused: every head there ever was is in the chain', () => {
    const { db, heads } = aChain();
    expect(verify(db)).toMatchObject({ kind: 'intact', head: { seq: ENTRIES } });
    expect(heads.map((head) => isIn(db, head))).toEqual(heads.map(() => true));
  });

  it('is found when they edit any field of any entry, and no head from there on is in the chain', () => {
    fc.assert(
      fc.property(column, position, (name, seq) => {
        const { db, heads } = aChain();
        edit(db, name, seq);
        expect(verify(db)).toMatchObject({ kind: 'broken', firstBadSeq: seq });
        expect(heads.map((head) => isIn(db, head))).toEqual(heads.map((head) => head.seq < seq));
      }),
      { numRuns: 40 },
    );
  });

  it('is found when they remove any entry', () => {
    fc.assert(
      fc.property(position, (seq) => {
        const { db } = aChain();
        db.exec(`DELETE FROM audit WHERE seq = ${seq}`);
        expect(verify(db)).toMatchObject({ kind: 'broken', firstBadSeq: seq });
      }),
      { numRuns: 20 },
    );
  });

  it('is found when they swap an entry with its neighbour, by number or by content', () => {
    const others = 'at, person, operation, action, object, reason, recipient, previous_hash, hash';
    const swaps = {
      number: (a: number, b: number) => `
        UPDATE audit SET seq = -1 WHERE seq = ${a}; UPDATE audit SET seq = ${a} WHERE seq = ${b};
        UPDATE audit SET seq = ${b} WHERE seq = -1`,
      'content alone': (a: number, b: number) => `
        UPDATE audit SET object = iif(seq = ${a}, 'record ${b}', 'record ${a}') WHERE seq IN (${a}, ${b})`,
      'everything but the number': (a: number, b: number) => `
        CREATE TABLE kept AS SELECT * FROM audit WHERE seq IN (${a}, ${b});
        UPDATE audit SET (${others}) = (SELECT ${others} FROM kept WHERE kept.seq = ${a} + ${b} - audit.seq)
          WHERE seq IN (${a}, ${b})`,
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(swaps)),
        fc.integer({ min: 1, max: ENTRIES - 1 }),
        (swap, seq) => {
          const { db } = aChain();
          db.exec(swap(seq, seq + 1));
          expect(verify(db)).toMatchObject({ kind: 'broken', firstBadSeq: seq });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is found when they put an entry in, at either end or between two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ENTRIES }), (after) => {
        const { db } = aChain();
        db.exec(
          `UPDATE audit SET seq = -seq WHERE seq > ${after}; UPDATE audit SET seq = 1 - seq WHERE seq < 0`,
        );
        db.exec(`INSERT INTO audit SELECT ${after} + 1, at, 'forged', operation, action, object, reason, recipient, previous_hash, hash
                   FROM audit LIMIT 1`);
        expect(verify(db)).toMatchObject({ kind: 'broken', firstBadSeq: after + 1 });
      }),
      { numRuns: 20 },
    );
  });

  it('is found when they cut entries off the end, and when they hide that in the count by any head of what was cut', () => {
    fc.assert(
      fc.property(position, (seq) => {
        const { db, heads } = aChain();
        db.exec(`DELETE FROM audit WHERE seq >= ${seq}`);
        expect(verify(db)).toMatchObject({ kind: 'broken', firstBadSeq: seq });
        db.exec(`UPDATE sqlite_sequence SET seq = ${seq - 1} WHERE name = 'audit'`);
        // The chain alone cannot tell: it is as it was before.
        expect(verify(db)).toMatchObject({ kind: 'intact', head: { seq: seq - 1 } });
        expect(heads.map((head) => isIn(db, head))).toEqual(heads.map((head) => head.seq < seq));
      }),
      { numRuns: 20 },
    );
  });

  it('is found when they make the whole chain anew, by any head from the first change on', () => {
    const attacks = {
      edit: (seq: number) => `UPDATE audit SET person = 'somebody else' WHERE seq = ${seq}`,
      remove: (seq: number) => `DELETE FROM audit WHERE seq = ${seq}`,
      cut: (seq: number) => `DELETE FROM audit WHERE seq >= ${seq}`,
    };
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(attacks)), position, (attack, seq) => {
        const { db, heads } = aChain();
        db.exec(attack(seq));
        makeAnew(db);
        expect(verify(db).kind).toBe('intact');
        expect(heads.map((head) => isIn(db, head))).toEqual(heads.map((head) => head.seq < seq));
      }),
      { numRuns: 30 },
    );
  });

  it('gains nothing by giving an altered entry the hash that is on paper', () => {
    const { db, heads } = aChain();
    const before = db.prepare<[], string>('SELECT hash FROM audit WHERE seq = 8').pluck().get();
    db.exec("UPDATE audit SET person = 'somebody else' WHERE seq = 5");
    makeAnew(db);
    db.prepare('UPDATE audit SET hash = ? WHERE seq = 8').run(before);
    expect(verify(db)).toMatchObject({ kind: 'broken', firstBadSeq: 8 });
    expect(isIn(db, heads[8])).toBe(false);
  });
});

describe('verify --against', () => {
  it('holds a head of each chain against the vault, and calls it not intact when one is not there', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    await ok(server, 'office.people.list', {});
    const chainOf = (compartment: 'office' | 'cases') => ({ vaultId: server.session.vaultId, compartment });
    const headOf = (compartment: 'office' | 'cases'): string =>
      printedHead({ compartment, ...auditHead(server.session.database(compartment), chainOf(compartment)) });
    const against = [headOf('office'), headOf('cases')];
    expect(await ok(server, 'vault.verify', { against })).toMatchObject({
      isIntact: true,
      against: against.map((head) => ({ head, verdict: 'in the chain' })),
    });
    // The last entry that the head stands for is taken away, and the log goes on as if it had never been.
    const office = withoutTriggers(server.session.database('office'));
    const { seq } = auditHead(office, chainOf('office'));
    office.exec(`DELETE FROM audit WHERE seq >= ${seq - 1}; UPDATE sqlite_sequence SET seq = ${seq - 2}`);
    world.advanceSeconds(60);
    for (let calls = 0; calls < 3; calls += 1) await ok(server, 'office.people.list', {});
    expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true, against: [] });
    expect(await ok(server, 'vault.verify', { against })).toMatchObject({
      isIntact: false,
      against: [{ verdict: 'not in the chain' }, { verdict: 'in the chain' }],
    });
  });
});
