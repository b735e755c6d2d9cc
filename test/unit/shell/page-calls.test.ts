import { setTimeout as sleep } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageCalls } from '../../../electron/shell/page-calls.ts';
import type { ShellHandlers } from '../../../electron/shell/shell-handlers.ts';
import { CONTRACT, definitionOf } from '../../../shared/contract/index.ts';
import { SHELL_CONTRACT } from '../../../shared/contract/shell.ts';
import { AppError } from '../../../shared/result.ts';

const PAGE = { url: 'app://bundle/index.html', parent: null };

/** Page calls over handlers that note what reaches them. */
function aDesk(options: { readonly handle?: () => unknown; readonly answerAfterMs?: number } = {}) {
  const reached: string[] = [];
  const log: string[] = [];
  // Each handler of the table answers the same, whatever its type says: only what reaches it is of interest.
  const handlers = Object.fromEntries(
    Object.keys(SHELL_CONTRACT).map((method) => [
      method,
      () => {
        reached.push(method);
        return options.handle?.() ?? {};
      },
    ]),
  ) as unknown as ShellHandlers;
  const answer = createPageCalls({
    handlers,
    callVault: async (method) => {
      reached.push(method);
      await sleep(options.answerAfterMs ?? 0);
      return { ok: true, value: method };
    },
    log: (line) => void log.push(line),
  });
  return { call: async (method: unknown, input: unknown) => await answer(PAGE, method, input), reached, log };
}

describe('a call of the page', () => {
  it('reaches the shell or the vault, whoever knows the method', async () => {
    const { call, reached } = aDesk();
    expect(await call('app.start', {})).toEqual({ ok: true, value: {} });
    expect(await call('session.status', {})).toEqual({ ok: true, value: 'session.status' });
    expect(reached).toEqual(['app.start', 'session.status']);
  });

  it('never reaches what only the shell may call: a page says no path', async () => {
    const { call, reached } = aDesk();
    expect(await call('backup.copy', { backupId: crypto.randomUUID(), to: '/' })).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION' },
    });
    expect(reached).toEqual([]);
    expect(definitionOf('backup.copy').caller).toBe('shell');
  });

  it.each([
    ['constructor'],
    ['__proto__'],
    ['toString'],
    ['app.start '],
    [''],
    [0],
    [null],
    [undefined],
    [{ toString: () => 'app.start' }],
    [['app.start']],
  ])('is refused when its method is %j', async (method) => {
    const { call, reached } = aDesk();
    expect(await call(method, {})).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    expect(reached).toEqual([]);
  });

  it('is refused with what is wrong, and never with what was sent', async () => {
    const { call, reached } = aDesk();
    const result = await call('vaults.unlock', { passphrase: 7, sekrit: 'Ann Smith' });
    expect(result).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    expect(JSON.stringify(result)).toContain('passphrase');
    expect(JSON.stringify(result)).not.toMatch(/Ann|sekrit/);
    expect(reached).toEqual([]);
  });

  it.each([
    ['text of 50 MB', { a: 'x'.repeat(50_000_000) }],
    ['bytes of 50 MB', { bytes: new Uint8Array(50_000_000) }],
    ['a million values', Array.from({ length: 1_000_000 }, () => 0)],
    ['a long name', { ['x'.repeat(3_000_000)]: 1 }],
    ['a map', new Map([['a', 1]])],
    ['a date', { at: new Date(0) }],
  ])('is refused at once with %s', async (_name, input) => {
    const { call, reached } = aDesk();
    const started = performance.now();
    expect(await call('referrals.create', input)).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    expect(await call('settings.change', input)).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    expect(performance.now() - started).toBeLessThan(250);
    expect(reached).toEqual([]);
  });

  it('may carry a file where the method takes one', async () => {
    const { call } = aDesk();
    expect(await call('referrals.import', { csv: new Uint8Array(50_000_000) })).toMatchObject({ ok: true });
  });

  it('that fails says INTERNAL and a reference; its text goes nowhere', async () => {
    const { call, log } = aDesk({
      handle: () => {
        throw new Error('Ann Smith has no record');
      },
    });
    const result = await call('app.start', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(result) + log.join()).not.toContain('Ann');
    expect(log).toEqual([expect.stringMatching(/^INTERNAL [0-9a-f-]{36} app\.start /)]);
  });

  it('that is refused keeps the words of the refusal', async () => {
    const { call, log } = aDesk({
      handle: () => {
        throw new AppError('IO', 'The disk is full.');
      },
    });
    expect(await call('app.start', {})).toEqual({
      ok: false,
      error: { code: 'IO', message: 'The disk is full.' },
    });
    expect(log).toEqual([]);
  });
});

describe('ten thousand calls at once', () => {
  it('get quick refusals beyond the few that may wait, and the next one is answered', async () => {
    const { call, reached } = aDesk({ answerAfterMs: 50 });
    const started = performance.now();
    const results = await Promise.all(
      Array.from({ length: 10_000 }, async () => await call('session.status', {})),
    );
    expect(performance.now() - started).toBeLessThan(2_000);
    const refused = results.filter((result) => !result.ok && result.error.code === 'BUSY');
    expect(refused.length + reached.length).toBe(10_000);
    expect(reached).toHaveLength(64);
    expect(await call('session.status', {})).toMatchObject({ ok: true });
  });

  it('do not keep anybody from locking, or from stopping the work under way', async () => {
    const { call } = aDesk({ answerAfterMs: 200 });
    const calls = Array.from({ length: 65 }, async () => await call('session.status', {}));
    expect(await calls[64]).toMatchObject({ error: { code: 'BUSY' } });
    for (const method of ['vaults.lock', 'work.cancel']) {
      expect(await call(method, {})).toMatchObject({ ok: true });
    }
    // They give nobody else's place away.
    expect(await call('session.status', {})).toMatchObject({ error: { code: 'BUSY' } });
    await Promise.all(calls);
  });
});

describe('anything at all', () => {
  const methods = [...Object.keys(SHELL_CONTRACT), ...Object.keys(CONTRACT)];

  it('gets a Result: it never throws, and never meets a defect of the shell', async () => {
    const { call, log } = aDesk();
    const input = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...methods), fc.anything()), input, async (method, value) => {
        const result = await call(method, structuredClone(value));
        expect(result.ok || result.error.code === 'VALIDATION').toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(log).toEqual([]);
  });
});
