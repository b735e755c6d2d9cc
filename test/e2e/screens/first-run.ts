import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import type { Screen } from './screen.ts';

export const VAULT_NAME = 'DPS victim support';
export const DISPLAY_NAME = 'A. Custodian';

const pressButton = async (page: Page, name: string): Promise<void> =>
  await page.getByRole('button', { name, exact: true }).click();

/** Answers the questions before the passphrase. */
export async function reachPassphrase(page: Page, name = VAULT_NAME): Promise<void> {
  await pressButton(page, 'Create a vault');
  await page.getByLabel('Name of the vault').fill(name);
  await pressButton(page, 'Continue');
  await page.getByLabel('Your name, as your colleagues know it').fill(DISPLAY_NAME);
  await page.getByLabel('Remember my name on this computer').check();
  await pressButton(page, 'Continue');
  await expect(page.getByRole('heading', { level: 1, name: /Choose a passphrase/ })).toBeFocused();
}

export async function typePassphrases(page: Page, first: string, second: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(first);
  await page.getByLabel('The same passphrase again').fill(second);
  await pressButton(page, 'Create the vault');
}

/**
 * Makes the vault.
 *
 * @returns its recovery code, as it stands on the screen.
 */
export async function reachCode(page: Page, name = VAULT_NAME): Promise<string> {
  await reachPassphrase(page, name);
  await typePassphrases(page, PASSPHRASE, PASSPHRASE);
  await expect(page.getByRole('heading', { level: 1, name: /Keep the recovery code/ })).toBeFocused({
    timeout: 30_000,
  });
  const groups = page.getByRole('main').getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  return (await groups.allInnerTexts()).join(' ');
}

/** Leaves the page with the code for the one that asks for it. */
export async function typeCodeBack(page: Page, typed: string): Promise<void> {
  await page.getByLabel('Recovery code').fill(typed);
  await pressButton(page, 'Check the code');
}

export const firstRunScreens: readonly Screen[] = [
  {
    name: 'first-run-welcome',
    vault: 'none',
    isUnlocked: false,
    reach: async ({ page }) => {
      await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Strongroom' })).toBeVisible();
    },
  },
  {
    name: 'first-run-name-taken',
    vault: 'none',
    isUnlocked: false,
    reach: async ({ page, home }) => {
      mkdirSync(join(home, 'Documents', `${VAULT_NAME}.strongroom`));
      await reachPassphrase(page);
      await typePassphrases(page, PASSPHRASE, PASSPHRASE);
      await expect(page.getByRole('alert')).toContainText('There is something called', { timeout: 30_000 });
    },
  },
  {
    name: 'first-run-place',
    vault: 'none',
    isUnlocked: false,
    reach: async ({ page }) => {
      await pressButton(page, 'Create a vault');
      await pressButton(page, 'Continue');
      await expect(page.getByRole('alert')).toContainText('Give the vault a name.');
    },
  },
  {
    name: 'first-run-person',
    vault: 'none',
    isUnlocked: false,
    reach: async ({ page }) => {
      await pressButton(page, 'Create a vault');
      await page.getByLabel('Name of the vault').fill(VAULT_NAME);
      await pressButton(page, 'Continue');
      await expect(page.getByRole('heading', { level: 1, name: /What is your name/ })).toBeVisible();
    },
  },
  {
    name: 'first-run-passphrase',
    vault: 'none',
    isUnlocked: false,
    reach: async ({ page }) => {
      await reachPassphrase(page);
      await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
      await page.getByText('How these times are worked out').click();
      await expect(page.getByText('Strong.')).toBeVisible();
    },
  },
  {
    name: 'first-run-passphrase-refused',
    vault: 'none',
    isUnlocked: false,
    reach: async ({ page }) => {
      await reachPassphrase(page);
      await typePassphrases(page, 'qwertyuiop12', 'qwertyuiop12');
      await expect(page.getByText('Too easy to guess.')).toBeVisible();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'first-run-code',
    vault: 'none',
    isUnlocked: false,
    reach: async ({ page }) => {
      await reachCode(page);
      await pressButton(page, 'Print');
      await expect(page.getByText('Sent to the printer')).toBeVisible();
    },
  },
  {
    name: 'first-run-leave',
    vault: 'none',
    isUnlocked: false,
    reach: async ({ page }) => {
      await reachCode(page);
      await pressButton(page, 'Leave without checking the code');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'first-run-check',
    vault: 'none',
    isUnlocked: false,
    reach: async ({ page }) => {
      const code = await reachCode(page);
      await pressButton(page, 'I have it on paper');
      await typeCodeBack(page, code.replace(/.$/u, code.endsWith('7') ? '8' : '7'));
      await expect(page.getByRole('alert')).toContainText('Group 7 is not as it was shown.');
    },
  },
  {
    name: 'first-run-ready',
    vault: 'none',
    isUnlocked: false,
    reach: async ({ page }) => {
      const code = await reachCode(page);
      await pressButton(page, 'I have it on paper');
      await typeCodeBack(page, code);
      await expect(page.getByRole('heading', { level: 1, name: 'The vault is ready' })).toBeVisible();
    },
  },
];
