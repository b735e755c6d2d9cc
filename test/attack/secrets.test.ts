import { spawn, spawnSync } from 'node:child_process';
import { hkdfSync } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveSlotKey, passphraseBytes } from '../../electron/vault/kdf.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import { readVaultFile } from '../../electron/vault/vault-file.ts';
import { caseloadCsv } from '../builders/caseload-csv.ts';
import { aFolder } from '../builders/folder.ts';
import { someEqualityAnswers } from '../builders/referral.ts';
import { atWork, aVaultFolder, ok, PASSPHRASE, type AtWork } from '../builders/vault.ts';
import { PLANTED, plantedReferral } from './planted.ts';
import { answersToDefects, refusalsOf } from './provocations.ts';
import { scannerFor, secretText, type Secret } from './plaintext-scan.ts';

// Data that cannot be mistaken is put into a vault, and everything is done with it that goes wrong. Then all that was left anywhere is
// searched for it: files and their names, folders for temporary files, what was printed, and what was refused.

const COMMAND_LINE = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));

const NAME = PLANTED['a name'];

/** Everything that the run finds out to be secret, besides. */
const secrets: Secret[] = [
  ...Object.entries(PLANTED).map(([name, text]) => secretText(name, text)),
  secretText('the telephone number without its space', PLANTED['a telephone number'].replaceAll(' ', '')),
  secretText('a surname', 'Quillfeather'),
  secretText('the passphrase', PASSPHRASE),
];

/** What came back or was printed where nothing of it was asked for. */
const heard: string[] = [];

let home: string;
let folder: string;

/** Where nothing of the vault may go: system folders for temporary files, and the folder that programs run in. */
const environment = (): Record<string, string> => {
  const temporary = join(home, 'temporary');
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: join(home, 'user'),
    STRONGROOM_PASSPHRASE: PASSPHRASE,
    ...Object.fromEntries(['TMPDIR', 'TEMP', 'TMP', 'SQLITE_TMPDIR'].map((name) => [name, temporary])),
  };
};

/** Runs a command, and hears what it says; of its standard output only where no record was asked for. */
function command(
  args: readonly string[],
  options: {
    readonly isAskedFor?: boolean;
    readonly passphrase?: string;
    /** Of a second person. */
    readonly second?: string;
  } = {},
) {
  const { passphrase = PASSPHRASE, second } = options;
  const run = spawnSync(process.execPath, [COMMAND_LINE, ...args], {
    cwd: join(home, 'work'),
    env: {
      ...environment(),
      STRONGROOM_PASSPHRASE: passphrase,
      ...(second !== undefined && { STRONGROOM_SECOND_PASSPHRASE: second }),
    },
    encoding: 'utf8',
  });
  heard.push(run.stderr);
  if (options.isAskedFor !== true) heard.push(run.stdout);
  return run;
}

/** The keys of the vault as it stands, and what they were derived with. */
async function rememberKeys(when: string): Promise<void> {
  const { keys, vaultId } = await unlockVault(folder, { kind: 'passphrase', passphrase: PASSPHRASE });
  for (const [compartment, key] of keys)
    secrets.push({ name: `the key of ${compartment} ${when}`, bytes: Buffer.from(key) });
  const equality = keys.get('equality');
  if (equality !== undefined) {
    const pair = hkdfSync('sha256', equality, vaultId, 'strongroom/1/equality-x25519', 32);
    secrets.push({ name: `the private key of equality ${when}`, bytes: Buffer.from(pair) });
  }
  for (const { kind, kdf } of readVaultFile(folder).slots) {
    if (kind !== 'passphrase') continue;
    const bytes = await deriveSlotKey(passphraseBytes(PASSPHRASE), kdf);
    secrets.push({ name: `the key of a slot ${when}`, bytes });
  }
}

async function ordinaryWork(): Promise<void> {
  const server = await atWork(folder);
  // First: it closes the files for a moment, and what closes has no log left.
  const { person, passphrase } = await ok(server, 'office.people.add', {
    displayName: PLANTED['the name of a colleague'],
    roles: ['coordinator', 'manager'],
  });
  secrets.push(secretText('a one-time passphrase', passphrase));
  const answers = someEqualityAnswers();
  const { referralId, version } = await ok(server, 'referrals.create', { draft: plantedReferral(), answers });
  const draft = plantedReferral();
  await ok(server, 'referrals.update', {
    referralId,
    version,
    draft: { ...draft, restriction: 'RESTRICTED' },
  });
  await ok(server, 'equality.submitAnswers', { referralId, answers });
  await ok(server, 'equality.recordObjection', { referralId });
  await ok(server, 'referrals.list', { search: PLANTED['a word that was looked for'] });
  await ok(server, 'views.save', {
    name: PLANTED['the name of a view'],
    search: PLANTED['a word that was looked for'],
  });
  await ok(server, 'drafts.save', {
    draftId: '0b8a1c7e-5f0e-4a53-9d0c-0f3c8b1d2e4f',
    subject: { kind: 'intake' },
    content: { client: { name: NAME } },
  });
  const number = PLANTED['a workforce number'];
  await ok(server, 'referrals.matchToken', { identity: { kind: 'workforce-number', number } });
  await expectNothingInOpenVault(server);
  const reason = PLANTED['a reason'];
  await ok(server, 'office.keys.rotate', { reason });
  await rememberKeys('after an exchange');
  await ok(server, 'office.people.remove', { personId: person.personId, reason });
  heard.push(...(await refusalsOf(server, referralId)), ...(await answersToDefects(server, referralId)));
  heard.push(...server.log);
  server.lock();
}

/** A second custodian, who replaces their one-time passphrase by one that is planted. */
async function secondCustodian(): Promise<void> {
  const server = await atWork(folder);
  const { passphrase } = await ok(server, 'office.people.add', {
    displayName: PLANTED['the name of a colleague'],
    roles: ['custodian'],
  });
  server.lock();
  secrets.push(secretText('another one-time passphrase', passphrase));
  const second = await atWork(folder, { passphrase, isFirstTime: true });
  await ok(second, 'session.changePassphrase', {
    current: passphrase,
    next: PLANTED['a chosen passphrase'],
  });
  second.lock();
}

/** A backup, and a vault that is made of it, by the command line. */
function backupAndRestore(): void {
  expect(command(['backup', '--vault', folder])).toMatchObject({ status: 0 });
  const backups = join(folder, 'backups');
  const isBackup = (name: string): boolean => existsSync(join(backups, name, 'backup.json'));
  const name = readdirSync(backups).find(isBackup) ?? '';
  const restore = ['restore', '--from', join(backups, name), '--reason', PLANTED['a reason']];
  const to = join(home, 'work', 'restored.strongroom');
  command([...restore, '--to', to], { second: PLANTED['a wrong passphrase'] });
  expect(command([...restore, '--to', to], { second: PLANTED['a chosen passphrase'] })).toMatchObject({
    status: 0,
  });
  command([...restore, '--to', to], { second: PLANTED['a chosen passphrase'] });
}

/** While somebody works, the write-ahead logs are at their longest. */
async function expectNothingInOpenVault({ session }: AtWork): Promise<void> {
  const log = `${join(session.vault.folder, 'cases.db')}-wal`;
  expect(statSync(log).size).toBeGreaterThan(0);
  expect(scannerFor(secrets).inFolder(folder)).toEqual([]);
}

async function failedUnlocks(): Promise<void> {
  for (let times = 0; times < 5; times += 1) {
    command(['verify', '--vault', folder], { passphrase: PLANTED['a wrong passphrase'] });
  }
  expect(existsSync(join(folder, 'attempts.json'))).toBe(true);
  expect(heard.at(-2)).toMatch(/Try again in/);
  expect(scannerFor(secrets).inFolder(folder)).toEqual([]);
  rmSync(join(folder, 'attempts.json'));
}

function commands(): void {
  const csv = join(home, 'elsewhere', 'caseload.csv');
  writeFileSync(csv, caseloadCsv({ client_name: NAME, priority: PLANTED['an address'] }));
  command(['import', '--vault', folder, csv]);
  writeFileSync(csv, caseloadCsv({ client_name: NAME }));
  expect(command(['import', '--vault', folder, csv])).toMatchObject({ status: 0 });
  command(['verify', '--vault', folder, '--json']);
  command(['call', 'referrals.list', '--vault', folder], { isAskedFor: true });
  command(['call', 'referrals.get', '--vault', folder, '--input', `{"referralId":"${NAME}"}`]);
  command(['call', 'referrals.get', '--vault', folder, '--input', `{"referralId":${NAME}`]);
  command(['call', NAME, '--vault', folder]);
  command(['create', '--vault', folder]);
}

/** Killed in the middle of an import, once it has begun to write. */
async function crash(): Promise<void> {
  const copy = join(home, 'work', 'crash.strongroom');
  cpSync(folder, copy, { recursive: true });
  const csv = join(home, 'elsewhere', 'large.csv');
  const rows = Array.from({ length: 3_000 }, () => ({ client_name: NAME }));
  writeFileSync(csv, caseloadCsv(...rows));
  const child = spawn(process.execPath, [COMMAND_LINE, 'import', '--vault', copy, csv], {
    cwd: join(home, 'work'),
    env: environment(),
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
  const closed = once(child, 'close');
  const log = join(copy, 'cases.db-wal');
  while (child.exitCode === null && !(existsSync(log) && statSync(log).size > 100_000)) await sleep(1);
  child.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
}

/** An error that nothing catches, with a record in its message, as the command line meets it. */
function uncaught(): void {
  const plant = join(home, 'elsewhere', 'defect.mjs');
  for (const way of ['throw error', 'Promise.reject(error)']) {
    writeFileSync(
      plant,
      `const error = new Error(process.env.PLANTED_TEXT); setTimeout(() => { ${way}; }, 300);`,
    );
    const run = spawnSync(process.execPath, ['--import', plant, COMMAND_LINE, 'verify', '--vault', folder], {
      cwd: join(home, 'work'),
      env: { ...environment(), PLANTED_TEXT: `${NAME} lives at ${PLANTED['an address']}` },
      encoding: 'utf8',
    });
    expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining('A defect in Strongroom') });
    heard.push(run.stdout, run.stderr);
  }
}

beforeAll(async () => {
  home = aFolder();
  for (const name of ['temporary', 'user', 'work', 'elsewhere']) mkdirSync(join(home, name));
  const made = await aVaultFolder();
  folder = join(home, 'work', 'kept.strongroom');
  cpSync(made.folder, folder, { recursive: true });
  rmSync(made.folder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = join(home, 'temporary');
  afterAll(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  secrets.push(
    secretText('the recovery code', made.recoveryCode),
    secretText('the recovery code without its hyphens', made.recoveryCode.replaceAll('-', '')),
  );
  await rememberKeys('at first');
  await ordinaryWork();
  await secondCustodian();
  backupAndRestore();
  commands();
  await failedUnlocks();
  await crash();
  uncaught();
  await rememberKeys('at last');
  // What the person brought and took is theirs; it is not part of what is searched.
  rmSync(join(home, 'elsewhere'), { recursive: true });
}, 300_000);

describe('after everything that can go wrong', () => {
  it('no file, folder or name holds anything that was planted, nor any key', () => {
    expect(scannerFor(secrets).inFolder(home)).toEqual([]);
  });

  it('nothing was left in the folders for temporary files and of the user, or beside the vaults', () => {
    expect(readdirSync(join(home, 'temporary'))).toEqual([]);
    expect(readdirSync(join(home, 'user'))).toEqual([]);
    expect(readdirSync(join(home, 'work')).toSorted()).toEqual([
      'crash.strongroom',
      'kept.strongroom',
      'restored.strongroom',
    ]);
  });

  it('nothing of it was printed, logged or put into a refusal', () => {
    expect(heard.length).toBeGreaterThan(100);
    const found = heard.flatMap((text) =>
      scannerFor(secrets)
        .inBytes(Buffer.from(text))
        .map((what) => `${what}: ${text.slice(0, 200)}`),
    );
    expect(found).toEqual([]);
  });

  it('would have found what the vault holds, had it not been encrypted', async () => {
    const server = await atWork(folder);
    const { session } = server;
    const rows = session.database('cases').prepare('SELECT record FROM referral').pluck().all();
    expect(scannerFor(secrets).inBytes(Buffer.from(JSON.stringify(rows)))).toEqual(
      expect.arrayContaining(['a name in plain bytes', 'a telephone number in plain bytes']),
    );
    server.lock();
  });
});
