import type { AppHost } from '../hosts/app-host.ts';
import { expect, test, unlock } from './fixtures.ts';

test.use({ vault: 'empty' });

const unlockButton = (app: AppHost) => app.page.getByRole('button', { name: 'Open the vault' });

/** What the vault answers to whoever asks past the screen. */
const codeOfACall = async (app: AppHost): Promise<string> =>
  await app.page.evaluate(async () => {
    const answer = await window.strongroom.call('session.status', {});
    return answer.ok ? 'ok' : answer.error.code;
  });

for (const { when, lock } of [
  {
    when: 'the shortcut is pressed',
    lock: async (app: AppHost) => await app.page.keyboard.press('Control+l'),
  },
  {
    when: 'the system locks its screen',
    lock: async (app: AppHost) => await app.main.emitPower('lock-screen'),
  },
  { when: 'the computer goes to sleep', lock: async (app: AppHost) => await app.main.emitPower('suspend') },
  { when: 'nobody has been there for long', lock: async (app: AppHost) => await app.main.advanceIdle(3600) },
] as const) {
  test(`locks when ${when}, and the old page is gone`, async ({ app }) => {
    await unlock(app.page);
    expect(await codeOfACall(app)).toBe('ok');
    await app.page.evaluate(() => Reflect.set(window, 'isTheOldPage', true));
    await lock(app);
    await expect(unlockButton(app)).toBeVisible();
    expect(await codeOfACall(app)).toBe('LOCKED');
    expect(await app.page.evaluate(() => 'isTheOldPage' in window)).toBe(false);
  });
}

test('starts locked after it was closed, and after it was cut off in the middle of work', async ({ app }) => {
  await unlock(app.page);
  await app.restart();
  await expect(unlockButton(app)).toBeVisible();
  await unlock(app.page);
  await app.crashAndRestart();
  await expect(unlockButton(app)).toBeVisible();
  // The lock that the lost process left beside the vault keeps nobody out.
  await unlock(app.page);
  expect(await codeOfACall(app)).toBe('ok');
});
