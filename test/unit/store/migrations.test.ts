import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPARTMENTS, type Compartment } from '../../../shared/domain/compartments.ts';
import { needClockAt } from '../../../shared/domain/worklist.ts';
import { openSession } from '../../../electron/calls/session.ts';
import { comparableReleases, listReleases } from '../../../electron/equality/releases.ts';
import { listHeads } from '../../../electron/office/audit-heads.ts';
import { findPersonBySlot } from '../../../electron/office/people.ts';
import { readSettings } from '../../../electron/office/settings.ts';
import { equalityFormOf } from '../../../electron/referrals/equality-outbox.ts';
import { listDisposals } from '../../../electron/referrals/disposal.ts';
import { getDraft, referralOfDraft } from '../../../electron/referrals/drafts.ts';
import { countNeeds } from '../../../electron/referrals/needs.ts';
import { findReferral, listReferrals } from '../../../electron/referrals/repository.ts';
import { namedFor } from '../../../electron/referrals/sealed-access.ts';
import { listViews } from '../../../electron/referrals/saved-views.ts';
import { searchExpression } from '../../../electron/referrals/search.ts';
import { appendAudit, verifyAuditChain } from '../../../electron/store/audit.ts';
import { inTransaction, openCompartment, type WritableDb } from '../../../electron/store/connection.ts';
import { writeIdentity } from '../../../electron/store/identity.ts';
import { latestVersion, migrate, schemaVersion } from '../../../electron/store/migrate.ts';
import { foundation } from '../../../electron/store/migrations/foundation.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { asCompartmentKey } from '../../../electron/vault/key-slots.ts';
import { atOnce } from '../../builders/at-once.ts';
import { aFolder } from '../../builders/folder.ts';
import { aReferral } from '../../builders/referral.ts';
import { aVaultFolder, PASSPHRASE } from '../../builders/vault.ts';
import { openWithAnotherSqlcipher, readKeys } from '../vault/independent-reader.ts';

const vaultId = randomUUID();
const NOW = '2026-11-22T16:00:00.000Z';
const VIEWER = { person: 'p1', brokenGlass: [] };

function aDatabaseAt(compartment: Compartment, version: number): WritableDb {
  const db = openCompartment({
    path: join(aFolder(), `${compartment}.db`),
    compartment,
    key: asCompartmentKey(randomBytes(32)),
    create: true,
  });
  migrate(db, compartment, { to: version });
  return db;
}

/** Rows as each version wrote them: plain SQL, so that later code cannot change what was. */
const OLD_ROWS: Readonly<Record<Compartment, Readonly<Record<number, string>>>> = {
  office: {
    20: `INSERT INTO person VALUES ('p1', 'Kept Person', '["custodian"]', 'slot-1', '2026-11-01T00:00:00.000Z')`,
    30: `INSERT INTO equality_drop_box VALUES ('row-1', x'0102')`,
    50: `INSERT INTO document_head VALUES ('EM-1', 'equality report', '2026-11-01T00:00:00.000Z', 'office', 3, '${'0'.repeat(64)}');
         INSERT INTO office_setting VALUES ('readReason', 'each record')`,
  },
  cases: {
    20: `INSERT INTO referral (referral_id, reference, version, pseudonym, data_origin, form_version, received_on, status,
           police_perpetrated, counts, record, created_at, created_by, updated_at, updated_by)
         VALUES ('r1', 'IDVA-2526-0001', 1, 'Quiet Heron', 'NATIVE', 'A1-A8/2026-11', '2025-06-02', 'waiting for triage',
           'NO', 1, '${JSON.stringify(aReferral({ client: { name: { full: 'Ondrin Talvesk' } } })).replaceAll("'", "''")}',
           '2025-06-02T08:00:00.000Z', 'p1', '2025-06-02T08:00:00.000Z', 'p1')`,
    30: `INSERT OR REPLACE INTO referral_search (rowid, reference, pseudonym, names, numbers, referrer)
         VALUES (1, 'IDVA-2526-0001', 'Quiet Heron', 'Ondrin Talvesk', '07700 900123 07700900123', '')`,
    40: `INSERT INTO draft VALUES ('d1', 'p1', 'r1', 1, 'route', '{"priority":"P1"}', '2026-11-01T00:00:00.000Z',
           '2026-11-01T00:00:01.000Z');
         INSERT INTO saved_view VALUES ('v1', 'p1', 'Mine', 'talv', '{"service":"IDVA"}')`,
    50: `INSERT INTO referral_need VALUES (1, 'triage', '2025-06-03T08:00:00.000Z', NULL);
         INSERT INTO referral_need_rules VALUES (1)`,
    60: `INSERT INTO ended_draft VALUES ('p1', 'd0', 'r1')`,
    70: `INSERT INTO sealed_for VALUES ('r1', 'p1');
         INSERT INTO disposal VALUES (7, 'IDVA-2425-0003', 'R2', '2026-11-01T00:00:00.000Z', 'p1', 'p2', 'Kept long enough', 0)`,
  },
  equality: {
    20: `INSERT INTO subject (token, attributes_sequence, received_on, service, counts) VALUES ('t1', 1, '2025-06-02', 'IDVA', 1)`,
    30: `INSERT INTO release VALUES ('release-1', '2026-11-01T00:00:00.000Z', 'p1', '2025-04-01', '2026-03-31',
           '{"threshold":5}', 'hash', '{"summary":{"cells":9,"primary":2,"secondary":1}}', '{}')`,
  },
  assurance: {},
};

/** What must still be there, and usable, when the file has come up to date. */
const STILL_THERE: Readonly<Record<Compartment, Readonly<Record<number, (db: WritableDb) => void>>>> = {
  office: {
    20: (db) =>
      expect(findPersonBySlot(db, 'slot-1')).toMatchObject({
        displayName: 'Kept Person',
        roles: ['custodian'],
      }),
    30: (db) => expect(db.prepare('SELECT count(*) FROM equality_drop_box').pluck().get()).toBe(1),
    50: (db) => {
      expect(listHeads(db, 5)).toMatchObject([{ documentId: 'EM-1', printed: 'office-0000000000000000' }]);
      expect(readSettings(db)).toEqual({ readReason: 'each record' });
    },
  },
  cases: {
    20: (db) => {
      expect(findReferral(db, 'r1')?.record.client.name).toEqual({ full: 'Ondrin Talvesk' });
      for (const typed of ['talv', 'IDVA-2526-0001', 'heron', '07700900123']) {
        const match = searchExpression(typed);
        expect(
          listReferrals(db, { viewer: VIEWER, filter: {}, match, now: NOW, offset: 0, limit: 10 }).total,
        ).toBe(1);
      }
    },
    40: (db) => {
      expect(getDraft(db, 'd1', 'p1')).toMatchObject({
        content: { priority: 'P1' },
        reference: 'IDVA-2526-0001',
      });
      expect(listViews(db, 'p1')).toMatchObject([
        { viewId: 'v1', name: 'Mine', filter: { service: 'IDVA' } },
      ]);
    },
    50: (db) => expect(countNeeds(db, needClockAt(NOW), VIEWER)('triage', 'today')).toBe(1),
    60: (db) => expect(referralOfDraft(db, 'd0', 'p1')).toBe('r1'),
    70: (db) => {
      expect(namedFor(db, 'r1')).toEqual(['p1']);
      expect(listDisposals(db, { offset: 0, limit: 5 })).toMatchObject({
        disposals: [{ certificate: 'DC-0007', reference: 'IDVA-2425-0003', financialYear: '2024-25' }],
      });
    },
  },
  equality: {
    20: (db) => expect(db.prepare('SELECT service FROM subject').pluck().get()).toBe('IDVA'),
    30: (db) => {
      expect(listReleases(db)).toMatchObject([{ releaseId: 'release-1', state: 'made', isKept: false }]);
      // Its records were not marked then, so there is nothing to compare with.
      expect(comparableReleases(db)).toEqual([]);
    },
  },
  assurance: {},
};

const EARLIER_VERSIONS = COMPARTMENTS.flatMap((compartment) =>
  MIGRATIONS[compartment].map(({ version }): [Compartment, number] => [compartment, version]),
);

describe('migrations', () => {
  it('rise in each compartment and say what they are for', () => {
    for (const compartment of COMPARTMENTS) {
      const versions = MIGRATIONS[compartment].map(({ version }) => version);
      expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
      for (const { purpose } of MIGRATIONS[compartment]) expect(purpose).not.toBe('');
    }
  });

  it.each(EARLIER_VERSIONS)(
    'bring %s from version %i to the newest with every row',
    (compartment, version) => {
      const db = aDatabaseAt(compartment, foundation.version);
      const chain = { vaultId, compartment };
      const reached = Object.keys(OLD_ROWS[compartment])
        .map(Number)
        .filter((since) => since <= version);
      inTransaction(db, () => {
        writeIdentity(db, { vaultId, compartment, equalityPublicKey: Buffer.alloc(32) });
        const event = {
          at: '2026-11-01T00:00:00.000Z',
          person: 'p1',
          action: 'a',
          object: null,
          reason: null,
          recipient: null,
        };
        appendAudit(db, chain, { ...event, operation: 'collection' });
      });
      // As the file grew: a later version may have changed the tables in which the earlier one wrote.
      for (const since of reached) {
        migrate(db, compartment, { to: since });
        db.exec(OLD_ROWS[compartment][since] ?? '');
      }
      migrate(db, compartment, { to: version });
      migrate(db, compartment);
      expect(schemaVersion(db)).toBe(latestVersion(compartment));
      for (const since of reached) STILL_THERE[compartment][since]?.(db);
      expect(atOnce(verifyAuditChain(db, chain))).toMatchObject({ kind: 'intact', head: { seq: 1 } });
    },
  );

  it('refuse a file that a newer version wrote', () => {
    const db = aDatabaseAt('cases', latestVersion('cases'));
    db.pragma('user_version = 9990');
    expect(() => migrate(db, 'cases')).toThrowError(expect.objectContaining({ code: 'VAULT_FROM_FUTURE' }));
    expect(schemaVersion(db)).toBe(9990);
  });

  it('leave the version and the rows as they were when one fails', () => {
    const db = aDatabaseAt('cases', 20);
    db.exec('CREATE TABLE referral_search (in_the_way TEXT) STRICT');
    expect(() => migrate(db, 'cases')).toThrow(/referral_search/);
    expect(schemaVersion(db)).toBe(20);
  });
});

describe('the migration to version 50', () => {
  it('learns from the log which forms were sealed, unless an objection came later', () => {
    const db = aDatabaseAt('cases', 40);
    const forms = { sealed: ['submitAnswers'], stopped: ['submitAnswers', 'recordObjection'], none: [] };
    inTransaction(db, () => {
      for (const [index, [referralId, actions]] of Object.entries(forms).entries()) {
        db.exec(OLD_ROWS.cases[20]?.replace("'r1'", `'${referralId}'`).replace('0001', `000${index}`) ?? '');
        db.prepare('INSERT INTO equality_link (referral_id, token, last_sequence) VALUES (?, ?, 1)').run(
          referralId,
          `token ${index}`,
        );
        for (const [hour, action] of actions.entries()) {
          appendAudit(
            db,
            { vaultId, compartment: 'cases' },
            {
              at: `2026-11-01T0${hour}:00:00.000Z`,
              person: 'p1',
              operation: 'collection',
              action: `equality.${action}`,
              object: referralId,
            },
          );
        }
      }
    });
    migrate(db, 'cases');
    expect(equalityFormOf(db, 'sealed')).toEqual({ state: 'sealed', at: '2026-11-01T00:00:00.000Z' });
    expect(equalityFormOf(db, 'stopped')).toEqual({ state: 'none' });
    expect(equalityFormOf(db, 'none')).toEqual({ state: 'none' });
  });

  it('walks over the log once, not once for each referral', () => {
    const db = aDatabaseAt('cases', 40);
    const FORMS = 10_000;
    // Only the log and the links matter here.
    db.pragma('foreign_keys = OFF');
    db.exec(`
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${FORMS})
      INSERT INTO equality_link (referral_id, token, last_sequence) SELECT 'r' || i, 't' || i, 1 FROM n;
      INSERT INTO audit (at, person, operation, action, object, previous_hash, hash)
      SELECT '${NOW}', 'p1', 'collection', 'equality.submitAnswers', referral_id, '', '' FROM equality_link`);
    const started = performance.now();
    migrate(db, 'cases', { to: 50 });
    // Twenty milliseconds; a hundred million comparisons take far longer.
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(db.prepare('SELECT count(form_sealed_at) FROM equality_link').pluck().get()).toBe(FORMS);
  });
});

describe('a vault that an older version wrote', () => {
  it('is copied, still encrypted, before its first migration', async () => {
    const { folder, world } = await aVaultFolder();
    const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
    const older = await openSession({ folder, credential, world });
    older.database('cases').exec(`
      DROP TABLE sealed_for; DROP TABLE disposal; DROP INDEX referral_sealed; DROP INDEX referral_by_prior;
      DROP TABLE ended_draft; DROP TABLE draft; DROP TABLE saved_view; DROP TABLE referral_need; DROP TABLE referral_need_rules;
      ALTER TABLE equality_link DROP COLUMN form_sealed_at;
      DROP TABLE referral_search; PRAGMA user_version = 20`);
    older.lock();
    (await openSession({ folder, credential, world })).lock();

    const [copy = ''] = readdirSync(join(folder, 'backups'));
    expect(copy).toMatch(/^pre-migration-cases-v20-/);
    const keys = readKeys(join(folder, 'backups', copy), { passphrase: PASSPHRASE });
    const db = openWithAnotherSqlcipher(
      join(folder, 'backups', copy),
      'cases',
      keys.get('cases') ?? Buffer.of(),
    );
    expect(db.pragma('user_version', { simple: true })).toBe(20);
    db.close();
  });
});
