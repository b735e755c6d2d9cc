import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PASSPHRASE } from '../builders/vault-constants.ts';
import { expect, test, unlock } from './fixtures.ts';
import {
  beginRestore,
  expectWhole,
  failToRestoreTooOften,
  prepareBackup,
  prepareBackupOfTwo,
  reachComparison,
  reachContents,
  reachPeople,
  restoreBy,
  SECOND_PASSPHRASE,
} from './screens/restore.ts';
import { givePassphrase } from './screens/unlock.ts';

test.use({ vault: 'empty' });

test('puts a backup in the place of the vault, after saying what would be missing', async ({
  page,
  vaultFolder,
}) => {
  await unlock(page);
  await reachComparison(page);
  await expect(page.getByText('Some things would be missing')).toBeVisible();
  await page.getByRole('button', { name: 'Use it in place of the other' }).click();
  await page.getByRole('button', { name: 'Use the restored one' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The restored vault is in use' })).toBeFocused();
  const replaced = readdirSync(dirname(vaultFolder)).find((name) => name.includes('replaced'));
  await expect(page.getByText(join(dirname(vaultFolder), replaced ?? 'nothing'))).toBeVisible();
  await page.getByRole('button', { name: 'Open the vault' }).click();
  await givePassphrase(page);
  await page.getByRole('navigation', { name: 'Areas' }).waitFor();
  const settings = await page.evaluate(async () => await window.strongroom.call('office.settings.get', {}));
  expect(settings).toEqual({ ok: true, value: { readReason: 'never' } });
});

test('keeps both, and knows both from then on', async ({ page, vaultFolder }) => {
  await unlock(page);
  await reachComparison(page);
  await page.getByRole('button', { name: 'Keep both' }).click();
  await page.getByRole('button', { name: 'Open the vault' }).click();
  await expect(page.getByRole('radio', { name: 'Unit', exact: true })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Unit restored' })).toBeVisible();
  expect(existsSync(join(dirname(vaultFolder), 'Unit restored.strongroom'))).toBe(true);
});

test('brings back a vault whose first file is damaged', async ({ page, vaultFolder }) => {
  await unlock(page);
  await prepareBackupOfTwo(page);
  writeFileSync(join(vaultFolder, 'vault.json'), '{ "format": ');
  await givePassphrase(page);
  await page.getByRole('button', { name: 'Restore this vault from a backup' }).click();
  await page.getByRole('radio', { name: /^Today at/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectWhole(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await restoreBy(page, SECOND_PASSPHRASE, PASSPHRASE);
  await page.getByRole('button', { name: 'Use it in place of the other' }).click();
  await page.getByRole('button', { name: 'Use the restored one' }).click();
  await page.getByRole('button', { name: 'Open the vault' }).click();
  await givePassphrase(page);
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});

test('restores from a drive on a computer that knows no vault', async ({
  app,
  page,
  main,
  home,
  vaultFolder,
}) => {
  await unlock(page);
  await prepareBackupOfTwo(page);
  const backups = join(vaultFolder, 'backups');
  const drive = join(home, 'Documents', 'drive');
  cpSync(join(backups, readdirSync(backups).toSorted().at(-1) ?? ''), drive, { recursive: true });
  rmSync(vaultFolder, { recursive: true });
  rmSync(join(home, 'userData', 'known-vaults.json'));
  await app.restart();
  await beginRestore(app.page);
  await main.setOpenDialogAnswer(drive);
  await app.page.getByRole('button', { name: 'Choose a backup in another folder' }).click();
  await expect(app.page.getByText(drive)).toBeVisible();
  await app.page.getByRole('button', { name: 'Continue' }).click();
  await expectWhole(app.page);
  await app.page.getByRole('button', { name: 'Continue' }).click();
  await app.page.getByLabel('Name of the vault').fill('Unit');
  await app.page.getByRole('button', { name: 'Continue' }).click();
  await restoreBy(app.page, PASSPHRASE, SECOND_PASSPHRASE);
  await app.page.getByRole('button', { name: 'Continue' }).click();
  await app.page.getByRole('button', { name: 'Open the vault' }).click();
  await givePassphrase(app.page);
  await expect(app.page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});

test('takes two different people, and keeps nothing of what they typed', async ({ page }) => {
  await unlock(page);
  await prepareBackup(page);
  await reachPeople(page);
  await restoreBy(page, PASSPHRASE, PASSPHRASE);
  await expect(page.getByRole('alert')).toContainText('somebody else than the first');
  await restoreBy(page, PASSPHRASE, 'not the passphrase');
  await expect(page.getByRole('alert')).toContainText('Nothing that was there has changed.');
  await expect(page.getByLabel('Passphrase of the first person')).toHaveValue('');
});

test('can be left at the first question, and changes nothing', async ({ page, vaultFolder }) => {
  await unlock(page);
  await prepareBackup(page);
  await reachContents(page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Open the vault' })).toBeVisible();
  expect(readdirSync(dirname(vaultFolder))).toEqual(['Unit.strongroom']);
});

test('counts down what is left of a wait, and then lets them try again', async ({ page }) => {
  await unlock(page);
  await prepareBackup(page);
  await reachPeople(page);
  await failToRestoreTooOften(page);
  const restore = page.getByRole('button', { name: 'Restore the backup' });
  await expect(restore).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('You can try again now.')).toBeVisible();
  await expect(restore).not.toHaveAttribute('aria-disabled');
});
