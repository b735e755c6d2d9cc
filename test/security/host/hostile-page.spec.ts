import type { Page } from '@playwright/test';
import { expect, test, unlock } from '../../e2e/fixtures.ts';

/** Calls the bridge as a script in the page would, with whatever it likes. `input` is JSON text: `__proto__` stays a key. */
const callWith = async (page: Page, method: unknown, input: string): Promise<string> =>
  await page.evaluate(
    async ([name, text]) => {
      const answer: unknown = await Reflect.apply(window.strongroom.call, null, [name, JSON.parse(text)]);
      const error: unknown = Reflect.get(Object(answer), 'error');
      return error === undefined ? 'ok' : String(Reflect.get(Object(error), 'code'));
    },
    [method, input] as const,
  );

test.describe('a hostile script in the page', () => {
  test.use({ vault: 'caseload' });

  test('is refused whatever is no call of the contract, and never meets a defect', async ({ page, main }) => {
    await unlock(page);
    for (const method of [
      'constructor',
      '__proto__',
      'toString',
      '',
      'vault.open',
      7,
      null,
      {},
      ['app.start'],
    ]) {
      expect(await callWith(page, method, '{}'), `the method ${JSON.stringify(method)}`).toBe('VALIDATION');
    }
    for (const input of [
      '{"__proto__": {"search": "x"}}',
      '{"constructor": {"prototype": {"isOpen": true}}}',
      '{"search": {"__proto__": []}}',
      '{"search": ["a", "b"], "toString": 1}',
      '[]',
      '"x"',
      'null',
      '{"limit": 1e308}',
    ]) {
      expect(await callWith(page, 'referrals.list', input), `the input ${input}`).toBe('VALIDATION');
    }
    expect(await callWith(page, 'app.start', '{}')).toBe('ok');
    expect(main.output()).toBe('');
  });

  test('finds no bridge in a frame that it puts into the page', async ({ page }) => {
    const inFrame = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return frame.contentWindow !== null && 'strongroom' in frame.contentWindow;
    });
    expect(inFrame).toBe(false);
  });

  test('calls in vain from any frame but the page itself', async ({ page, main }) => {
    test.skip(main.fake === null, 'in Electron nothing but the page reaches the shell');
    await unlock(page);
    for (const sender of [
      null,
      { url: 'app://bundle/', isInsideThePage: true },
      { url: 'about:blank', isInsideThePage: true },
      { url: 'about:blank', isInsideThePage: false },
      { url: 'app://bundle.evil/', isInsideThePage: false },
      { url: 'https://bundle/', isInsideThePage: false },
      { url: '', isInsideThePage: false },
    ]) {
      const answer = await main.fake?.callFrom(sender, 'session.status', {});
      expect(answer, JSON.stringify(sender)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    }
  });

  test('does not lead the window anywhere else', async ({ page }) => {
    const before = page.url();
    await page.evaluate(() => {
      window.location.href = 'https://evil.example/';
    });
    await page.evaluate(() => void window.open('https://evil.example/'));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://evil.example/?app://bundle/';
      document.body.append(link);
      link.click();
    });
    // Each would have gone by the time that the application answers again.
    expect(await callWith(page, 'app.start', '{}')).toBe('ok');
    expect(page.url()).toBe(before);
    await expect.poll(() => page.context().pages()).toEqual([page]);
  });

  test('is refused 50 MB, and the application goes on', async ({ page }) => {
    await unlock(page);
    const code = await page.evaluate(async () => {
      const answer = await window.strongroom.call('referrals.list', { search: 'x'.repeat(50_000_000) });
      return answer.ok ? 'ok' : answer.error.code;
    });
    expect(code).toBe('VALIDATION');
    expect(await secondsToAnswer(page)).toBeLessThan(1);
  });

  test('calls 10,000 times in a second, and the application still answers within one', async ({
    page,
    main,
  }) => {
    await unlock(page);
    const nonsense = flood(page, main, 'constructor', {});
    expect(await secondsToAnswer(page)).toBeLessThan(1);
    expect(await nonsense).toEqual({ VALIDATION: 10_000 });

    const real = flood(page, main, 'referrals.list', {});
    expect(await secondsToAnswer(page)).toBeLessThan(1);
    const { ok = 0, BUSY = 0, ...others } = await real;
    expect(others).toEqual({});
    expect(ok).toBeGreaterThan(0);
    expect(ok + BUSY).toBe(10_000);
    expect(await secondsToAnswer(page)).toBeLessThan(1);
  });
});

const BURSTS = 10;

/** Makes a burst of calls, and tells how many there were of each answer. */
type Burst = (times: number, method: string, input: object) => Promise<Readonly<Record<string, number>>>;

/** As a script in the page would. */
const burstInPage =
  (page: Page): Burst =>
  async (times, method, input) =>
    await page.evaluate(
      async ([count, name, sent]) => {
        const answers = await Promise.all(
          Array.from({ length: count }, async (): Promise<unknown> => {
            const answer: unknown = await Reflect.apply(window.strongroom.call, null, [name, sent]);
            return Reflect.get(Object(Reflect.get(Object(answer), 'error')), 'code') ?? 'ok';
          }),
        );
        const counts: Record<string, number> = {};
        for (const code of answers.map(String)) counts[code] = (counts[code] ?? 0) + 1;
        return counts;
      },
      [times, method, input] as const,
    );

/**
 * Ten thousand calls, spread over a second: of the page itself, but where each has to pass the driver of the browser, which
 * is slower than that. There they begin where the page's would arrive.
 */
async function flood(
  page: Page,
  { fake }: { readonly fake: { readonly flood: Burst } | null },
  method: string,
  input: object,
): Promise<Readonly<Record<string, number>>> {
  const burst: Burst = fake === null ? burstInPage(page) : fake.flood.bind(fake);
  const total: Record<string, number> = {};
  const bursts = Array.from({ length: BURSTS }, async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * (1000 / BURSTS)));
    for (const [code, count] of Object.entries(await burst(10_000 / BURSTS, method, input)))
      total[code] = (total[code] ?? 0) + count;
  });
  await Promise.all(bursts);
  return total;
}

/** How long the application takes to answer a question of its own page. */
async function secondsToAnswer(page: Page): Promise<number> {
  const started = performance.now();
  await callWith(page, 'app.start', '{}');
  return (performance.now() - started) / 1000;
}
