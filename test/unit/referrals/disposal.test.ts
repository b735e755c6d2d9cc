import { createDecipheriv, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertTwoPersonAction, reviewTwoPersonAction } from '../../../electron/office/two-person.ts';
import { disposeOfReferral, sweepTraces } from '../../../electron/referrals/disposal.ts';
import { saveDraft } from '../../../electron/referrals/drafts.ts';
import { changeReferral, createReferral } from '../../../electron/referrals/referrals.ts';
import { listAudit } from '../../../electron/store/audit.ts';
import { inTransaction, integrityProblems, openCompartment } from '../../../electron/store/connection.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { asCompartmentKey, type CompartmentKey } from '../../../electron/vault/key-slots.ts';
import { as, withColleagues, type Colleague } from '../../builders/colleagues.ts';
import { aFolder } from '../../builders/folder.ts';
import { aPersonAlleged, aReferral, aSafeContact, someEqualityAnswers } from '../../builders/referral.ts';
import { atWork, aVaultFolder, everythingIn, ok, type AtWork } from '../../builders/vault.ts';
import { aWorld } from '../../builders/world.ts';

const REASON = 'Kept for as long as the schedule says';
const refused = (code: string) =>
  expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });

/** What tells who the client is, where they are and what happened; each word stands nowhere else. */
const PLANTED = [
  'Zquandrill',
  'Vexhollow',
  '07700 900666',
  '07700900666',
  'Quarrymaze',
  'wombatcode',
  'triagethought',
  'halfwritten',
  'formername',
  'referrername',
  'crimeref',
] as const;
const TOKEN = 'c0ffee'.padEnd(64, '7');

const aPlantedReferral = (fullName: string, overrides: Parameters<typeof aReferral>[0] = {}) =>
  aReferral({
    ...overrides,
    client: { name: { full: fullName, preferred: 'Vexhollow' }, workforceNumberToken: TOKEN },
    safeContacts: [
      aSafeContact({ value: '07700 900666', codeWord: 'wombatcode' }),
      aSafeContact({ channel: 'LETTER', value: '7 Quarrymaze Lane', preferred: false }),
    ],
    allegedPerpetrators: [aPersonAlleged({ crimeReference: 'crimeref' })],
    route: { referrer: { name: 'referrername' }, priorityRationale: 'triagethought', ...overrides.route },
  });

/** A record with everything that a record can have, and others that must stay. */
async function aVaultWithAFullRecord() {
  const vault = await aVaultFolder(aWorld('2026-11-23T09:00:00.000Z'));
  const people = await withColleagues(vault.folder, vault.world, {
    worker: ['coordinator'],
    manager: ['manager'],
    custodian: ['custodian'],
  });
  const record = await as(vault, people.worker, async (server) => {
    const earlier = await ok(server, 'referrals.create', {
      draft: aReferral({
        client: { workforceNumberToken: TOKEN },
        route: { receivedAt: '2025-05-01T09:00:00+01:00' },
      }),
    });
    const draftId = vault.world.randomUuid();
    const doomed = await ok(server, 'referrals.create', {
      draft: aPlantedReferral('formername'),
      answers: someEqualityAnswers(),
      draftId,
    });
    const { referralId } = doomed;
    await ok(server, 'referrals.update', { referralId, version: 1, draft: aPlantedReferral('Zquandrill') });
    await ok(server, 'drafts.save', {
      draftId: vault.world.randomUuid(),
      subject: { kind: 'edit', referralId, version: 2, section: 'route' },
      content: { note: 'halfwritten' },
    });
    await ok(server, 'views.save', { name: 'Zquandrill, mine', search: 'Zquandrill' });
    await ok(server, 'views.save', { name: 'All of the year', search: 'IDVA-2526' });
    const later = await ok(server, 'referrals.create', {
      draft: aReferral({
        client: { workforceNumberToken: TOKEN },
        route: { receivedAt: '2026-06-01T09:00:00+01:00' },
      }),
    });
    return { ...doomed, earlier, later };
  });
  return { ...vault, people, record };
}

type FullRecord = Awaited<ReturnType<typeof aVaultWithAFullRecord>>;

const tracesIn = (bytes: Buffer): readonly string[] => {
  const text = bytes.toString('latin1').toLowerCase();
  return PLANTED.filter((word) => text.includes(word.toLowerCase()));
};

function keyOf({ session }: AtWork): CompartmentKey {
  const key = session.vault.keys.get('cases');
  if (key === undefined) throw new Error('Only somebody with the key reads the file');
  return key;
}

/** A copy of the file with its log of writes, as a computer that stops now would leave them. */
function copyOf(folder: string): string {
  const copy = join(aFolder(), 'cases.db');
  for (const end of ['', '-wal']) {
    if (existsSync(join(folder, `cases.db${end}`)))
      copyFileSync(join(folder, `cases.db${end}`), `${copy}${end}`);
  }
  return copy;
}

const PAGE_BYTES = 4096;
/** SQLCipher 4 ends each page with its vector and its code, and begins the first with the salt. */
const RESERVED_BYTES = 80;
const SALT_BYTES = 16;

/** Every byte of a file, decrypted by hand: also those that no row and no table uses any more. */
function decryptedBytes(path: string, key: CompartmentKey): Buffer {
  // Puts what the log of writes has into the file, as it stands.
  openCompartment({ path, compartment: 'cases', key }).close();
  const file = readFileSync(path);
  const pages: Buffer[] = [];
  for (let start = 0; start < file.length; start += PAGE_BYTES) {
    const page = file.subarray(start, start + PAGE_BYTES);
    const end = PAGE_BYTES - RESERVED_BYTES;
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + 16));
    decipher.setAutoPadding(false);
    pages.push(decipher.update(page.subarray(start === 0 ? SALT_BYTES : 0, end)));
  }
  return Buffer.concat(pages);
}

const bytesOnDisk = (server: AtWork, folder: string): Buffer => decryptedBytes(copyOf(folder), keyOf(server));

const dispose = async (server: AtWork, vault: FullRecord, second: Colleague, reason = REASON) =>
  await server.invoke('referrals.dispose', { referralId: vault.record.referralId, reason, second });

describe('disposal', () => {
  let vault: FullRecord;
  beforeAll(async () => {
    vault = await aVaultWithAFullRecord();
  });

  it('is for managers, and takes a second person', async () => {
    const { people, folder } = vault;
    await as(vault, people.worker, async (server) => {
      expect(await dispose(server, vault, people.manager)).toEqual(refused('FORBIDDEN'));
    });
    await as(vault, people.manager, async (server) => {
      expect(await dispose(server, vault, people.worker)).toEqual(refused('FORBIDDEN'));
      expect(await dispose(server, vault, people.manager)).toEqual(refused('FORBIDDEN'));
      expect(await dispose(server, vault, people.custodian, '')).toEqual(refused('VALIDATION'));
      expect(tracesIn(bytesOnDisk(server, folder))).toContain('Zquandrill');
    });
  });

  it('does nothing when it cannot do all of it', async () => {
    const { people } = vault;
    await as(vault, people.manager, async (server) => {
      const office = server.session.database('office');
      const before = everythingIn(server.session.database('cases'));
      office.exec(
        `CREATE TRIGGER fails BEFORE INSERT ON two_person_action BEGIN SELECT RAISE(ABORT, 'no'); END`,
      );
      expect(await dispose(server, vault, people.custodian)).toMatchObject({ ok: false });
      office.exec('DROP TRIGGER fails');
      expect(everythingIn(server.session.database('cases'))).toBe(before);
    });
  });

  it('is all or nothing, whenever the computer stops', async () => {
    const { people, folder, record } = vault;
    await as(vault, people.manager, async (server) => {
      const key = keyOf(server);
      const db = openCompartment({ path: copyOf(folder), compartment: 'cases', key });
      // So that what is not committed reaches the log of writes, as it does when memory runs short.
      db.pragma('cache_size = 1');
      db.exec('BEGIN IMMEDIATE');
      disposeOfReferral(db, {
        referralId: record.referralId,
        reason: REASON,
        at: '2026-11-23T09:00:00.000Z',
        person: 'p1',
        secondPerson: 'p2',
      });
      const before = openCompartment({ path: copyOf(dirname(db.name)), compartment: 'cases', key });
      db.exec('COMMIT');
      const after = openCompartment({ path: copyOf(dirname(db.name)), compartment: 'cases', key });
      expect(everythingIn(before)).toBe(everythingIn(server.session.database('cases')));
      expect(tracesIn(Buffer.from(everythingIn(after), 'latin1'))).toEqual([]);
      for (const one of [before, after]) expect(integrityProblems(one)).toEqual([]);
      for (const one of [db, before, after]) one.close();
    });
  });

  it('leaves no trace of the client in the file or in its log of writes, and everything else as it was', async () => {
    const { people, folder, record } = vault;
    const { referralId, reference } = record;
    await as(vault, people.manager, async (server) => {
      // What was there before, so that finding nothing afterwards means something.
      expect(tracesIn(bytesOnDisk(server, folder))).toEqual(PLANTED);
      const answer = await dispose(server, vault, people.custodian);
      expect(answer).toEqual({
        ok: true,
        value: {
          certificate: 'DC-0001',
          reference,
          financialYear: '2025-26',
          recordClass: 'R2',
          at: expect.any(String),
          person: people.manager.personId,
          secondPerson: people.custodian.personId,
          reason: REASON,
        },
      });
      // All that the log of writes has is one page with the note that the file was rewritten.
      expect(statSync(join(folder, 'cases.db-wal')).size).toBeLessThan(2 * PAGE_BYTES);
      expect(tracesIn(bytesOnDisk(server, folder))).toEqual([]);
      expect(integrityProblems(server.session.database('cases'))).toEqual([]);
      expect(await server.invoke('referrals.get', { referralId })).toEqual(refused('NOT_FOUND'));
      expect(await ok(server, 'referrals.disposals', {})).toMatchObject({
        total: 1,
        disposals: [{ reference }],
      });
      expect((await ok(server, 'referrals.list', {})).total).toBe(2);
      expect((await ok(server, 'referrals.list', { search: 'Zquandrill' })).total).toBe(0);
      // The client's later referral now points to the one before this one.
      expect(await ok(server, 'referrals.get', { referralId: record.later.referralId })).toMatchObject({
        priorReferralId: record.earlier.referralId,
      });
    });
    await as(vault, people.worker, async (server) => {
      expect((await ok(server, 'views.list', {})).views.map(({ name }) => name)).toEqual(['All of the year']);
      expect((await ok(server, 'drafts.list', {})).drafts).toEqual([]);
    });
  });

  it('is logged as an erasure, and a manager sees both people and the reason', async () => {
    const { people, record } = vault;
    await as(vault, people.manager, async (server) => {
      expect(listAudit(server.session.database('cases'), 0, 1_000)).toContainEqual(
        expect.objectContaining({
          operation: 'erasure',
          action: 'referrals.dispose',
          object: `${record.referralId}, certificate DC-0001`,
          reason: REASON,
          person: people.manager.personId,
        }),
      );
      expect(await ok(server, 'office.reviews.list', {})).toMatchObject({
        total: 1,
        actions: [{ kind: 'disposal', object: record.reference, secondPersonId: people.custodian.personId }],
      });
    });
  });

  it('shows in the register as reviewed once another manager has seen it', async () => {
    const { people, record } = vault;
    const { reference } = record;
    await as(vault, people.manager, async (server) => {
      expect(await ok(server, 'referrals.disposals', {})).toMatchObject({
        disposals: [{ reference, reviewedAt: null, reviewedBy: null }],
      });
      const { session } = server;
      // An earlier attempt, of which only the first of the two files was written, and which a manager has seen.
      inTransaction(session.database('office'), (office) => {
        const attempt = { actionId: randomUUID(), at: '2026-01-01T00:00:00.000Z', kind: 'disposal' } as const;
        const { manager, custodian } = people;
        const both = { personId: manager.personId, secondPersonId: custodian.personId };
        insertTwoPersonAction(office, { ...attempt, ...both, object: reference, reason: REASON });
        reviewTwoPersonAction(office, { actionId: attempt.actionId, at: attempt.at, by: 'somebody' });
      });
      expect(await ok(server, 'referrals.disposals', {})).toMatchObject({
        disposals: [{ reference, reviewedAt: null }],
      });
      const { actions } = await ok(server, 'office.reviews.list', { onlyOpen: true });
      const at = new Date().toISOString();
      inTransaction(session.database('office'), (office) =>
        reviewTwoPersonAction(office, { actionId: actions[0]?.actionId ?? '', at, by: 'another manager' }),
      );
      expect(await ok(server, 'referrals.disposals', {})).toMatchObject({
        disposals: [{ reference, reviewedAt: at, reviewedBy: 'another manager' }],
      });
    });
  });

  it('is finished by the next unlock, should the computer stop before the file was rewritten', async () => {
    const another = await aVaultWithAFullRecord();
    const { people, folder, record } = another;
    await as(another, people.manager, async ({ session }) => {
      const by = { reason: REASON, at: '2026-11-23T09:00:00.000Z', person: 'p1', secondPerson: 'p2' };
      const cases = session.database('cases');
      inTransaction(cases, () => disposeOfReferral(cases, { referralId: record.referralId, ...by }));
    });
    await as(another, people.worker, async (server) => {
      const unswept = 'SELECT count(*) FROM disposal WHERE is_swept = 0';
      expect(server.session.database('cases').prepare(unswept).pluck().get()).toBe(0);
      expect(tracesIn(bytesOnDisk(server, folder))).toEqual([]);
    });
  });

  it('never gives the reference again, and keeps the equality answers of nobody in particular', async () => {
    const { folder, world, record } = vault;
    const everybody = await atWork(folder, { world });
    const next = await ok(everybody, 'referrals.create', { draft: aReferral() });
    expect(next.reference).not.toBe(record.reference);
    const { session } = everybody;
    const count = (sql: string): unknown => session.database('equality').prepare(sql).pluck().get();
    // Four referrals were taken in, and each was told to the equality side.
    expect(count('SELECT count(*) FROM subject')).toBe(4);
    expect(everythingIn(session.database('equality'))).not.toContain(record.referralId);
    everybody.lock();
  });

  it('of a sealed record is refused to a manager who may not open it', async () => {
    const { people } = vault;
    const { referralId } = await as(vault, people.worker, async (server) => {
      return await ok(server, 'referrals.create', { draft: aReferral({ restriction: 'SEALED' }) });
    });
    await as(vault, people.manager, async (server) => {
      const call = { referralId, reason: REASON, second: people.custodian };
      expect(await server.invoke('referrals.dispose', call)).toEqual(refused('FORBIDDEN'));
      await ok(server, 'referrals.breakGlass', call);
      expect(await ok(server, 'referrals.dispose', call)).toMatchObject({ certificate: 'DC-0002' });
    });
  });

  it('keeps the class that it is given, and otherwise goes by what triage decided', async () => {
    const { people } = vault;
    const second = people.custodian;
    await as(vault, people.manager, async (server) => {
      const triage = {
        decision: 'ACCEPT',
        at: '2025-06-03T09:00:00+01:00',
        by: people.manager.personId,
      } as const;
      const classOf = async (draft: ReturnType<typeof aReferral>, recordClass?: 'R1' | 'R2') => {
        const { referralId } = await ok(server, 'referrals.create', { draft });
        const given = recordClass === undefined ? {} : { recordClass };
        return (await ok(server, 'referrals.dispose', { referralId, reason: REASON, second, ...given }))
          .recordClass;
      };
      expect(await classOf(aReferral({ triage }))).toBe('R1');
      expect(await classOf(aReferral())).toBe('R2');
      expect(await classOf(aReferral(), 'R1')).toBe('R1');
    });
  });
});

describe('a file of many records', () => {
  it('keeps nothing of those that were erased in the unused ends of its pages either', () => {
    const world = aWorld('2026-11-23T09:00:00.000Z', 'many records');
    const key = asCompartmentKey(world.randomBytes(32));
    const path = join(aFolder(), 'cases.db');
    const db = openCompartment({ path, compartment: 'cases', key, create: true });
    migrate(db, 'cases');
    const author = { ...world, person: 'p1', at: world.now().toISOString(), seal: () => Buffer.of(1) };
    const newWord = (): string => `z${world.randomBytes(8).toString('hex')}`;
    const records = Array.from({ length: 150 }, (_, index) => {
      const words = Array.from({ length: 5 }, newWord);
      const [first = '', changed = '', preferred = '', code = '', draft = ''] = words;
      const saying = (full: string) =>
        aReferral({
          client: { name: { full, preferred } },
          safeContacts: [aSafeContact({ codeWord: code })],
        });
      return inTransaction(db, () => {
        const { referralId } = createReferral(
          db,
          { draft: saying(first), answers: null, origin: 'NATIVE' },
          author,
        );
        changeReferral(db, { referralId, version: 1, draft: saying(changed) }, author);
        const subject = { kind: 'edit', referralId, version: 2, section: 'route' } as const;
        const content = { note: `${draft} `.repeat(1 + (index % 300)) };
        saveDraft(db, { draftId: world.randomUuid(), subject, content }, author);
        return { referralId, words };
      });
    });
    // Every third stays.
    const erased = records.filter((_, index) => index % 3 > 0);
    for (const { referralId } of erased) {
      const by = { reason: REASON, at: author.at, person: 'p1', secondPerson: 'p2' };
      inTransaction(db, () => disposeOfReferral(db, { referralId, ...by }));
    }
    sweepTraces(db);
    db.close();
    const text = decryptedBytes(path, key).toString('latin1').toLowerCase();
    const found = (words: readonly string[]): readonly string[] =>
      words.filter((word) => text.includes(word));
    expect(erased.flatMap(({ words }) => found(words))).toEqual([]);
    const kept = records.filter((record) => !erased.includes(record)).flatMap(({ words }) => words);
    expect(found(kept)).toEqual(kept);
  });
});
