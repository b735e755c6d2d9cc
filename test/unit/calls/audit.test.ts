import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../../shared/contract/index.ts';
import { printedHead } from '../../../shared/domain/audit-head.ts';
import { appendAudit, auditHead, listAudit } from '../../../electron/store/audit.ts';
import { inTransaction } from '../../../electron/store/connection.ts';
import { aReferral } from '../../builders/referral.ts';
import { addPerson, atWork, aVaultFolder, ok, type AtWork } from '../../builders/vault.ts';
import { readPdf, wholeText } from '../documents/read-pdf.ts';

async function aVaultAtWork() {
  const { folder, world } = await aVaultFolder();
  return { folder, world, server: await atWork(folder, { world }) };
}

type Listed = CallInputOf<'office.audit.list'>;
const actionsOf = async (server: AtWork, asked: Partial<Listed>): Promise<readonly string[]> =>
  (await ok(server, 'office.audit.list', { compartment: 'office', ...asked })).entries.map(
    ({ action }) => action,
  );

const lastEntry = ({ session }: AtWork, compartment: 'office' | 'cases' | 'equality' = 'office') =>
  listAudit(session.database(compartment), 0, 10_000).at(-1);

const A_LOG = { compartment: 'office', format: 'csv', recipient: 'Information assurance' } as const;

const readCsv = (bytes: Uint8Array): readonly Record<string, string>[] =>
  parse(Buffer.from(bytes), { bom: true, columns: true });

describe('the viewer of the log', () => {
  it('shows what was asked for, tells how much there is, and notes that somebody looked', async () => {
    const { server } = await aVaultAtWork();
    await ok(server, 'office.people.list', {});
    await ok(server, 'office.people.list', {});
    expect(
      await ok(server, 'office.audit.list', { compartment: 'office', action: 'office.people.', limit: 1 }),
    ).toMatchObject({ total: 2, entries: [{ action: 'office.people.list', object: 'people' }] });
    expect(lastEntry(server)).toMatchObject({ operation: 'consultation', object: 'audit of office' });
    expect(await actionsOf(server, { order: 'newest', limit: 1 })).toEqual(['office.audit.list']);
  });

  it('finds by person, object, operation, and days as London has them', async () => {
    const { server, world } = await aVaultAtWork();
    const { personId } = server.session.person;
    await ok(server, 'office.people.list', {});
    expect(await actionsOf(server, { person: personId, object: 'PEOP', operation: 'consultation' })).toEqual([
      'office.people.list',
    ]);
    expect(await actionsOf(server, { person: 'somebody else' })).toEqual([]);
    // 1 July at 00:30 in London is still 30 June in UTC.
    world.advanceSeconds((Date.parse('2027-06-30T23:30:00Z') - world.now().getTime()) / 1000);
    await ok(server, 'office.settings.change', { readReason: 'never' });
    const onDay = { action: 'office.settings.' } as const;
    expect(await actionsOf(server, { ...onDay, from: '2027-07-01', to: '2027-07-01' })).toHaveLength(1);
    expect(await actionsOf(server, { ...onDay, to: '2027-06-30' })).toEqual([]);
    expect(await actionsOf(server, { ...onDay, from: '2027-07-02' })).toEqual([]);
  });

  it('refuses a period that ends before it begins', async () => {
    const { server } = await aVaultAtWork();
    expect(
      await server.invoke('office.audit.list', {
        compartment: 'office',
        from: '2026-02-01',
        to: '2026-01-01',
      }),
    ).toMatchObject({ ok: false, error: { code: 'VALIDATION', issues: [{ path: ['to'] }] } });
  });

  it('shows a manager the chains whose key they hold, and a custodian the office alone', async () => {
    const { server, folder } = await aVaultAtWork();
    const manager = await addPerson(server, ['manager']);
    const custodian = await addPerson(server, ['custodian']);
    const coordinator = await addPerson(server, ['coordinator']);
    server.lock();
    const mayRead = async (passphrase: string): Promise<readonly string[]> => {
      const atTheirDesk = await atWork(folder, { passphrase });
      const codes: string[] = [];
      for (const compartment of ['office', 'cases', 'equality'] as const) {
        const answer = await atTheirDesk.invoke('office.audit.list', { compartment });
        codes.push(answer.ok ? 'ok' : answer.error.code);
      }
      atTheirDesk.lock();
      return codes;
    };
    expect(await mayRead(manager)).toEqual(['ok', 'ok', 'FORBIDDEN']);
    expect(await mayRead(custodian)).toEqual(['ok', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await mayRead(coordinator)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('the log that is handed over', () => {
  it('has every entry that the filter matches with the name of whoever acted, and is logged with its recipient', async () => {
    const { server } = await aVaultAtWork();
    await ok(server, 'office.people.list', {});
    const before = listAudit(server.session.database('office'), 0, 100);
    const log = await ok(server, 'office.audit.export', A_LOG);
    expect(log).toMatchObject({
      mimeType: 'text/csv',
      fileName: `Audit log office ${log.printId}.csv`,
      entries: before.length,
    });
    const rows = readCsv(log.bytes);
    expect(rows.map(({ seq, hash }) => [Number(seq), hash])).toEqual(
      before.map(({ seq, hash }) => [seq, hash]),
    );
    expect(rows.at(-1)).toMatchObject({
      person_id: server.session.person.personId,
      person_name: 'First custodian',
      time_utc: before.at(-1)?.at,
      previous_hash: before.at(-2)?.hash,
    });
    expect(lastEntry(server)).toMatchObject({
      operation: 'disclosure',
      action: 'office.audit.export',
      object: `audit of office, print ${log.printId}`,
      recipient: 'Information assurance',
    });
    const some = await ok(server, 'office.audit.export', { ...A_LOG, action: 'office.people.' });
    expect(readCsv(some.bytes).map(({ action }) => action)).toEqual(['office.people.list']);
  });

  it('can be checked by its reader as CSV: every hash follows from its line and the one before', async () => {
    const { server } = await aVaultAtWork();
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    await ok(server, 'referrals.get', { referralId, reason: 'Review, "urgent"' });
    const log = await ok(server, 'office.audit.export', { ...A_LOG, compartment: 'cases' });
    const rows = readCsv(log.bytes);
    expect(rows.map(({ reason }) => reason)).toEqual(['', 'Review, "urgent"']);
    for (const [index, row] of rows.entries()) {
      const written = [row['object'], row['reason'], row['recipient']].map((value) =>
        value === '' ? null : value,
      );
      const sealed = [
        row['previous_hash'],
        Number(row['seq']),
        row['time_utc'],
        row['person_id'],
        row['operation'],
        row['action'],
      ];
      expect(row['hash']).toBe(
        createHash('sha256')
          .update(JSON.stringify([...sealed, ...written]))
          .digest('hex'),
      );
      if (index > 0) expect(row['previous_hash']).toBe(rows[index - 1]?.['hash']);
    }
  });

  it('is left off when somebody stops it, and nothing is logged as handed over', async () => {
    const { server } = await aVaultAtWork();
    const before = lastEntry(server)?.seq;
    const answer = server.invoke('office.audit.export', { ...A_LOG, format: 'pdf' });
    await new Promise(setImmediate);
    server.cancel();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(lastEntry(server)?.seq).toBe(before);
    expect((await ok(server, 'office.audit.heads', {})).heads).toEqual([]);
  });

  it('says on paper what was asked for, what checking the chain came to, and the heads, which are kept', async () => {
    const { server } = await aVaultAtWork();
    const { session } = server;
    const heads = session.compartments.map((compartment) =>
      printedHead({
        compartment,
        ...auditHead(session.database(compartment), { vaultId: session.vaultId, compartment }),
      }),
    );
    const log = await ok(server, 'office.audit.export', { ...A_LOG, format: 'pdf', operation: 'access' });
    const text = wholeText(await readPdf(log.bytes));
    for (const part of [
      log.printId,
      'Information assurance',
      'First custodian',
      'access',
      'Intact: all',
      ...heads,
    ]) {
      expect(text).toContain(part);
    }
    const kept = await ok(server, 'office.audit.heads', {});
    expect(kept.heads.map(({ documentId, what, printed }) => [documentId, what, printed])).toEqual(
      heads.map((head) => [log.printId, 'audit log', head]),
    );
    expect(await ok(server, 'vault.verify', { against: heads })).toMatchObject({ isIntact: true });
  });

  it('is handed over when its chain is broken too, and says which entry does not hold', async () => {
    const { server } = await aVaultAtWork();
    await ok(server, 'office.people.list', {});
    server.session
      .database('office')
      .exec("DROP TRIGGER audit_is_append_only_update; UPDATE audit SET person = 'x' WHERE seq = 2");
    const log = await ok(server, 'office.audit.export', { ...A_LOG, format: 'pdf' });
    expect(wholeText(await readPdf(log.bytes))).toContain('BROKEN: entry 2 was altered.');
  });

  it('is refused when it is longer than a document holds, and says what to do', async () => {
    const { server } = await aVaultAtWork();
    const office = server.session.database('office');
    inTransaction(office, () => {
      for (let n = 0; n < 2_001; n += 1) {
        appendAudit(
          office,
          { vaultId: server.session.vaultId, compartment: 'office' },
          { at: '2026-11-22T15:00:00.000Z', person: 'p', operation: 'consultation', action: 'many' },
        );
      }
    });
    expect(
      await server.invoke('office.audit.export', { ...A_LOG, format: 'pdf', action: 'many' }),
    ).toMatchObject({
      ok: false,
      error: {
        code: 'VALIDATION',
        message: expect.stringMatching(/2,001 entries.*2,000\. Narrow the period/),
        issues: [{ path: ['from'] }],
      },
    });
    expect(await ok(server, 'office.audit.export', { ...A_LOG, action: 'many' })).toMatchObject({
      entries: 2_001,
    });
  });

  it('is refused for a chain whose key the person does not hold, and to whoever may not read the log', async () => {
    const { server, folder } = await aVaultAtWork();
    const custodian = await addPerson(server, ['custodian']);
    const analyst = await addPerson(server, ['analyst']);
    server.lock();
    const refusalOf = async (passphrase: string, compartment: 'office' | 'cases') => {
      const atTheirDesk = await atWork(folder, { passphrase });
      const answer = await atTheirDesk.invoke('office.audit.export', { ...A_LOG, compartment });
      atTheirDesk.lock();
      return answer.ok ? 'handed over' : answer.error.code;
    };
    expect(await refusalOf(custodian, 'cases')).toBe('FORBIDDEN');
    expect(await refusalOf(custodian, 'office')).toBe('handed over');
    expect(await refusalOf(analyst, 'office')).toBe('FORBIDDEN');
  });
});

describe('the heads on documents', () => {
  it('are those that an equality report prints, of each chain that its maker holds', async () => {
    const { server } = await aVaultAtWork();
    const report = await ok(server, 'equality.report', { from: '2026-01-01', to: '2026-12-31' });
    const { heads } = await ok(server, 'office.audit.heads', {});
    expect(heads.map(({ compartment }) => compartment)).toEqual(['office', 'cases', 'equality', 'assurance']);
    const text = wholeText(await readPdf(report.pdf));
    for (const { documentId, printed, what } of heads) {
      expect(what).toBe('equality report');
      expect(documentId).toBe(`EM-${report.summary.releaseId.slice(0, 8)}`);
      expect(text).toContain(documentId);
      expect(text).toContain(printed);
    }
    expect(await ok(server, 'vault.verify', { against: heads.map(({ printed }) => printed) })).toMatchObject({
      isIntact: true,
    });
  });
});

describe('verify --against', () => {
  it('says of a chain whose key the person does not hold that it was not checked', async () => {
    const { server, folder } = await aVaultAtWork();
    const coordinator = await addPerson(server, ['coordinator']);
    server.lock();
    const atTheirDesk = await atWork(folder, { passphrase: coordinator });
    const head = 'equality-1-0123456789abcdef';
    expect(await ok(atTheirDesk, 'vault.verify', { against: [head] })).toMatchObject({
      isIntact: true,
      against: [{ head, verdict: 'not held' }],
    });
  });

  it('takes the whole hash too, and refuses what is no head', async () => {
    const { server } = await aVaultAtWork();
    const entry = lastEntry(server);
    const whole = `office-${entry?.seq}-${entry?.hash}`;
    const near = `office-${entry?.seq}-${entry?.hash.slice(0, 63)}${entry?.hash.endsWith('0') === true ? '1' : '0'}`;
    expect(await ok(server, 'vault.verify', { against: [whole, near] })).toMatchObject({
      isIntact: false,
      against: [{ verdict: 'in the chain' }, { verdict: 'not in the chain' }],
    });
    for (const against of [['office-1'], [], Array.from({ length: 21 }, () => whole)]) {
      expect(await server.invoke('vault.verify', { against })).toMatchObject({
        ok: false,
        error: { code: 'VALIDATION' },
      });
    }
  });
});

describe('the reason for opening a record', () => {
  const reason = 'Case conference on Thursday';

  async function aRecordThatTakesAReason() {
    const { server, folder } = await aVaultAtWork();
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    await ok(server, 'office.settings.change', { readReason: 'each record' });
    return { server, folder, referralId };
  }

  it('is not asked for until a manager or a custodian says so', async () => {
    const { server, folder } = await aVaultAtWork();
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    await ok(server, 'referrals.get', { referralId });
    expect(lastEntry(server, 'cases')).toMatchObject({ action: 'referrals.get', reason: null });
    // One that is given all the same is kept.
    await ok(server, 'referrals.get', { referralId, reason });
    expect(lastEntry(server, 'cases')).toMatchObject({ action: 'referrals.get', reason });
    const coordinator = await addPerson(server, ['coordinator']);
    server.lock();
    const atTheirDesk = await atWork(folder, { passphrase: coordinator });
    expect(await ok(atTheirDesk, 'office.settings.get', {})).toEqual({ readReason: 'never' });
    expect(await atTheirDesk.invoke('office.settings.change', { readReason: 'each record' })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
  });

  it('is changed with an entry that says to what', async () => {
    const { server } = await aRecordThatTakesAReason();
    expect(await ok(server, 'office.settings.get', {})).toEqual({ readReason: 'each record' });
    expect(lastEntry(server)).toMatchObject({
      operation: 'alteration',
      action: 'office.settings.change',
      object: 'reason for reading: each record',
    });
  });

  it.each(['referrals.get', 'referrals.revealName', 'referrals.history'] as const)(
    'is needed once for %s, and stands at every later opening of that record until the lock',
    async (method) => {
      const { server, folder, referralId } = await aRecordThatTakesAReason();
      const entries = () => listAudit(server.session.database('cases'), 0, 1000).length;
      const before = entries();
      expect(await server.invoke(method, { referralId })).toMatchObject({
        ok: false,
        error: { code: 'REASON_NEEDED' },
      });
      expect(entries()).toBe(before);
      await ok(server, method, { referralId, reason });
      for (const again of ['referrals.get', 'referrals.revealName', 'referrals.history'] as const) {
        await ok(server, again, { referralId });
        expect(lastEntry(server, 'cases')).toMatchObject({ action: again, object: referralId, reason });
      }
      server.lock();
      const nextDay = await atWork(folder);
      expect(await nextDay.invoke(method, { referralId })).toMatchObject({
        ok: false,
        error: { code: 'REASON_NEEDED' },
      });
    },
  );

  it('counts for one record alone, and for its newest wording', async () => {
    const { server, referralId } = await aRecordThatTakesAReason();
    const { referralId: other } = await ok(server, 'referrals.create', { draft: aReferral() });
    await ok(server, 'referrals.get', { referralId, reason });
    expect(await server.invoke('referrals.get', { referralId: other })).toMatchObject({
      error: { code: 'REASON_NEEDED' },
    });
    await ok(server, 'referrals.get', { referralId, reason: 'A call from the client' });
    await ok(server, 'referrals.get', { referralId });
    expect(lastEntry(server, 'cases')).toMatchObject({ reason: 'A call from the client' });
  });

  it('is not asked for by the lists, which open no record', async () => {
    const { server } = await aRecordThatTakesAReason();
    expect(await server.invoke('referrals.list', {})).toMatchObject({ ok: true });
    expect(await server.invoke('worklist.get', { limit: 5 })).toMatchObject({ ok: true });
  });
});
