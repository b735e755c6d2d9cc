import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBackupFile, writeBackupFile } from '../../../electron/vault/backup-file.ts';
import { openSession } from '../../../electron/calls/session.ts';
import { asCopyError, assertRoom, freeBytesAt } from '../../../electron/vault/backup-copy.ts';
import { COMPARTMENTS } from '../../../shared/domain/compartments.ts';
import { withColleagues, as } from '../../builders/colleagues.ts';
import { aFolder } from '../../builders/folder.ts';
import { aReferral, someEqualityAnswers } from '../../builders/referral.ts';
import { atWork, aVaultFolder, ok, PASSPHRASE, stateOf, type AtWork } from '../../builders/vault.ts';
import { aWorld } from '../../builders/world.ts';

/** Somebody at work in a vault, with every key. */
async function anOpenVault(start?: string) {
  const { folder, world } = await aVaultFolder(aWorld(start));
  const server = await atWork(folder, { world });
  return { folder, world, server, backups: join(folder, 'backups') };
}

/** What a backup holds, opened as a vault of its own: a copy of it, because a backup is not opened. */
async function opened(backup: string): Promise<AtWork> {
  const copy = join(aFolder(), 'opened.strongroom');
  cpSync(backup, copy, { recursive: true });
  rmSync(join(copy, 'backup.json'));
  return await atWork(copy, { relays: false });
}

describe('a backup', () => {
  it('is a folder with everything that opens and makes up the vault, and says what it is', async () => {
    const { server, backups, world } = await anOpenVault();
    await ok(server, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    const { backup, removed } = await ok(server, 'backup.make', {});
    expect(removed).toEqual([]);
    expect(backup).toMatchObject({
      kind: 'manual',
      madeAt: world.now().toISOString(),
      folderName: '2026-11-22T15-00-00-000Z-manual',
      verified: { office: 'opened', cases: 'opened', equality: 'opened', assurance: 'opened' },
    });
    expect(readdirSync(backups)).toEqual([backup.folderName]);
    expect(readdirSync(join(backups, backup.folderName)).toSorted()).toEqual(
      [...COMPARTMENTS.map((name) => `${name}.db`), 'backup.json', 'vault.json'].toSorted(),
    );
    expect(await ok(server, 'backup.list', {})).toMatchObject({
      backups: [backup],
      lastGoodAt: backup.madeAt,
      isOverdue: false,
      folder: backups,
      freeBytes: expect.any(Number),
    });
    expect(await ok(server, 'backup.verify', { backupId: backup.backupId })).toMatchObject({ isGood: true });
    const copy = await opened(join(backups, backup.folderName));
    expect(await ok(copy, 'referrals.list', {})).toMatchObject({ total: 1 });
    expect(await ok(copy, 'vault.verify', {})).toMatchObject({ isIntact: true });
  });

  it('is in the log, and carries the heads of the chains as they were', async () => {
    const { server, backups } = await anOpenVault();
    const { backup } = await ok(server, 'backup.make', {});
    const { entries } = await ok(server, 'office.audit.list', {
      compartment: 'office',
      action: 'backup.make',
    });
    expect(entries).toMatchObject([{ operation: 'collection', object: `backup ${backup.backupId}` }]);
    const { heads } = await ok(server, 'office.audit.heads', {});
    const noted = heads.filter(({ documentId }) => documentId === backup.backupId);
    expect(noted.map(({ compartment }) => compartment).toSorted()).toEqual([...COMPARTMENTS].toSorted());
    const file = JSON.parse(readFileSync(join(backups, backup.folderName, 'backup.json'), 'utf8')) as {
      heads: readonly { compartment: string; seq: number }[];
    };
    for (const { compartment, seq } of noted)
      expect(file.heads).toContainEqual(expect.objectContaining({ compartment, seq }));
    const against = noted.map(({ printed }) => printed);
    expect(await ok(server, 'vault.verify', { against })).toMatchObject({ isIntact: true });
  });

  it('made while somebody works is of one moment in all four files, which the relay can go on from', async () => {
    const { server, backups, world } = await anOpenVault();
    const saved: number[] = [];
    const calls: Promise<unknown>[] = [];
    const made: { folderName: string; after: number }[] = [];
    for (let round = 0; round < 6; round += 1) {
      for (let times = 0; times < 3; times += 1) {
        calls.push(
          ok(server, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() }).then(() =>
            saved.push(1),
          ),
        );
      }
      calls.push(
        ok(server, 'backup.make', {}).then(({ backup }) => {
          world.advanceSeconds(1);
          return made.push({ folderName: backup.folderName, after: saved.length });
        }),
      );
    }
    await Promise.all(calls);
    expect(made).toHaveLength(6);
    for (const { folderName, after } of made) {
      const copy = await opened(join(backups, folderName));
      expect(await ok(copy, 'referrals.list', {})).toMatchObject({ total: after });
      copy.lock();
      // With the relay at work every form arrives once, none twice.
      const later = await atWork(copy.session.vault.folder);
      await later.invoke('equality.report', { from: '2020-04-01', to: '2030-03-31' });
      const equality = later.session.database('equality');
      expect(equality.prepare('SELECT count(*) FROM merged_row').pluck().get()).toBe(after);
      expect(await ok(later, 'session.status', {})).toMatchObject({ sealedRowsWaiting: 0 });
      expect(await ok(later, 'vault.verify', {})).toMatchObject({ isIntact: true });
      later.lock();
    }
  }, 120_000);

  it('changes nothing of the vault but the log, and work goes on', async () => {
    const { server } = await anOpenVault();
    await ok(server, 'referrals.create', { draft: aReferral() });
    const { office: _log, ...before } = stateOf(server.session);
    await ok(server, 'backup.make', {});
    const { office: _later, ...after } = stateOf(server.session);
    expect(after).toEqual(before);
    await ok(server, 'referrals.create', { draft: aReferral() });
    expect(await ok(server, 'referrals.list', {})).toMatchObject({ total: 2 });
  });

  it('can be made by a custodian who opens nothing but office, and is whole', async () => {
    const { folder, world } = await aVaultFolder();
    const { keeper } = await withColleagues(folder, world, { keeper: ['custodian'] });
    const first = await atWork(folder, { world });
    await ok(first, 'referrals.create', { draft: aReferral() });
    first.lock();
    await as({ folder, world }, keeper, async (server) => {
      const { backup } = await ok(server, 'backup.make', {});
      expect(backup.verified).toEqual({
        office: 'opened',
        cases: 'bytes only',
        equality: 'bytes only',
        assurance: 'bytes only',
      });
      expect(await ok(server, 'backup.verify', { backupId: backup.backupId })).toMatchObject({
        isGood: true,
      });
      const copy = await opened(join(folder, 'backups', backup.folderName));
      expect(await ok(copy, 'referrals.list', {})).toMatchObject({ total: 1 });
    });
  });

  it('takes the log of a file that was not closed, and that its maker cannot open, with it', async () => {
    const { folder, world } = await aVaultFolder();
    const { keeper } = await withColleagues(folder, world, { keeper: ['custodian'] });
    const first = await atWork(folder, { world });
    await ok(first, 'referrals.create', { draft: aReferral() });
    // As a power cut leaves it.
    const cut = join(aFolder(), 'cut.strongroom');
    cpSync(folder, cut, { recursive: true });
    first.lock();
    await as({ folder: cut, world }, keeper, async (server) => {
      const { backup } = await ok(server, 'backup.make', {});
      expect(existsSync(join(cut, 'backups', backup.folderName, 'cases.db-wal'))).toBe(true);
      expect(await ok(server, 'backup.verify', { backupId: backup.backupId })).toMatchObject({
        isGood: true,
      });
      const copy = await opened(join(cut, 'backups', backup.folderName));
      expect(await ok(copy, 'referrals.list', {})).toMatchObject({ total: 1 });
    });
  });

  it('of the same moment gets a name of its own', async () => {
    const { server } = await anOpenVault();
    const names = [
      (await ok(server, 'backup.make', {})).backup.folderName,
      (await ok(server, 'backup.make', {})).backup.folderName,
    ];
    expect(names).toEqual(['2026-11-22T15-00-00-000Z-manual', '2026-11-22T15-00-00-000Z-manual-2']);
  });

  it('is not opened as a vault', async () => {
    const { server, backups, world } = await anOpenVault();
    const { backup } = await ok(server, 'backup.make', {});
    const folder = join(backups, backup.folderName);
    await expect(
      openSession({ folder, credential: { kind: 'passphrase', passphrase: PASSPHRASE }, world }),
    ).rejects.toMatchObject({ code: 'VAULT_MISSING', message: expect.stringContaining('Restore it') });
    expect(readdirSync(folder)).not.toContain('vault.lock');
  });
});

describe('the backup of the day', () => {
  it('is made once a day, and says what it did', async () => {
    const { server, world } = await anOpenVault('2026-11-02T09:00:00.000Z');
    const kinds: unknown[] = [];
    for (let day = 0; day < 3; day += 1) {
      const { made } = await ok(server, 'backup.makeIfDue', {});
      kinds.push(made?.backup.kind);
      expect(await ok(server, 'backup.makeIfDue', {})).toEqual({ made: null });
      world.advanceSeconds(86_400);
    }
    expect(kinds).toEqual(['monthly', 'daily', 'daily']);
    const { entries } = await ok(server, 'office.audit.list', {
      compartment: 'office',
      action: 'backup.makeIfDue',
    });
    expect(entries).toHaveLength(3);
  });

  it('lets those go that are not to be kept, and never one that was made by hand', async () => {
    const { server, world, backups } = await anOpenVault('2026-11-02T09:00:00.000Z');
    const byHand = (await ok(server, 'backup.make', {})).backup;
    const removed: string[] = [];
    for (let day = 0; day < 11; day += 1) {
      world.advanceSeconds(86_400);
      removed.push(...((await ok(server, 'backup.makeIfDue', {})).made?.removed ?? []));
    }
    const { backups: listed } = await ok(server, 'backup.list', {});
    expect(removed.length).toBeGreaterThan(0);
    expect(listed.map(({ backupId }) => backupId)).not.toContain(removed[0]);
    expect(listed).toContainEqual(byHand);
    expect(listed.filter(({ kind }) => kind === 'daily')).toHaveLength(7);
    expect(readdirSync(backups)).toHaveLength(listed.length);
  }, 60_000);

  it('is due again when the one that is there has lost a file, which takes the place of no other', async () => {
    const { server, backups } = await anOpenVault();
    const { made } = await ok(server, 'backup.makeIfDue', {});
    rmSync(join(backups, made?.backup.folderName ?? '', 'cases.db'));
    expect(await ok(server, 'backup.list', {})).toMatchObject({ lastGoodAt: null, isOverdue: true });
    expect(await ok(server, 'backup.makeIfDue', {})).toMatchObject({ made: { removed: [] } });
    expect((await ok(server, 'backup.list', {})).backups).toHaveLength(2);
  });
});

describe('a backup that cannot be made', () => {
  it('because the vault is damaged says which file, does not count, and leaves those of before', async () => {
    const { server, folder, backups, world } = await anOpenVault();
    await ok(server, 'referrals.create', { draft: aReferral() });
    const good = (await ok(server, 'backup.make', {})).backup;
    server.lock();
    // Beyond the first pages, which are read when the file is opened.
    const path = join(folder, 'cases.db');
    const bytes = readFileSync(path);
    const at = bytes.length - 2_000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const again = await atWork(folder, { world });
    expect(await again.invoke('backup.make', {})).toMatchObject({
      ok: false,
      error: { code: 'DB_CORRUPT', message: expect.stringContaining('cases.db') },
    });
    expect(readdirSync(backups)).toEqual([good.folderName]);
    expect(await ok(again, 'backup.verify', { backupId: good.backupId })).toMatchObject({ isGood: true });
  });

  it('because a file vanished names it, and work goes on when it is back', async () => {
    const { server, folder, backups } = await anOpenVault();
    const bytes = readFileSync(join(folder, 'vault.json'));
    rmSync(join(folder, 'vault.json'));
    expect(await server.invoke('backup.make', {})).toMatchObject({
      ok: false,
      error: { code: 'DB_MISSING', message: expect.stringContaining('vault.json') },
    });
    expect(readdirSync(backups)).toEqual([]);
    writeFileSync(join(folder, 'vault.json'), bytes);
    await ok(server, 'referrals.create', { draft: aReferral() });
    await ok(server, 'backup.make', {});
  });

  it('because something else stands where the folder of the backups should says so', async () => {
    const { server, backups } = await anOpenVault();
    rmSync(backups, { recursive: true });
    writeFileSync(backups, 'in the way');
    expect(await server.invoke('backup.make', {})).toMatchObject({
      ok: false,
      error: { code: 'IO', message: expect.stringContaining('you may write') },
    });
    rmSync(backups);
    await ok(server, 'backup.make', {});
  });

  it('because somebody stopped it leaves nothing, wherever it was', async () => {
    const { server, backups } = await anOpenVault();
    await ok(server, 'referrals.create', { draft: aReferral() });
    let stopped = 0;
    for (let turns = 0; turns < 60; turns += 3) {
      const making = server.invoke('backup.make', {});
      for (let turn = 0; turn <= turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      server.cancel();
      const result = await making;
      if (result.ok) break;
      expect(result.error.code).toBe('CANCELLED');
      stopped += 1;
      await ok(server, 'referrals.list', {});
    }
    expect(stopped).toBeGreaterThan(3);
    const { backup } = await ok(server, 'backup.make', {});
    expect(readdirSync(backups).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(await ok(server, 'backup.verify', { backupId: backup.backupId })).toMatchObject({ isGood: true });
  });

  it('is cleared away by the next one when it was cut off, and is never taken for one', async () => {
    const { server, backups } = await anOpenVault();
    mkdirSync(join(backups, '.making-0c8f9c5a-0000-4000-8000-000000000000'), { recursive: true });
    mkdirSync(join(backups, '.removing-0c8f9c5a-0000-4000-8000-000000000000'));
    mkdirSync(join(backups, 'pre-migration-cases-v10-2026'));
    expect(await ok(server, 'backup.list', {})).toMatchObject({ backups: [], lastGoodAt: null });
    const { backup } = await ok(server, 'backup.make', {});
    expect(readdirSync(backups).toSorted()).toEqual([backup.folderName, 'pre-migration-cases-v10-2026']);
  });

  it.skipIf(!existsSync('/dev/full'))('because the disk filled up on the way says so', () => {
    let refusal: unknown;
    try {
      writeFileSync('/dev/full', 'x');
    } catch (error) {
      refusal = asCopyError(error, 'cases.db');
    }
    expect(refusal).toMatchObject({ code: 'IO', message: expect.stringContaining('The disk is full') });
  });

  it('for which there is no room says how much it takes and how much there is, and touches nothing', () => {
    const folder = aFolder();
    expect(() => assertRoom(folder, 1_000)).not.toThrow();
    expect(() => assertRoom(folder, freeBytesAt(folder))).toThrow(
      expect.objectContaining({
        code: 'IO',
        message: expect.stringMatching(/needs [\d,.]+ [KMGT]B, and [\d,.]+ [KMGT]B is free/),
      }),
    );
  });
});

describe('checking a backup', () => {
  it('finds an older file under a list of contents that was made anew', async () => {
    const { server, backups } = await anOpenVault();
    const { backup: older } = await ok(server, 'backup.make', {});
    const { backup } = await ok(server, 'backup.make', {});
    const [from, to] = [older, backup].map(({ folderName }) => join(backups, folderName));
    if (from === undefined || to === undefined) return expect.unreachable('There are two');
    const bytes = readFileSync(join(from, 'office.db'));
    writeFileSync(join(to, 'office.db'), bytes);
    const contents = readBackupFile(to);
    writeBackupFile(to, {
      ...contents,
      heads: readBackupFile(from).heads,
      files: [
        ...contents.files.filter(({ name }) => name !== 'office.db'),
        {
          name: 'office.db',
          check: 'opened',
          bytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
      ],
    });
    const { isGood, files } = await ok(server, 'backup.verify', { backupId: backup.backupId });
    expect(isGood).toBe(false);
    expect(files).toContainEqual({ file: 'office.db', check: 'damaged' });
  });

  it.each([...COMPARTMENTS.map((name) => `${name}.db`), 'vault.json'])(
    'names %s when a byte of it has flipped, or when it is gone',
    async (name) => {
      const { server, backups } = await anOpenVault();
      const { backup } = await ok(server, 'backup.make', {});
      const path = join(backups, backup.folderName, name);
      const bytes = readFileSync(path);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      const changed = await ok(server, 'backup.verify', { backupId: backup.backupId });
      expect(changed.isGood).toBe(false);
      expect(changed.files.filter(({ check }) => check === 'changed')).toEqual([
        { file: name, check: 'changed' },
      ]);
      rmSync(path);
      const missing = await ok(server, 'backup.verify', { backupId: backup.backupId });
      expect(missing.files).toContainEqual({ file: name, check: 'missing' });
    },
  );

  it('finds one good whose keys were exchanged since, without opening it', async () => {
    const { server } = await anOpenVault();
    const { backup } = await ok(server, 'backup.make', {});
    await ok(server, 'office.keys.rotate', { reason: 'A laptop was lost' });
    const { isGood, files } = await ok(server, 'backup.verify', { backupId: backup.backupId });
    expect(isGood).toBe(true);
    expect(new Set(files.map(({ check }) => check))).toEqual(new Set(['bytes only']));
  });

  it('that is not there says so', async () => {
    const { server } = await anOpenVault();
    const backupId = '00000000-0000-4000-8000-000000000000';
    expect(await server.invoke('backup.verify', { backupId })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });
});

describe('a copy on another drive', () => {
  it('is the same, byte for byte, and is logged as handed out', async () => {
    const { server, backups } = await anOpenVault();
    const { backup } = await ok(server, 'backup.make', {});
    const drive = aFolder();
    const { folderName } = await ok(server, 'backup.copy', { backupId: backup.backupId, to: drive });
    expect(readdirSync(drive)).toEqual([folderName]);
    expect(folderName).toBe(`test-${backup.folderName}`);
    const names = readdirSync(join(backups, backup.folderName));
    for (const name of names) {
      expect(readFileSync(join(drive, folderName, name))).toEqual(
        readFileSync(join(backups, backup.folderName, name)),
      );
    }
    const { entries } = await ok(server, 'office.audit.list', {
      compartment: 'office',
      action: 'backup.copy',
    });
    expect(entries).toMatchObject([{ operation: 'disclosure', recipient: 'removable drive' }]);
    expect(JSON.stringify(entries)).not.toContain(drive);
    expect(await server.invoke('backup.copy', { backupId: backup.backupId, to: drive })).toMatchObject({
      error: { code: 'VAULT_EXISTS' },
    });
  });

  it('is refused into a vault, and onto a drive that is not there', async () => {
    const { server, folder } = await anOpenVault();
    const { backupId } = (await ok(server, 'backup.make', {})).backup;
    for (const to of [folder, join(folder, 'backups'), join(aFolder(), 'gone')]) {
      expect(await server.invoke('backup.copy', { backupId, to })).toMatchObject({
        ok: false,
        error: { code: 'VALIDATION' },
      });
    }
  });

  it('of a backup that has rotted is not made, and the file is named', async () => {
    const { server, backups } = await anOpenVault();
    const { backup } = await ok(server, 'backup.make', {});
    writeFileSync(join(backups, backup.folderName, 'assurance.db'), 'rotten');
    const drive = aFolder();
    expect(await server.invoke('backup.copy', { backupId: backup.backupId, to: drive })).toMatchObject({
      error: { code: 'DB_CORRUPT', message: expect.stringContaining('assurance.db') },
    });
    expect(readdirSync(drive)).toEqual([]);
  });

  it('belongs to the custodian', async () => {
    const { folder, world } = await aVaultFolder();
    const { worker } = await withColleagues(folder, world, { worker: ['coordinator'] });
    await as({ folder, world }, worker, async (server) => {
      const { backupId } = (await ok(server, 'backup.make', {})).backup;
      expect(await server.invoke('backup.copy', { backupId, to: aFolder() })).toMatchObject({
        error: { code: 'FORBIDDEN' },
      });
    });
  });
});
