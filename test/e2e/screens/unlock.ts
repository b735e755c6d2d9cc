import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import type { Screen } from './screen.ts';

/** Gives a passphrase for the person who is chosen. */
export async function givePassphrase(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

const LOCK_MODULE = pathToFileURL(join(import.meta.dirname, '../../../electron/vault/writer-lock.ts')).href;

/**
 * Holds a vault as another Strongroom would, since a quarter past eight.
 *
 * @returns what lets go of it.
 */
export async function holdElsewhere(vault: string): Promise<() => Promise<void>> {
  const script = `
    const { acquireWriterLock } = await import(${JSON.stringify(LOCK_MODULE)});
    acquireWriterLock(${JSON.stringify(vault)}, () => new Date('2026-11-23T08:15:00.000Z'));
    process.stdout.write('held');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return async () => {
    const ended = once(holder, 'exit');
    holder.kill('SIGKILL');
    await ended;
  };
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
  {
    name: 'unlock-thread-lost',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page, main }) => {
      await main.crashPage();
      await expect(page.getByText('Locked because a part of Strongroom stopped by itself')).toBeVisible();
    },
  },
  {
    name: 'unlock-nothing-typed',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Open the vault' }).click();
      await expect(page.getByText('Type your passphrase.')).toBeVisible();
    },
  },
  {
    name: 'unlock-two-vaults',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page, main, home }) => {
      const other = join(home, 'Documents', 'Other.strongroom');
      cpSync(vaultIn(home), other, { recursive: true });
      await main.setOpenDialogAnswer(other);
      await page.getByRole('button', { name: 'Open another vault' }).click();
      await expect(page.getByRole('radio', { name: 'Other' })).toBeChecked();
    },
  },
  {
    name: 'unlock-no-vault-chosen',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page, main, home }) => {
      await main.setOpenDialogAnswer(join(home, 'Documents'));
      await page.getByRole('button', { name: 'Open another vault' }).click();
      await expect(page.getByRole('alert')).toContainText('There is no vault in that folder');
    },
  },
  {
    name: 'unlock-drive-away',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page, home }) => {
      renameSync(vaultIn(home), `${vaultIn(home)}-away`);
      await page.reload();
      await expect(page.getByRole('alert')).toContainText('There is no vault in that folder');
    },
  },
  {
    name: 'unlock-held-elsewhere',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page, home }) => {
      const letGo = await holdElsewhere(vaultIn(home));
      page.once('close', () => void letGo());
      await givePassphrase(page);
      await expect(page.getByRole('alert')).toContainText('since 23 November 2026 at 08:15');
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
