import type { Page } from '@playwright/test';
import { expect, test, unlock } from './fixtures.ts';
import { startReferral } from './intake-by-keyboard.ts';
import { openRecord, REFERRED } from './screens/casework.ts';

const RECOGNISED = 'Recognised from now on.';

test.describe('on a record', () => {
  test.use({ vault: 'caseload' });

  test('is never lost, although it is saved before the vault has made its mark', async ({ page }) => {
    await unlock(page);
    await openRecord(page, REFERRED);
    await page.getByRole('button', { name: 'Change Client' }).click();
    await page.getByRole('textbox', { name: 'Warrant or pay number' }).fill('AB 123456');
    await page.keyboard.press('Control+Enter');
    const client = page.getByRole('region', { name: 'Client', exact: true });
    await expect(client).toContainText('Saved');
    await page.getByRole('button', { name: 'Change Client' }).click();
    await expect(page.getByText(RECOGNISED)).toBeVisible();
  });

  test('is kept in the draft of somebody who leaves by Escape', async ({ page }) => {
    await unlock(page);
    await openRecord(page, REFERRED);
    await page.getByRole('button', { name: 'Change Client' }).click();
    await page.getByRole('textbox', { name: 'Warrant or pay number' }).fill('AB 123456');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.getByText(RECOGNISED)).toBeVisible();
  });

  for (const { when, leave } of [
    { when: 'the vault locks', leave: 'Control+l' },
    { when: 'the person goes to look for another referral', leave: 'Control+k' },
  ]) {
    test(`is kept in the draft when ${when}, with the keyboard still in it`, async ({ page }) => {
      await unlock(page);
      await openRecord(page, REFERRED);
      await page.getByRole('button', { name: 'Change Client' }).click();
      await page.getByRole('textbox', { name: 'Warrant or pay number' }).fill('AB 123456');
      await page.keyboard.press(leave);
      if (leave === 'Control+l') await unlock(page);
      await expect(page.getByRole('region', { name: 'Client', exact: true })).toBeHidden();
      await openRecord(page, REFERRED);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText(RECOGNISED)).toBeVisible();
    });
  }
});

/** Goes on from a new referral, answering nothing, to the page about the people alleged. */
async function goToPeopleAlleged(page: Page): Promise<void> {
  await startReferral(page);
  await page.getByRole('radio', { name: /IDVA\)/ }).check();
  await page.keyboard.press('Control+Enter');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText('When and how');
  while (!(await title.textContent())?.includes('Who is alleged')) await answerLater(page);
}

async function answerLater(page: Page): Promise<void> {
  const title = page.getByRole('heading', { level: 1 });
  const left = await title.textContent();
  await page.keyboard.press('Control+Enter');
  const later = page.getByRole('button', { name: 'Answer later' });
  await expect(later.or(title.filter({ hasNotText: left ?? '' })).first()).toBeVisible();
  if (await later.isVisible()) await later.click();
  await expect(title).not.toHaveText(left ?? '');
}

test.describe('in a new referral', () => {
  test.use({ vault: 'empty' });
  test.beforeEach(async ({ page }) => {
    await unlock(page);
    await goToPeopleAlleged(page);
  });

  test('is kept although Escape leaves the page with the keyboard still in it', async ({ page }) => {
    await page.getByText('More (optional)').click();
    await page.getByRole('textbox', { name: 'Warrant or pay number' }).fill('AB 123456');
    await page.keyboard.press('Escape');
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toContainText('How can the client be reached safely?');
    await answerLater(page);
    await expect(title).toContainText('Who is alleged');
    await expect(page.getByText(RECOGNISED)).toBeVisible();
  });

  test('goes with the person whose it is, and to nobody who moves into their place', async ({ page }) => {
    await page.getByRole('button', { name: 'Add another person' }).click();
    const first = page.getByRole('group', { name: 'Person alleged 1' });
    await first.getByText('More (optional)').click();
    await first.getByRole('textbox', { name: 'Warrant or pay number' }).fill('AB 123456');
    await page.getByRole('button', { name: 'Remove person alleged 1' }).click();
    await expect(page.getByRole('group', { name: 'Person alleged 2' })).toBeHidden();
    await page.getByText('More (optional)').click();
    await expect(page.getByRole('textbox', { name: 'Warrant or pay number' })).toHaveValue('');
    await expect(page.getByText(RECOGNISED)).toBeHidden();
  });
});
