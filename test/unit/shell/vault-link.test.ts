import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVaultLink, type VaultLink } from '../../../electron/shell/vault-link.ts';
import { deriveSlotKey } from '../../../electron/vault/kdf.ts';
import { acquireWriterLock } from '../../../electron/vault/writer-lock.ts';
import { readVaultFile, writeVaultFile } from '../../../electron/vault/vault-file.ts';
import type { Progress } from '../../../shared/progress.ts';
import { aFolder } from '../../builders/folder.ts';
import { aVaultFolder, PASSPHRASE } from '../../builders/vault.ts';

const REAL_THREAD = new URL('../../../electron/vault-thread.ts', import.meta.url);
const NOBODY = '00000000-0000-4000-8000-000000000000';
const CRASHING_THREAD = new URL('./crashing-thread.ts', import.meta.url);

function aLink(thread = REAL_THREAD) {
  const progress: Progress[] = [];
  const log: string[] = [];
  let losses = 0;
  const link = createVaultLink({
    thread,
    log: (line) => void log.push(line),
    onProgress: (step) => void progress.push(step),
    onLost: () => {
      losses += 1;
    },
  });
  return { link, progress, log, losses: () => losses };
}

async function expectLocked(link: VaultLink): Promise<void> {
  expect(link.isLocked()).toBe(true);
  expect(link.openFolder()).toBeNull();
  expect(await link.call('session.status', {})).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
}

describe('a link to a real vault', () => {
  it('opens it, answers calls, refuses a second, and locks', async () => {
    const { folder } = await aVaultFolder();
    const { link, progress, log, losses } = aLink();
    await expectLocked(link);

    const opening = link.unlock({ folder, slotId: null, passphrase: PASSPHRASE });
    expect(link.isLocked()).toBe(false);
    expect(await link.unlock({ folder, slotId: null, passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      error: { code: 'BUSY' },
    });
    const slot = readVaultFile(folder).slots.find(({ kind }) => kind === 'passphrase');
    expect(await opening).toEqual({ ok: true, value: { slotId: slot?.slotId } });
    expect(progress).toEqual([{ step: expect.any(String), done: 0, total: 1 }]);
    expect(link.openFolder()).toBe(folder);
    expect(await link.unlock({ folder, slotId: null, passphrase: PASSPHRASE })).toMatchObject({
      error: { code: 'BUSY' },
    });

    const answers = await Promise.all([
      link.call('session.status', {}),
      link.call('referrals.get', { referralId: 'not an id' }),
      link.call('vault.verify', {}),
    ]);
    expect(answers).toMatchObject([
      { ok: true, value: { displayName: 'First custodian' } },
      { ok: false, error: { code: 'VALIDATION' } },
      { ok: true, value: { isIntact: true } },
    ]);
    link.cancel();

    const late = link.call('session.status', {});
    await link.end();
    expect(await late).toMatchObject({ ok: true });
    await expectLocked(link);
    acquireWriterLock(folder, () => new Date()).release();
    expect({ log, losses: losses() }).toEqual({ log: [], losses: 0 });
  });

  it('refuses a wrong passphrase and a person who is not there in the same time, words and steps', async () => {
    const { folder } = await aVaultFolder();
    const { link, progress } = aLink();
    const refusalOf = async (slotId: string | null) => {
      const started = performance.now();
      const result = await link.unlock({ folder, slotId, passphrase: 'a wrong passphrase' });
      return { result, ms: performance.now() - started };
    };
    const wrong = await refusalOf(readVaultFile(folder).slots[0]?.slotId ?? null);
    const gone = await refusalOf(NOBODY);
    expect(wrong.result).toMatchObject({ ok: false, error: { code: 'WRONG_PASSPHRASE' } });
    expect(gone.result).toEqual(wrong.result);
    const step = { step: expect.any(String), done: 0, total: 1 };
    expect(progress).toEqual([step, step]);
    for (const { ms } of [wrong, gone]) expect(ms).toBeGreaterThan(1_450);
    await expectLocked(link);
  });

  it('says where there is no vault', async () => {
    const { link } = aLink();
    expect(await link.unlock({ folder: aFolder(), slotId: null, passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
      error: { code: 'VAULT_MISSING' },
    });
    await expectLocked(link);
  });

  it('makes one, and leaves it locked', async () => {
    const folder = join(aFolder(), 'New.strongroom');
    const { link } = aLink();
    const wanted = { folder, displayName: 'Somebody', passphrase: PASSPHRASE };
    expect(await link.create({ ...wanted, passphrase: 'short' })).toMatchObject({
      error: { code: 'VALIDATION' },
    });
    expect(existsSync(folder)).toBe(false);
    const made = await link.create(wanted);
    expect(made).toMatchObject({
      ok: true,
      value: { recoveryCode: expect.stringMatching(/^[0-9A-Z-]{20,}$/) },
    });
    expect(readVaultFile(folder).slots.map(({ slotId }) => slotId)).toContain(
      made.ok ? made.value.slotId : '',
    );
    expect(await link.create(wanted)).toMatchObject({ error: { code: 'VAULT_EXISTS' } });
    await expectLocked(link);
  });

  it('can be opened again while an earlier attempt is still being stopped', async () => {
    const { folder } = await aVaultFolder();
    const { link, losses } = aLink();
    const attempt = { folder, slotId: null, passphrase: PASSPHRASE };
    const first = link.unlock(attempt);
    const ended = link.end();
    const second = link.unlock(attempt);
    expect(await first).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    // The end of the first attempt is not the end of the second.
    expect(link.isLocked()).toBe(false);
    await ended;
    expect(await second).toMatchObject({ ok: true });
    expect(link.openFolder()).toBe(folder);
    expect(losses()).toBe(0);
    await link.end();
  });

  it('does the work of one key for a person who is not there, also where that takes longer than a refusal', async () => {
    const { folder } = await aVaultFolder();
    const file = readVaultFile(folder);
    const [slot] = file.slots;
    if (slot === undefined) return expect.unreachable();
    // The most passes that a vault may ask for.
    const kdf = { ...slot.kdf, passes: 64 };
    writeVaultFile(folder, { ...file, slots: [{ ...slot, kdf }] });
    const started = performance.now();
    await deriveSlotKey(Buffer.from('how long one key takes here'), kdf);
    const oneKeyMs = performance.now() - started;
    const { link } = aLink();
    const asked = performance.now();
    await link.unlock({ folder, slotId: NOBODY, passphrase: 'a wrong passphrase' });
    // Machines are noisy; without the work it would be a third of one key at most.
    expect(performance.now() - asked).toBeGreaterThan(oneKeyMs / 2);
  });

  it('stays locked when its opening is cancelled, and can be opened again at once', async () => {
    const { folder } = await aVaultFolder();
    const { link, losses } = aLink();
    const attempt = { folder, slotId: null, passphrase: PASSPHRASE };
    const opening = link.unlock(attempt);
    link.cancel();
    expect(link.isLocked()).toBe(true);
    const again = link.unlock(attempt);
    expect(await opening).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await again).toMatchObject({ ok: true });
    expect(losses()).toBe(0);
    await link.end();
  });

  it('is made to the end and tells its recovery code, whoever locks or cancels meanwhile', async () => {
    const folder = join(aFolder(), 'New.strongroom');
    const { link, losses } = aLink();
    const making = link.create({ folder, displayName: 'Somebody', passphrase: PASSPHRASE });
    await expectLocked(link);
    link.cancel();
    await link.end(0);
    expect(existsSync(folder)).toBe(true);
    expect(await making).toMatchObject({ ok: true, value: { recoveryCode: expect.any(String) } });
    await expectLocked(link);
    expect(await link.unlock({ folder, slotId: null, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
    await link.end();
    expect(losses()).toBe(0);
  });

  it('is alone while it is being made', async () => {
    const folder = join(aFolder(), 'New.strongroom');
    const { link } = aLink();
    const wanted = { folder, displayName: 'Somebody', passphrase: PASSPHRASE };
    const making = link.create(wanted);
    expect(await link.create(wanted)).toMatchObject({ error: { code: 'BUSY' } });
    expect(await link.unlock({ folder, slotId: null, passphrase: PASSPHRASE })).toMatchObject({
      error: { code: 'BUSY' },
    });
    expect(await making).toMatchObject({ ok: true });
  });

  it('can be locked while it opens', async () => {
    const { folder } = await aVaultFolder();
    const { link } = aLink();
    const opening = link.unlock({ folder, slotId: null, passphrase: PASSPHRASE });
    await link.end();
    expect(await opening).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    await expectLocked(link);
    acquireWriterLock(folder, () => new Date()).release();
  });
});

describe('a thread that stops by itself', () => {
  it('answers every call that waits, tells once, logs no text of the error, and leaves the vault locked', async () => {
    const { link, log, losses } = aLink(CRASHING_THREAD);
    await link.unlock({ folder: 'x', slotId: null, passphrase: PASSPHRASE });
    const waiting = [link.call('session.status', {}), link.call('vault.verify', {})];
    for (const answer of await Promise.all(waiting)) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    }
    expect(losses()).toBe(1);
    expect(log).toEqual(['INTERNAL the vault thread stopped by itself']);
    await expectLocked(link);
  });
});

describe('a thread that does not finish', () => {
  it('is ended by force, and sooner when there is no time', async () => {
    const { link, losses } = aLink(CRASHING_THREAD);
    await link.unlock({ folder: 'x', slotId: null, passphrase: PASSPHRASE });
    const started = performance.now();
    await link.end();
    expect(performance.now() - started).toBeGreaterThan(1_900);
    await expectLocked(link);
    await link.unlock({ folder: 'x', slotId: null, passphrase: PASSPHRASE });
    const hurried = performance.now();
    await link.end(100);
    expect(performance.now() - hurried).toBeLessThan(1_000);
    await expectLocked(link);
    expect(losses()).toBe(0);
  });
});
