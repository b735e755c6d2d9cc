import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  findBackups,
  inspectBackup,
  readBackup,
  restoreBackup,
  swapVaults,
} from '../../../electron/calls/restore.ts';
import { openSession } from '../../../electron/calls/session.ts';
import { openCompartment } from '../../../electron/store/connection.ts';
import { swapSteps } from '../../../electron/vault/swap-vaults.ts';
import { unlockVault } from '../../../electron/vault/vault.ts';
import { createWork } from '../../../electron/work.ts';
import { COMPARTMENTS } from '../../../shared/domain/compartments.ts';
import { AppError } from '../../../shared/result.ts';
import { asVersion1, tamper } from '../../builders/bare-vault.ts';
import { withColleagues } from '../../builders/colleagues.ts';
import { aFolder } from '../../builders/folder.ts';
import { aReferral, someEqualityAnswers } from '../../builders/referral.ts';
import { atWork, aVaultFolder, addPerson, ok, PASSPHRASE } from '../../builders/vault.ts';
import { aWorld } from '../../builders/world.ts';
import { asOlderEquality } from '../../builders/older-schema.ts';

const world = aWorld('2026-11-23T09:00:00.000Z', 'restoring');
const work = createWork(new AbortController().signal);
const REASON = 'The disk was damaged';

/** A vault with a referral and a second person, and a backup of it: made once, because it takes several unlocks. */
async function aTemplate() {
  const vault = await aVaultFolder();
  const { second } = await withColleagues(vault.folder, vault.world, { second: ['coordinator'] });
  const server = await atWork(vault.folder, { world: vault.world });
  await ok(server, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
  const { backup } = await ok(server, 'backup.make', {});
  server.lock();
  return { folder: vault.folder, at: vault.world.now().toISOString(), second, backup };
}

let template: Awaited<ReturnType<typeof aTemplate>>;

beforeAll(async () => {
  template = await aTemplate();
}, 60_000);

let copies = 0;

/** A copy of it, with a clock and chance of its own. */
function aBackup() {
  const { second, backup, at } = template;
  const folder = join(aFolder(), 'test.strongroom');
  cpSync(template.folder, folder, { recursive: true });
  copies += 1;
  const from = join(folder, 'backups', backup.folderName);
  return { folder, world: aWorld(at, `copy ${copies}`), second, backup, from };
}

type Wanted = Parameters<typeof restoreBackup>[0];

const restore = async (
  { from, second }: { readonly from: string; readonly second: { readonly passphrase: string } },
  more: Partial<Wanted> = {},
) => {
  const to = more.to ?? join(aFolder(), 'restored.strongroom');
  const wanted = { from, to, firstPassphrase: PASSPHRASE, secondPassphrase: second.passphrase };
  const restored = await restoreBackup({ ...wanted, reason: REASON, live: null, ...more }, { world, work });
  return { to, ...restored };
};

/** What is left beside a vault that was not made. */
const leftIn = (folder: string): readonly string[] => readdirSync(folder);

describe('a backup that is put back', () => {
  it('is a vault with all that it held, in a new folder, and says who did it and why', async () => {
    const made = aBackup();
    const { to, comparison } = await restore(made);
    expect(comparison).toBe(null);
    expect(leftIn(dirname(to))).toEqual(['restored.strongroom']);
    const server = await atWork(to);
    expect(await ok(server, 'referrals.list', {})).toMatchObject({ total: 1 });
    expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true });
    const { entries } = await ok(server, 'office.audit.list', {
      compartment: 'office',
      action: 'backup.restore',
    });
    const { personId } = await ok(server, 'session.status', {});
    const object = `backup ${made.backup.backupId}`;
    expect(entries).toMatchObject([{ person: personId, operation: 'alteration', object, reason: REASON }]);
    const { actions } = await ok(server, 'office.reviews.list', {});
    expect(actions).toMatchObject([
      { kind: 'restore', personId, secondPersonId: made.second.personId, object, reason: REASON },
    ]);
  });

  it('leaves the backup as it was', async () => {
    const made = aBackup();
    const before = readdirSync(made.from).map((name) => [
      name,
      readFileSync(join(made.from, name), 'base64'),
    ]);
    await restore(made);
    expect(
      readdirSync(made.from).map((name) => [name, readFileSync(join(made.from, name), 'base64')]),
    ).toEqual(before);
    expect(await inspectBackup(made.from, work)).toMatchObject({ isWhole: true });
  });

  it('comes from a drive as well, with either of the two first', async () => {
    const made = aBackup();
    const drive = join(aFolder(), 'a drive', 'backup');
    mkdirSync(dirname(drive));
    renameSync(made.from, drive);
    const { to } = await restore(
      { from: drive, second: made.second },
      { firstPassphrase: made.second.passphrase, secondPassphrase: PASSPHRASE },
    );
    expect(await ok(await atWork(to), 'referrals.list', {})).toMatchObject({ total: 1 });
  });

  it('holds what its restorers cannot open, and the log of a file that was not closed', async () => {
    const vault = await aVaultFolder();
    const people = await withColleagues(vault.folder, vault.world, {
      keeper: ['custodian'],
      other: ['custodian'],
    });
    const server = await atWork(vault.folder, { world: vault.world });
    await ok(server, 'referrals.create', { draft: aReferral() });
    const cut = join(aFolder(), 'cut.strongroom');
    cpSync(vault.folder, cut, { recursive: true });
    server.lock();
    const keeper = await atWork(cut, { world: vault.world, passphrase: people.keeper.passphrase });
    const { backup } = await ok(keeper, 'backup.make', {});
    keeper.lock();
    const { to } = await restore(
      { from: join(cut, 'backups', backup.folderName), second: people.other },
      { firstPassphrase: people.keeper.passphrase },
    );
    expect(await ok(await atWork(to), 'referrals.list', {})).toMatchObject({ total: 1 });
  });

  it('of format version 1 and an older schema opens, and its other files are brought up to date at the first unlock', async () => {
    const made = aBackup();
    const { folder } = made;
    const server = await atWork(folder, { world: made.world });
    asOlderEquality(server.session.database('equality'));
    // Before slots had key pairs, nobody knew of them.
    server.session
      .database('office')
      .exec('UPDATE person SET slot_public_key = NULL; UPDATE recovery_slot SET slot_public_key = NULL');
    const { backup } = await ok(server, 'backup.make', {});
    server.lock();
    const from = join(folder, 'backups', backup.folderName);
    const copy = join(aFolder(), 'as-before');
    cpSync(from, copy, { recursive: true });
    asVersion1(copy);
    resign(copy, 'vault.json');
    const { to } = await restore({ from: copy, second: made.second });
    expect(JSON.parse(readFileSync(join(to, 'vault.json'), 'utf8'))).toMatchObject({ version: 1 });
    const again = await atWork(to);
    expect(await ok(again, 'vault.verify', {})).toMatchObject({ isIntact: true });
    expect(readdirSync(join(to, 'backups'))).toEqual([expect.stringMatching(/^pre-migration-equality-v30/)]);
    expect(JSON.parse(readFileSync(join(to, 'vault.json'), 'utf8'))).toMatchObject({ version: 2 });
  });
});

/** Writes a new hash into the list of contents, as somebody would who can write the folder. */
function resign(backup: string, name: string): void {
  const path = join(backup, 'backup.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    files: { name: string; bytes: number; sha256: string }[];
  };
  const bytes = readFileSync(join(backup, name));
  const entry = file.files.find((each) => each.name === name);
  if (entry === undefined) throw new Error(`${name} is in every backup`);
  entry.bytes = bytes.length;
  entry.sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(path, JSON.stringify(file));
}

describe('a backup is not put back', () => {
  it.each([...COMPARTMENTS.map((name) => `${name}.db`), 'vault.json'])(
    'when a byte of %s has flipped: the file is named, and nothing is made',
    async (name) => {
      const made = aBackup();
      const path = join(made.from, name);
      const bytes = readFileSync(path);
      const at = bytes.length - 100;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      const to = join(aFolder(), 'restored.strongroom');
      await expect(restore(made, { to })).rejects.toMatchObject({
        code: 'DB_CORRUPT',
        message: expect.stringContaining(name),
      });
      expect(leftIn(dirname(to))).toEqual([]);
      expect(await inspectBackup(made.from, work)).toMatchObject({ isWhole: false });
    },
  );

  it('when a database was altered and its hash with it: the keys find it', async () => {
    const made = aBackup();
    for (const name of ['office.db', 'cases.db'] as const) {
      const copy = join(aFolder(), 'altered');
      cpSync(made.from, copy, { recursive: true });
      const bytes = readFileSync(join(copy, name));
      const at = bytes.length - 2_000;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(join(copy, name), bytes);
      resign(copy, name);
      const to = join(aFolder(), 'restored.strongroom');
      await expect(restore({ ...made, from: copy }, { to })).rejects.toMatchObject({
        code: 'DB_CORRUPT',
        message: expect.stringContaining(name),
      });
      expect(leftIn(dirname(to))).toEqual([]);
    }
  });

  it('when a file is of another backup: its log does not end where the list says', async () => {
    const made = aBackup();
    const server = await atWork(made.folder, { world: made.world });
    await ok(server, 'referrals.create', { draft: aReferral() });
    const later = (await ok(server, 'backup.make', {})).backup;
    server.lock();
    cpSync(join(made.folder, 'backups', later.folderName, 'cases.db'), join(made.from, 'cases.db'));
    resign(made.from, 'cases.db');
    await expect(restore(made)).rejects.toMatchObject({
      code: 'DB_CORRUPT',
      message: expect.stringContaining('cases.db'),
    });
  });

  it('by one person alone, by two of whom none is a custodian, or by somebody with a one-time passphrase', async () => {
    const vault = await aVaultFolder();
    const people = await withColleagues(vault.folder, vault.world, {
      worker: ['coordinator'],
      other: ['manager'],
    });
    const server = await atWork(vault.folder, { world: vault.world });
    const oneTime = await addPerson(server, ['custodian']);
    const { backup } = await ok(server, 'backup.make', {});
    server.lock();
    const made = { from: join(vault.folder, 'backups', backup.folderName), second: people.other };
    for (const [firstPassphrase, secondPassphrase] of [
      [PASSPHRASE, PASSPHRASE],
      [people.worker.passphrase, people.other.passphrase],
      [PASSPHRASE, oneTime],
    ] as const) {
      const to = join(aFolder(), 'restored.strongroom');
      await expect(restore(made, { to, firstPassphrase, secondPassphrase })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      expect(leftIn(dirname(to))).toEqual([]);
    }
  });

  it('with a wrong passphrase; whoever tries often has to wait, there and at the door', async () => {
    const made = aBackup();
    const codes: unknown[] = [];
    for (let times = 0; times < 5; times += 1) {
      const refusal: unknown = await restore(made, { secondPassphrase: 'not the passphrase' }).catch(
        (error: unknown) => error,
      );
      codes.push(refusal instanceof AppError ? refusal.code : refusal);
    }
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'WRONG_PASSPHRASE'), 'TOO_SOON']);
    const { folder } = made;
    await expect(
      openSession({ folder, credential: { kind: 'passphrase', passphrase: PASSPHRASE }, world }),
    ).rejects.toMatchObject({ code: 'TOO_SOON' });
  });

  it('onto something that is there, into a vault, or without a reason', async () => {
    const made = aBackup();
    await expect(restore(made, { to: made.folder })).rejects.toMatchObject({ code: 'VAULT_EXISTS' });
    await expect(restore(made, { to: join(made.folder, 'x.strongroom') })).rejects.toMatchObject({
      code: 'VALIDATION',
    });
    for (const reason of ['', '   ', 'x'.repeat(501)]) {
      await expect(restore(made, { reason })).rejects.toMatchObject({ code: 'VALIDATION' });
    }
  });

  it('when a newer version made it: of the list, of vault.json, or of a database', async () => {
    const made = aBackup();
    const newer = (change: (copy: string) => void): string => {
      const copy = join(aFolder(), 'newer');
      cpSync(made.from, copy, { recursive: true });
      change(copy);
      return copy;
    };
    const list = newer((copy) => {
      const path = join(copy, 'backup.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"version": 1', '"version": 2'));
    });
    const vaultJson = newer((copy) => {
      tamper(copy, (file) => {
        file['version'] = 3;
      });
      resign(copy, 'vault.json');
    });
    const { keys } = await unlockVault(made.from, { kind: 'passphrase', passphrase: PASSPHRASE });
    const database = newer((copy) => {
      const key = keys.get('cases');
      if (key === undefined) throw new Error('The first person holds every key');
      const db = openCompartment({ path: join(copy, 'cases.db'), compartment: 'cases', key });
      db.pragma('user_version = 9990');
      db.close();
      resign(copy, 'cases.db');
    });
    for (const from of [list, vaultJson, database]) {
      await expect(restore({ ...made, from })).rejects.toMatchObject({ code: 'VAULT_FROM_FUTURE' });
    }
  });

  it('when somebody stops it: nothing is left', async () => {
    const made = aBackup();
    for (const turns of [0, 3, 8, 13]) {
      const stop = new AbortController();
      const to = join(aFolder(), 'restored.strongroom');
      let left = turns;
      const stoppable = createWork(stop.signal, () => {
        left -= 1;
        if (left < 0) stop.abort();
      });
      const wanted = { from: made.from, to, firstPassphrase: PASSPHRASE, reason: REASON, live: null };
      const restoring = restoreBackup(
        { ...wanted, secondPassphrase: made.second.passphrase },
        { world, work: stoppable },
      );
      await expect(restoring).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(leftIn(dirname(to))).toEqual([]);
    }
  });
});

describe('the backups that can be put back', () => {
  it('are found in the folder of a vault, also when its vault.json is gone, and by their own folder', async () => {
    const made = aBackup();
    rmSync(join(made.folder, 'vault.json'));
    const { madeAt, kind, bytes } = made.backup;
    expect(findBackups(made.folder)).toEqual([{ folder: made.from, madeAt, kind, bytes }]);
    expect(readBackup(made.from)).toEqual({ folder: made.from, madeAt, kind, bytes });
    expect(findBackups(aFolder())).toEqual([]);
    expect(() => readBackup(made.folder)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    writeFileSync(join(made.from, 'backup.json'), '{');
    expect(() => readBackup(made.from)).toThrow(expect.objectContaining({ code: 'VAULT_DAMAGED' }));
  });
});

describe('a comparison with the vault that is there', () => {
  it('says of each file how much later it is, and leaves that vault as it is', async () => {
    const made = aBackup();
    const server = await atWork(made.folder, { world: made.world });
    made.world.advanceSeconds(3_600);
    await ok(server, 'referrals.create', { draft: aReferral() });
    // As a power cut leaves it: what came later is in the log of the file.
    const live = join(aFolder(), 'cut.strongroom');
    cpSync(made.folder, live, { recursive: true });
    server.lock();
    const before = readdirSync(live).toSorted();
    const { comparison } = await restore(made, { live });
    expect(comparison?.isSameVault).toBe(true);
    const of = (name: string) => comparison?.files.find(({ compartment }) => compartment === name);
    expect(of('cases')).toMatchObject({
      kind: 'compared',
      isContinued: true,
      laterEntries: 1,
      lastEntryAt: made.world.now().toISOString(),
      tables: expect.arrayContaining([{ table: 'referral', restored: 1, live: 2 }]),
    });
    expect(of('assurance')).toMatchObject({ isContinued: true, laterEntries: 0, lastEntryAt: null });
    expect(
      readdirSync(live)
        .filter((name) => name !== 'vault.lock')
        .toSorted(),
    ).toEqual(before.filter((name) => name !== 'vault.lock'));
    expect(existsSync(join(live, 'cases.db-wal'))).toBe(true);
  });

  it('finds another history, a file that cannot be read, and one whose key nobody present holds', async () => {
    const made = aBackup();
    const server = await atWork(made.folder, { world: made.world });
    const cases = server.session.database('cases');
    cases.exec("DROP TRIGGER audit_is_append_only_update; UPDATE audit SET hash = 'x' || substr(hash, 2)");
    server.lock();
    writeFileSync(join(made.folder, 'equality.db'), 'rotten');
    const { comparison } = await restore(made, { live: made.folder });
    expect(comparison?.files).toMatchObject([
      { compartment: 'office', isContinued: true },
      { compartment: 'cases', isContinued: false },
      { compartment: 'equality', kind: 'not compared', why: 'not readable' },
      { compartment: 'assurance', isContinued: true },
    ]);
  });

  it('says that nobody present holds a key that was exchanged after they changed their passphrases', async () => {
    const made = aBackup();
    const server = await atWork(made.folder, { world: made.world });
    await ok(server, 'office.keys.rotate', { reason: 'A laptop was lost' });
    await ok(server, 'session.changePassphrase', {
      current: PASSPHRASE,
      next: 'another four random words here',
    });
    server.lock();
    const other = await atWork(made.folder, { world: made.world, passphrase: made.second.passphrase });
    await ok(other, 'session.changePassphrase', {
      current: made.second.passphrase,
      next: 'quite other random words there',
    });
    other.lock();
    const { comparison } = await restore(made, { live: made.folder });
    expect(comparison?.files.map((file) => file.kind === 'not compared' && file.why)).toEqual(
      COMPARTMENTS.map(() => 'not held'),
    );
  });

  it('tells another vault, and one that cannot be read at all', async () => {
    const made = aBackup();
    const { folder: other } = await aVaultFolder(aWorld(undefined, 'another'));
    expect((await restore(made, { live: other })).comparison).toEqual({ isSameVault: false, files: [] });
    rmSync(join(made.folder, 'vault.json'));
    expect((await restore(made, { live: made.folder })).comparison).toBe(null);
  });

  it('waits for nobody who has that vault open', async () => {
    const made = aBackup();
    const server = await atWork(made.folder, { world: made.world });
    await expect(restore(made, { live: made.folder })).rejects.toMatchObject({ code: 'VAULT_IN_USE' });
    server.lock();
  });
});

describe('a vault that takes the place of another', () => {
  it('opens there, and the other stays beside it and opens too', async () => {
    const made = aBackup();
    const live = made.folder;
    const { to: restored } = await restore(made, {
      to: join(dirname(live), 'test restored.strongroom'),
      live,
    });
    const { replacedFolder } = swapVaults({ live, restored }, world);
    expect(replacedFolder).toBe(join(dirname(live), 'test.replaced-2026-11-23T09-00-00-000Z.strongroom'));
    expect(existsSync(restored)).toBe(false);
    for (const folder of [live, replacedFolder]) {
      expect(await ok(await atWork(folder), 'vault.verify', {})).toMatchObject({ isIntact: true });
    }
    expect(findBackups(replacedFolder)).toHaveLength(1);
  });

  it('is there at the next unlock when the process ended between the two renames', async () => {
    const made = aBackup();
    const live = made.folder;
    const { to: restored } = await restore(made, { to: join(dirname(live), 'test restored.strongroom') });
    const steps = swapSteps(live, { restored, replacedName: 'test.replaced-T.strongroom' });
    steps.next();
    steps.next();
    expect(existsSync(live)).toBe(false);
    const server = await atWork(live);
    const { entries } = await ok(server, 'office.audit.list', {
      compartment: 'office',
      action: 'backup.restore',
    });
    expect(entries).toHaveLength(1);
  });

  it('is refused for another vault, for itself, for one that is open, and where there is none', async () => {
    const made = aBackup();
    const { to: restored } = await restore(made);
    const { folder: other } = await aVaultFolder(aWorld(undefined, 'another'));
    const refused = (live: string, code: string): void =>
      expect(() => swapVaults({ live, restored }, world)).toThrow(expect.objectContaining({ code }));
    refused(other, 'VALIDATION');
    refused(restored, 'VALIDATION');
    // Where its vault.json says nothing, its backups do.
    const another = await atWork(other, { world });
    await ok(another, 'backup.make', {});
    another.lock();
    writeFileSync(join(other, 'vault.json'), '{');
    refused(other, 'VALIDATION');
    refused(join(aFolder(), 'gone.strongroom'), 'VAULT_MISSING');
    const server = await atWork(made.folder, { world: made.world });
    refused(made.folder, 'VAULT_IN_USE');
    server.lock();
    expect(swapVaults({ live: made.folder, restored }, world).replacedFolder).toContain('.replaced-');
  });
});
