import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CALL_CHANNEL } from '../../shared/contract/bridge.ts';
import { SHELL_CONTRACT, type ShellCallInputOf, type ShellMethod } from '../../shared/contract/shell.ts';
import type { ErrorCode, Result } from '../../shared/result.ts';
import { callFromPage, openVaultInApplication, startApplication } from '../builders/application.ts';
import { junkWith, nearly } from '../builders/junk.ts';
import { aVaultFolder, PASSPHRASE } from '../builders/vault.ts';
import {
  invokeFromPage,
  onPathQuestion,
  queueOpenDialogAnswer,
  queueSaveDialogAnswer,
} from '../hosts/fake-electron/probe.ts';

// The methods that the shell itself answers, with their real handlers, through the one channel that the page has.

const METHODS = Object.keys(SHELL_CONTRACT) as ShellMethod[];
const NOBODY = '00000000-0000-4000-8000-000000000000';

let home = '';
/** The folder that the person chose, and the only one that a page may cause anything to be written into. */
let chosen = '';
let placeId = '';
/** Whatever the shell logs. */
const lines: string[] = [];

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  home = await startApplication();
  chosen = join(home, 'Documents', 'Records');
  mkdirSync(chosen, { recursive: true });
  queueOpenDialogAnswer(chosen);
  const answer = await callFromPage('vaults.choose', { purpose: 'create in' });
  placeId = answer.ok ? (answer.value.place?.placeId ?? '') : expect.unreachable();
  // Nobody chooses anything that a page asks for on its own.
  onPathQuestion(async () => null);
});

afterEach(() => {
  lines.length = 0;
  for (const name of readdirSync(chosen)) rmSync(join(chosen, name), { recursive: true });
});

/** Names that mean more to some file system than a name: a way out, a stream, a device, another computer. */
const SPECIAL_NAMES = [
  '..',
  '../../up',
  '..\\..\\up',
  '/up',
  'C:\\up',
  '\\\\server\\share\\up',
  '//server/share/up',
  '\\\\?\\C:\\up',
  'up\0',
  'up:stream',
  '~/up',
  'up.',
  'CON',
  'nul',
  'COM1',
  'lpt9',
  'AUX.txt',
  '\u202Eup',
  'u\np',
] as const;

const junk = fc.oneof(
  junkWith('placeId', 'name', 'passphrase', 'personKey', 'purpose', 'theme', 'releaseId'),
  fc.constantFrom<unknown>(
    ...SPECIAL_NAMES,
    'x'.repeat(3_000_000),
    Array.from({ length: 60_000 }, () => 0),
    JSON.parse('{"__proto__":{"theme":"dark"},"constructor":{"prototype":{}}}'),
    JSON.parse('['.repeat(300) + ']'.repeat(300)),
  ),
);

/** An input that each method accepts. A passphrase that is too short keeps every vault from being made. */
const valid = (): { readonly [M in ShellMethod]: ShellCallInputOf<M> } => ({
  'app.start': {},
  'app.about': {},
  'settings.change': { theme: 'dark', lockAfterMinutes: 5, hideFromScreenCapture: false },
  'vaults.choose': { purpose: 'open' },
  'vaults.create': { placeId, name: 'A vault', displayName: 'Somebody', passphrase: 'short', remember: true },
  'vaults.unlock': { placeId, personKey: NOBODY, passphrase: PASSPHRASE, remember: true },
  'vaults.forget': { placeId, personKey: NOBODY },
  'vaults.lock': {},
  'work.cancel': {},
  'documents.save': { releaseId: NOBODY, format: 'pdf' },
  'documents.print': { what: 'equality report', releaseId: NOBODY },
  'vaults.unlockWithCode': { placeId, recoveryCode: 'ABCD' },
  'backups.copy': { backupId: NOBODY },
  'restore.find': { placeId },
  'restore.choose': {},
  'restore.inspect': { placeId },
  'restore.make': {
    backupPlaceId: placeId,
    intoPlaceId: placeId,
    name: 'A vault',
    firstPassphrase: 'one',
    secondPassphrase: 'two',
    reason: 'for a test',
    livePlaceId: null,
  },
  'restore.swap': { placeId },
});

/** What stands at home: the folders that the person chose, and the application's own two small files and two folders. */
const namesAtHome = (): readonly string[] =>
  readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith(relative(home, chosen) + sep))
    .toSorted();

const EXPECTED_AT_HOME = ['Documents', join('Documents', 'Records'), 'userData'];
const KEPT_BY_THE_APPLICATION: ReadonlySet<string> = new Set(
  ['crashes', 'known-vaults.json', 'session', 'settings.json'].map((name) => join('userData', name)),
);

/** Sends an input as the page would. @returns the code of the refusal, or null. */
async function send(method: unknown, input: unknown): Promise<ErrorCode | null> {
  // What page-calls answers, whatever the method.
  const answer = (await invokeFromPage(CALL_CHANNEL, method, input)) as Result<unknown>;
  return answer.ok ? null : answer.error.code;
}

/** No defect, no file where none belongs, and an application that still answers. */
async function expectNoHarm(): Promise<void> {
  expect(lines).toEqual([]);
  expect(namesAtHome().filter((path) => !KEPT_BY_THE_APPLICATION.has(path))).toEqual(EXPECTED_AT_HOME);
  expect(await callFromPage('app.start', {})).toMatchObject({ ok: true, value: { isOpen: false } });
}

describe.each(METHODS)('%s', (method) => {
  it.each([
    ['anything at all', () => junk],
    ['what is nearly right', () => nearly(valid()[method], junk)],
  ])('answers %s without a defect, and writes nothing where nobody chose', async (_name, input) => {
    await fc.assert(
      fc.asyncProperty(input(), async (value) => {
        expect(await send(method, value)).not.toBe('INTERNAL');
      }),
      { numRuns: 60 },
    );
    await expectNoHarm();
  });
});

describe('a name that means more than it says', () => {
  it.each(SPECIAL_NAMES)('makes no vault: %j', async (name) => {
    const input = { ...valid()['vaults.create'], name, passphrase: PASSPHRASE };
    expect(await send('vaults.create', input)).toBe('VALIDATION');
    expect(readdirSync(chosen)).toEqual([]);
    await expectNoHarm();
  });
});

describe('a path that leads nowhere', () => {
  // What no system call takes, and what no dialog should give.
  const IMPOSSIBLE = [
    ['holds a null', 'a\0b'],
    ['is too long', 'x'.repeat(5_000)],
  ] as const;
  const NOWHERE = [...IMPOSSIBLE, ['is gone', 'gone'], ['is a file', 'a file']] as const;

  it.each(IMPOSSIBLE)('makes and opens no vault: it %s', async (_what, name) => {
    const path = `${chosen}${sep}${name}`;
    queueOpenDialogAnswer(path);
    expect(await send('vaults.choose', { purpose: 'open' })).toBe('IO');
    queueOpenDialogAnswer(path);
    const answer = await callFromPage('vaults.choose', { purpose: 'create in' });
    const place = answer.ok ? answer.value.place : null;
    const wanted = { ...valid()['vaults.create'], placeId: place?.placeId, passphrase: PASSPHRASE };
    expect(await send('vaults.create', wanted)).toBe('IO');
    await expectNoHarm();
  });

  it('takes no document', async () => {
    const { folder } = await aVaultFolder();
    await openVaultInApplication(folder);
    const report = await callFromPage('equality.report', {
      from: '2025-04-01',
      to: '2026-03-31',
      by: ['sex'],
    });
    const { releaseId } = report.ok ? report.value.summary : expect.unreachable();
    writeFileSync(join(chosen, 'a file'), '');
    for (const [, name] of NOWHERE) {
      for (const format of ['pdf', 'figures'] as const) {
        queueSaveDialogAnswer(`${chosen}${sep}${name}${sep}report`);
        expect(await send('documents.save', { releaseId, format })).toBe('IO');
      }
    }
    await callFromPage('vaults.lock', {});
    expect(readdirSync(chosen)).toEqual(['a file']);
    await expectNoHarm();
  });
});
