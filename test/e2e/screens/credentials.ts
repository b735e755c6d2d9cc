import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readVaultFile } from '../../../electron/vault/vault-file.ts';
import type { Screen } from './screen.ts';
import { givePassphrase } from './unlock.ts';

/** Adds somebody past the page, and opens the vault as them. */
async function openAsNewPerson(page: Page): Promise<void> {
  const oneTime = await page.evaluate(async () => {
    const added = await window.strongroom.call('office.people.add', {
      displayName: 'Robin Colleague',
      roles: ['coordinator'],
    });
    if (!added.ok) throw new Error(added.error.message);
    return added.value.passphrase;
  });
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('radio', { name: 'Someone else' }).check();
  await givePassphrase(page, oneTime);
  await expect(page.getByRole('heading', { name: 'Choose your own passphrase' })).toBeVisible();
}

/** Opens the vault with a recovery code that was made past the page. */
async function openWithNewCode(page: Page): Promise<void> {
  const code = await page.evaluate(async () => {
    const replaced = await window.strongroom.call('office.recovery.replace', { reason: 'for a screen' });
    if (!replaced.ok) throw new Error(replaced.error.message);
    return replaced.value.recoveryCode;
  });
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await page.getByLabel('Recovery code').fill(code);
  await page.getByRole('button', { name: 'Open with the code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Who gets a new passphrase?');
}

async function chooseFirstPerson(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'First custodian' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A new passphrase for');
}

async function setPassphrase(page: Page): Promise<void> {
  await page.getByLabel('New passphrase', { exact: true }).fill('nine brave otters swimming');
  await page.getByLabel('The same passphrase again').fill('nine brave otters swimming');
  await page.getByLabel('Why is the recovery code used?').fill('for a screen');
  await page.getByRole('button', { name: 'Set the passphrase' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Keep the recovery code');
}

async function goToOwnPassphrase(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'First custodian' }).click();
  await expect(page.getByRole('heading', { name: 'Your passphrase' })).toBeVisible();
}

export const credentialScreens: readonly Screen[] = [
  {
    name: 'passphrase-own',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => await goToOwnPassphrase(page),
  },
  {
    name: 'passphrase-refused',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await goToOwnPassphrase(page);
      await page.getByLabel('New passphrase', { exact: true }).fill('short');
      await page.getByRole('button', { name: 'Change the passphrase' }).click();
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'passphrase-first',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => await openAsNewPerson(page),
  },
  {
    name: 'unlock-too-soon',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page, home }) => {
      const folder = join(home, 'Documents', 'Unit.strongroom');
      const failed = { failures: 12, lastAt: '2026-11-23T09:30:00.000Z' };
      const slots = Object.fromEntries(readVaultFile(folder).slots.map(({ slotId }) => [slotId, failed]));
      writeFileSync(join(folder, 'attempts.json'), JSON.stringify({ slots, unlogged: [] }));
      await givePassphrase(page);
      await expect(page.getByText('There were too many failed attempts.')).toBeVisible();
    },
  },
  {
    name: 'recovery-code',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Use the recovery code' }).click();
      await page.getByLabel('Recovery code').fill('ABCD-EFGH');
      await page.getByRole('button', { name: 'Open with the code' }).click();
      await expect(page.getByRole('alert')).toContainText('That is not a recovery code');
    },
  },
  {
    name: 'recovery-who',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openWithNewCode(page);
      await page.getByRole('radio', { name: 'Somebody who is not in this list' }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('alert')).toContainText('Type the name');
    },
  },
  {
    name: 'recovery-passphrase',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openWithNewCode(page);
      await chooseFirstPerson(page);
    },
  },
  {
    name: 'recovery-new-code',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openWithNewCode(page);
      await chooseFirstPerson(page);
      await setPassphrase(page);
    },
  },
  {
    name: 'recovery-done',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openWithNewCode(page);
      await chooseFirstPerson(page);
      await setPassphrase(page);
      await page.getByRole('button', { name: 'Leave without checking the code' }).click();
      await expect(page.getByRole('heading', { name: 'The vault opens again' })).toBeVisible();
    },
  },
];
