import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import type { Screen } from './screen.ts';

/** Gives a passphrase for the person who is chosen. */
export async function givePassphrase(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

const vaultIn = (home: string): string => join(home, 'Documents', 'Unit.strongroom');

/** A screen on which the vault itself is in the way, whatever the passphrase. */
const damaged = (name: string, title: string, damage: (vault: string) => void): Screen => ({
  name: `unlock-${name}`,
  vault: 'empty',
  isUnlocked: false,
  reach: async ({ page, home }) => {
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
    damage(vaultIn(home));
    await givePassphrase(page);
    await expect(page.getByRole('alert').getByRole('heading', { name: title })).toBeVisible();
  },
});

export const unlockScreens: readonly Screen[] = [
  {
    name: 'unlock',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page }) => await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused(),
  },
  {
    name: 'unlock-someone-else',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page }) => {
      await page.getByLabel('Someone else').check();
      await expect(page.getByLabel('Remember my name on this computer')).toBeVisible();
    },
  },
  {
    name: 'unlock-wrong-passphrase',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page }) => {
      await givePassphrase(page, 'not the passphrase');
      await expect(page.getByText('That did not open the vault.')).toBeVisible();
    },
  },
  {
    name: 'unlock-after-idle',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page, main }) => {
      await expect(page.getByRole('navigation')).toBeVisible();
      await main.advanceIdle(3600);
      await expect(page.getByText('Locked because nobody used the computer')).toBeVisible();
    },
  },
  damaged('missing', 'There is no vault in that folder', (vault) => renameSync(vault, `${vault}-elsewhere`)),
  damaged('damaged', 'The vault’s first file is damaged', (vault) =>
    writeFileSync(join(vault, 'vault.json'), '{ "format": '),
  ),
  damaged('from-future', 'This vault needs a newer Strongroom', (vault) =>
    writeFileSync(join(vault, 'vault.json'), '{ "format": "strongroom-vault", "version": 99 }'),
  ),
  damaged('file-missing', 'The vault is not complete', (vault) => rmSync(join(vault, 'cases.db'))),
  damaged('file-damaged', 'A file of the vault is damaged', (vault) =>
    writeFileSync(join(vault, 'office.db'), Buffer.alloc(8192, 7)),
  ),
];
