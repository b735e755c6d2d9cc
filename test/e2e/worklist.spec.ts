import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test, unlock } from './fixtures.ts';
import { startReferral } from './intake-by-keyboard.ts';
import { chooseRadio } from './keyboard.ts';

const groupCount = async (page: Page, title: string): Promise<number> => {
  const heading = await page.getByRole('heading', { name: new RegExp(`^${title}`) }).textContent();
  return Number(/\(([\d,]+)\)/.exec(heading ?? '')?.[1]?.replaceAll(',', ''));
};

test.describe('with the sample caseload', () => {
  test.use({ vault: 'caseload' });

  test('the count in the rail is what stands under "Needs you today"', async ({ page }) => {
    await unlock(page);
    const today = await groupCount(page, 'Needs you today');
    expect(today).toBeGreaterThan(0);
    const rail = page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: /^Worklist/ });
    await expect(rail).toHaveText(`Worklist ${today} need you today`);
  });

  test('each count by reason opens exactly so many referrals', async ({ page }) => {
    await unlock(page);
    const reasons = page.getByRole('navigation', { name: 'By reason' });
    const items = reasons.getByRole('listitem');
    await expect(items.first()).toBeVisible();
    for (let index = 0; index < (await items.count()); index += 1) {
      const item = items.nth(index);
      const count = Number((await item.locator('.app-number').textContent())?.replaceAll(',', ''));
      await item.getByRole('link').click();
      const found = page.getByRole('status').filter({ hasText: /^[\d,]+ referrals? found/ });
      await expect(found).toContainText(count === 1 ? '1 referral found' : `${count} referrals found`);
      await page.keyboard.press('Escape');
      await expect(reasons).toBeVisible();
    }
  });

  test('shows the rest of a group on demand, as many as its heading says', async ({ page }) => {
    await unlock(page);
    const group = page.getByRole('region', { name: /^Needs you today/ });
    const count = await groupCount(page, 'Needs you today');
    const rows = group.getByRole('listitem');
    while ((await rows.count()) < Math.min(count, 500)) {
      const before = await rows.count();
      await group.getByRole('button', { name: /^Show the next/ }).click();
      await expect.poll(async () => await rows.count()).toBeGreaterThan(before);
    }
    expect(await rows.count()).toBe(Math.min(count, 500));
  });

  test('says that nothing else needs anybody only when all of it is on the screen', async ({ page }) => {
    await unlock(page);
    await expect(page.getByRole('navigation', { name: 'By reason' })).toContainText(
      'A referral that needs several things is counted under each.',
    );
    await expect(page.getByRole('button', { name: /^Show the next/ }).first()).toBeVisible();
    await expect(page.getByText('Nothing else needs you')).toBeHidden();
  });

  test('the arrow keys move among the rows, and Enter opens the record where the work is', async ({
    page,
  }) => {
    await unlock(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeFocused();
    const rows = page.getByRole('region', { name: /^Needs you today/ }).getByRole('listitem');
    await expect(rows.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1).getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(rows.nth(0).getByRole('link')).toBeFocused();
    await expect(rows.nth(0)).toContainText('No safe way to reach the client');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Safe contact' })).toBeFocused();
  });

  test('offering the equality form leads to the form', async ({ page }) => {
    await unlock(page);
    const offer = page.getByRole('link', { name: /^Offer the form/ }).first();
    await expect(page.getByRole('region', { name: /^Needs you today/ })).toBeVisible();
    await expect(offer).toHaveAttribute('href', /\/equality-form\/[0-9a-f-]{36}$/);
  });
});

test.describe('with an empty vault', () => {
  test.use({ vault: 'empty' });

  test('says that nothing needs anybody, and how work begins', async ({ page }) => {
    await unlock(page);
    await expect(page.getByRole('heading', { name: 'Nothing needs you' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^Start a referral/ })).toBeVisible();
  });

  test('offers an unfinished referral again, and discards it only when told twice', async ({ page }) => {
    await unlock(page);
    await page.evaluate(
      async (draftId) =>
        await window.strongroom.call('drafts.save', {
          draftId,
          subject: { kind: 'intake' },
          content: { form: {}, step: 'service' },
        }),
      randomUUID(),
    );
    await page.reload();
    const draft = page
      .getByRole('listitem')
      .filter({ hasText: /^Unfinished referral, last saved \d\d:\d\d/ });
    await expect(draft).toBeVisible();
    await page.getByRole('button', { name: /^Discard/ }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByRole('link', { name: 'Continue the referral' })).toBeVisible();
    await page.getByRole('button', { name: /^Discard/ }).click();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await expect(draft).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeFocused();
  });

  test('says which service an unfinished referral is for and where it stopped, and never begins a discarded one anew', async ({
    page,
  }) => {
    await unlock(page);
    await startReferral(page);
    await chooseRadio(page, 'Which service', /ISVA\)/);
    await page.keyboard.press('Control+Enter');
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toContainText('When and how');
    await page
      .getByRole('navigation', { name: 'Areas' })
      .getByRole('link', { name: /^Worklist/ })
      .click();
    const draft = page.getByRole('listitem').filter({ hasText: 'Unfinished ISVA referral, at page 2 of ' });
    await expect(draft).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nothing else needs you' })).toBeVisible();
    await page.getByRole('button', { name: /^Discard/ }).click();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await expect(draft).toBeHidden();
    for (let steps = 0; steps < 3; steps += 1) {
      await page.keyboard.press('Escape');
      await expect(title).toHaveText('Worklist');
    }
    await expect(page.getByRole('heading', { name: 'Nothing needs you' })).toBeVisible();
  });
});
