import { expect, test } from '../../e2e/fixtures.ts';

test.describe('row 20: the page reaches two functions and nothing of Electron', () => {
  test('the bridge is call and on, and cannot be replaced', async ({ page }) => {
    const bridge = await page.evaluate(() => {
      const before = window.strongroom;
      let wasReplaced = true;
      try {
        Object.assign(window, { strongroom: {} });
        wasReplaced = window.strongroom !== before;
      } catch {
        wasReplaced = false;
      }
      return { keys: Object.keys(before), isFrozen: Object.isFrozen(before), wasReplaced };
    });
    expect(bridge).toEqual({ keys: ['call', 'on'], isFrozen: true, wasReplaced: false });
  });

  test('no other global comes from Node or Electron', async ({ page }) => {
    const there = await page.evaluate(() =>
      [
        'require',
        'module',
        'exports',
        'process',
        'global',
        'Buffer',
        '__dirname',
        'electron',
        'ipcRenderer',
      ].filter((name) => name in window),
    );
    expect(there).toEqual([]);
  });

  test('a listener hears the event alone, and not who sent it', async ({ page, main }) => {
    const heard = page.evaluate(
      async () =>
        await new Promise<readonly unknown[]>((resolve) => {
          window.strongroom.on((...parameters: readonly unknown[]) => resolve(parameters));
        }),
    );
    expect(main.output()).toBe('');
    await page.evaluate(async () => {
      const { vaults, suggestedPlace } = await startOf();
      void vaults;
      await window.strongroom.call('vaults.create', {
        placeId: suggestedPlace.placeId,
        name: 'Listening',
        displayName: 'First custodian',
        passphrase: 'velvet anchor pepper lantern',
        remember: false,
      });
      async function startOf() {
        const start = await window.strongroom.call('app.start', {});
        if (!start.ok) throw new Error(start.error.message);
        return start.value;
      }
    });
    expect(await heard).toEqual([{ kind: 'progress', step: expect.any(String), done: 0, total: 1 }]);
  });
});
