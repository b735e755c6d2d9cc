import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, unlock } from './fixtures.ts';
import { checkHead, openAudit, openAuditPage, reachReason, showEntries } from './screens/audit.ts';
import { openRecord, REFERRED } from './screens/casework.ts';
import { givePassphrase } from './screens/unlock.ts';

test.use({ vault: 'caseload' });

test.beforeEach(async ({ page }) => await unlock(page));

const chooseLog = async (page: Page, label: string): Promise<void> => {
  await page.getByLabel('Log of').selectOption(label);
  await showEntries(page);
};

const rows = (page: Page) => page.getByRole('table').getByRole('row');

test('says who opened which record, in words', async ({ page }) => {
  await openRecord(page, REFERRED);
  await openAudit(page);
  await chooseLog(page, 'Referrals');
  await expect(
    rows(page).filter({ hasText: 'First custodian' }).filter({ hasText: 'Opened a referral' }),
  ).toHaveCount(1);
});

test('narrows the log by what was done, and takes the filters off again', async ({ page }) => {
  await openAudit(page);
  await page.getByLabel('What was done').selectOption('Made the vault');
  await showEntries(page);
  await expect(page.getByRole('status').filter({ hasText: '1 entry, newest first' })).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(rows(page).filter({ hasText: 'Unlocked the vault' })).not.toHaveCount(0);
});

test('finds the one thing that was chosen, and not what has a longer name', async ({ app }) => {
  const lines = async (action: string) => {
    await app.page.getByLabel('What was done').selectOption(action);
    await showEntries(app.page);
    return rows(app.page).filter({ hasText: /the vault/ });
  };
  await app.page.getByRole('button', { name: 'Lock' }).click();
  await givePassphrase(app.page, 'not the passphrase');
  await expect(app.page.getByText('That did not open the vault')).toBeVisible();
  await unlock(app.page);
  await openAudit(app.page);
  await expect((await lines('Failed to unlock the vault')).first()).toContainText('Failed to unlock');
  const unlocked = await lines('Unlocked the vault');
  await expect(unlocked.first()).toContainText('Unlocked the vault');
  await expect(unlocked.filter({ hasText: 'Failed' })).toHaveCount(0);
});

test('turns to older entries, and back to the same newer ones', async ({ page }) => {
  await page.evaluate(async () => {
    for (let look = 0; look < 60; look += 1) await window.strongroom.call('office.people.list', {});
  });
  await openAudit(page);
  const entry = (row: number) => rows(page).nth(row).getByRole('cell').first();
  const lastOfFirstPage = Number(await entry(50).textContent());
  await page.getByRole('button', { name: 'Older entries' }).click();
  await expect(entry(1)).toHaveText(String(lastOfFirstPage - 1));
  await page.getByRole('button', { name: 'Newer entries' }).click();
  await expect(page.getByRole('button', { name: 'Newer entries' })).toHaveCount(0);
});

test('saves what is shown for somebody, and the log says for whom', async ({ page, main, home }) => {
  await openAudit(page);
  await page.getByRole('button', { name: /^Save these/ }).click();
  await page.getByLabel('A table (CSV)').check();
  await page.getByLabel('Who receives it?').fill('Professional Standards');
  const path = join(home, 'log.csv');
  await main.setSaveDialogAnswer(path);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as log.csv')).toBeVisible();
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toContain('session.unlock');
  await page.keyboard.press('Escape');
  await expect(rows(page).filter({ hasText: 'To: Professional Standards' })).toHaveCount(1);
  await openAuditPage(page, 'Checks and documents');
  await expect(rows(page).filter({ hasText: 'Part of the log' }).first()).toBeVisible();
});

test('finds a head from paper in the chain, and no other', async ({ page }) => {
  await openAudit(page);
  await openAuditPage(page, 'Checks and documents');
  await page.getByRole('button', { name: 'Check the log now' }).click();
  const head = await page
    .locator('.app-mono')
    .filter({ hasText: /^office-/ })
    .textContent();
  await checkHead(page, head?.toUpperCase() ?? '');
  await expect(page.getByText('Success: In the chain')).toBeVisible();
  await checkHead(page, 'office-1-0123456789abcdef');
  await expect(page.getByText('Error: Not in the chain')).toBeVisible();
});

test('asks once why a record is opened, and keeps the reason in the log', async ({ page }) => {
  await reachReason(page);
  await page.getByLabel('Reason').fill('weekly call');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: REFERRED })).toBeVisible();
  await openAudit(page);
  await chooseLog(page, 'Referrals');
  await expect(
    rows(page).filter({ hasText: 'Opened a referral' }).filter({ hasText: 'weekly call' }).first(),
  ).toBeVisible();
  await openRecord(page, REFERRED);
});
