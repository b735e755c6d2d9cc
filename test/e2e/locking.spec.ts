import type { Page } from '@playwright/test';
import type { AppHost } from '../hosts/app-host.ts';
import { expect, test, unlock } from './fixtures.ts';
import { openRecord, REFERRED } from './screens/casework.ts';

test.use({ vault: 'empty' });

const unlockButton = (app: AppHost) => app.page.getByRole('button', { name: 'Open the vault' });

/** What the vault answers to whoever asks past the screen. */
const codeOfACall = async (app: AppHost): Promise<string> =>
  await app.page.evaluate(async () => {
    const answer = await window.strongroom.call('session.status', {});
    return answer.ok ? 'ok' : answer.error.code;
  });

const LOCKS = [
  {
    when: 'the shortcut is pressed',
    lock: async (app: AppHost) => await app.page.keyboard.press('Control+l'),
  },
  {
    when: 'the system locks its screen',
    lock: async (app: AppHost) => await app.main.emitPower('lock-screen'),
  },
] as const;
/** These may take a moment longer: absence is looked for once a second, and sleep waits for no report to stop. */
const SLOWER_LOCKS = [
  {
    when: 'nobody has been there for long',
    lock: async (app: AppHost) => {
      await app.main.advanceIdle(3600);
      await expect(unlockButton(app)).toBeVisible();
      // Whoever unlocks it is there again.
      await app.main.advanceIdle(-3600);
    },
  },
  { when: 'the computer goes to sleep', lock: async (app: AppHost) => await app.main.emitPower('suspend') },
] as const;

for (const { when, lock } of [...LOCKS, ...SLOWER_LOCKS]) {
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

/** Sets a report going that takes seconds, and waits until it is under way. */
async function beginReport(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isUnderWay = new Promise<void>((resolve) => {
      window.strongroom.on((event) => event.kind === 'progress' && resolve());
    });
    void window.strongroom.call('equality.report', { from: '2023-04-01', to: '2026-03-31' });
    await isUnderWay;
  });
}

/** What was typed when the vault locked is offered again. */
async function expectCornish(page: Page): Promise<void> {
  await openRecord(page, REFERRED);
  await page.getByRole('button', { name: /^Continue/ }).click();
  await expect(page.getByRole('textbox', { name: /language/i })).toHaveValue('Cornish');
}

test.describe('with an answer that is not saved yet', () => {
  test.use({ vault: 'caseload' });

  for (const { when, lock } of LOCKS) {
    test(`stops a report under way, empties the screen at once and keeps the answer when ${when}`, async ({
      app,
      page,
    }) => {
      await unlock(page);
      await openRecord(page, REFERRED);
      await page.getByRole('button', { name: 'Change Client' }).click();
      await beginReport(page);
      await page.getByRole('textbox', { name: /language/i }).fill('Cornish');

      const started = performance.now();
      await lock(app);
      await expect(page.getByText(REFERRED).first()).toBeHidden({ timeout: 1_000 });
      await expect(unlockButton(app)).toBeVisible();
      expect(performance.now() - started).toBeLessThan(3_000);
      expect(await codeOfACall(app)).toBe('LOCKED');

      await unlock(app.page);
      await expectCornish(app.page);
    });
  }

  for (const { when, lock } of SLOWER_LOCKS) {
    test(`keeps the answer when ${when}`, async ({ app, page }) => {
      await unlock(page);
      await openRecord(page, REFERRED);
      await page.getByRole('button', { name: 'Change Client' }).click();
      await page.getByRole('textbox', { name: /language/i }).fill('Cornish');
      await lock(app);
      await unlock(app.page);
      await expectCornish(app.page);
    });
  }
});
