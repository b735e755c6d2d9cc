import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, unlock } from './fixtures.ts';
import { backUpNow, openBackups } from './screens/backup.ts';

test.use({ vault: 'empty' });

test.beforeEach(async ({ page }) => await unlock(page));

const rail = /^Backup/;

test('makes a backup, which the rail and the list then know', async ({ page, vaultFolder }) => {
  const link = page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: rail });
  await expect(link).toContainText('due');
  await backUpNow(page);
  await expect(link).toContainText('ok');
  await expect(page.getByRole('listitem').filter({ hasText: 'Made by hand' })).toHaveCount(1);
  expect(readdirSync(join(vaultFolder, 'backups')).filter((name) => !name.startsWith('.'))).toHaveLength(1);
});

test('makes the first backup by itself, some time after the vault was opened', async ({ page }) => {
  await page.clock.install({ time: '2026-11-23T09:30:00.000Z' });
  await page.reload();
  await openBackups(page);
  await expect(page.getByText('There is no good backup yet')).toBeVisible();
  await page.clock.fastForward('00:20');
  await expect(page.getByRole('listitem').filter({ hasText: 'Monthly' })).toHaveCount(1);
});

test('copies one to another drive, and says where it is', async ({ page, main, home }) => {
  await backUpNow(page);
  const drive = join(home, 'Documents');
  await main.setOpenDialogAnswer(drive);
  await page.getByRole('button', { name: /^Copy to another drive/ }).click();
  await expect(page.getByText('Copied and checked')).toBeVisible();
  const copied = readdirSync(drive).find((name) => name.endsWith('-manual'));
  await expect(page.getByText(join(drive, copied ?? 'nothing'))).toBeVisible();
});

test('finds a backup that lost a file, and says which', async ({ page, vaultFolder }) => {
  await backUpNow(page);
  const backups = join(vaultFolder, 'backups');
  rmSync(join(backups, readdirSync(backups).toSorted().at(-1) ?? '', 'cases.db'));
  await page.getByRole('button', { name: /^Check the backup/ }).click();
  await expect(page.getByText('cases.db is not there.')).toBeVisible();
});
