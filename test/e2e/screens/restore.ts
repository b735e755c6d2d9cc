import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import { unlock } from '../fixtures.ts';
import { backUpNow } from './backup.ts';
import type { Screen } from './screen.ts';

export const SECOND_PASSPHRASE = 'three violet kettles under the bridge';

/** Adds a second custodian, who has chosen a passphrase of their own, and leaves the vault open for the first. */
export async function addSecondCustodian(page: Page): Promise<void> {
  const outcome = await page.evaluate(async (next) => {
    const added = await window.strongroom.call('office.people.add', {
      displayName: 'Second custodian',
      roles: ['custodian'],
    });
    return added.ok ? { oneTime: added.value.passphrase, next } : added.error.message;
  }, SECOND_PASSPHRASE);
  if (typeof outcome === 'string') throw new Error(outcome);
  await lock(page);
  await unlockAsAnybody(page, outcome.oneTime);
  const changed = await page.evaluate(
    async ({ oneTime, next }) =>
      await window.strongroom.call('session.changePassphrase', { current: oneTime, next }),
    outcome,
  );
  expect(changed.ok).toBe(true);
  await lock(page);
  await unlock(page);
}

async function lock(page: Page): Promise<void> {
  await page.evaluate(async () => await window.strongroom.call('vaults.lock', {}));
  await page.getByRole('button', { name: 'Open the vault' }).waitFor();
}

/** Opens the vault for whoever has the passphrase, and keeps no name of theirs. The page is left as it is. */
async function unlockAsAnybody(page: Page, passphrase: string): Promise<void> {
  const opened = await page.evaluate(async (typed) => {
    const start = await window.strongroom.call('app.start', {});
    const placeId = start.ok ? start.value.vaults[0]?.placeId : undefined;
    if (placeId === undefined) return false;
    const attempt = { placeId, personKey: null, passphrase: typed, remember: false };
    return (await window.strongroom.call('vaults.unlock', attempt)).ok;
  }, passphrase);
  expect(opened).toBe(true);
}

/** Makes a backup, changes something after it, and locks. */
export async function prepareBackup(page: Page): Promise<void> {
  await backUpNow(page);
  await page.evaluate(
    async () => await window.strongroom.call('office.settings.change', { readReason: 'each record' }),
  );
  await lock(page);
}

/** The same in a vault of two custodians, who can put the backup back. */
export async function prepareBackupOfTwo(page: Page): Promise<void> {
  await addSecondCustodian(page);
  await prepareBackup(page);
}

/** Begins to restore. */
export async function beginRestore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Restore from a backup', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Which backup?' })).toBeFocused();
}

const goOn = async (page: Page): Promise<void> =>
  await page.getByRole('button', { name: 'Continue' }).click();

/** Chooses the newest backup, and looks at what is in it. It was prepared. */
export async function reachContents(page: Page): Promise<void> {
  await beginRestore(page);
  await page
    .getByRole('radio', { name: /^Today at/ })
    .first()
    .check();
  await goOn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'What is in it' })).toBeVisible();
}

/** Waits until every file of the backup was read, and found to be whole. */
export const expectWhole = async (page: Page): Promise<void> =>
  await expect(page.getByRole('definition').filter({ hasText: 'Whole' })).toHaveCount(5);

/** Goes on to the two people. */
export async function reachPeople(page: Page): Promise<void> {
  await reachContents(page);
  await expectWhole(page);
  await goOn(page);
  await expect(page.getByLabel('Name of the vault')).toHaveValue('Unit restored');
  await goOn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Two people, and why' })).toBeVisible();
}

/** A key is derived for each slot that is tried, twice, on whatever machine this is. */
const RESTORING_TAKES_AT_MOST_MS = 60_000;

/** Restores by two people, and waits until it is known what comes of it. */
export async function restoreBy(page: Page, first: string, second: string): Promise<void> {
  await page.getByLabel('Passphrase of the first person').fill(first);
  await page.getByLabel('Passphrase of the second person').fill(second);
  await page.getByLabel('Why is the backup put back?').fill('to see what was there');
  await page.getByRole('button', { name: 'Restore the backup' }).click();
  await expect(page.getByRole('heading', { name: 'Putting the backup back' })).toHaveCount(0, {
    timeout: RESTORING_TAKES_AT_MOST_MS,
  });
}

/** Fails so often that the next attempt has to wait: the fourth failure in a row is the first that has to be waited for. */
export async function failToRestoreTooOften(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await restoreBy(page, PASSPHRASE, 'not the passphrase');
    await expect(page.getByRole('alert')).toContainText('Nothing that was there has changed.');
  }
  await restoreBy(page, PASSPHRASE, 'not the passphrase');
  await expect(page.getByText(/You can try again in \d+ seconds?\./)).toBeVisible();
}

/** Prepares a backup of two people, and goes on to the comparison. */
export async function reachComparison(page: Page): Promise<void> {
  await prepareBackupOfTwo(page);
  await reachPeople(page);
  await restoreBy(page, PASSPHRASE, SECOND_PASSPHRASE);
  await expect(page.getByRole('heading', { level: 1, name: 'The backup is restored' })).toBeFocused();
}

/** Damages a file of the newest backup within the vault of a home. */
export function damageBackup(home: string): void {
  const backups = join(home, 'Documents', 'Unit.strongroom', 'backups');
  const newest = readdirSync(backups).toSorted().at(-1) ?? '';
  writeFileSync(join(backups, newest, 'cases.db'), Buffer.alloc(8192, 7));
}

const inEmptyVault = { vault: 'empty', isUnlocked: true } as const;

export const restoreScreens: readonly Screen[] = [
  {
    name: 'restore-no-backup',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page }) => {
      await beginRestore(page);
      await expect(page.getByText('There is no backup in the folder of this vault')).toBeVisible();
    },
  },
  {
    name: 'restore-choose',
    ...inEmptyVault,
    reach: async ({ page }) => {
      await prepareBackup(page);
      await beginRestore(page);
      await goOn(page);
      await expect(page.getByRole('alert')).toContainText('Choose a backup.');
    },
  },
  {
    name: 'restore-not-whole',
    ...inEmptyVault,
    reach: async ({ page, home }) => {
      await prepareBackup(page);
      damageBackup(home);
      await beginRestore(page);
      await page.getByRole('radio', { name: /^Today at/ }).check();
      await goOn(page);
      await expect(page.getByText('This backup is not whole')).toBeVisible();
    },
  },
  {
    name: 'restore-place',
    ...inEmptyVault,
    reach: async ({ page }) => {
      await prepareBackup(page);
      await reachContents(page);
      await goOn(page);
      await page.getByLabel('Name of the vault').fill('');
      await goOn(page);
      await expect(page.getByRole('alert')).toContainText('Give the vault a name.');
    },
  },
  {
    name: 'restore-people',
    ...inEmptyVault,
    reach: async ({ page }) => {
      await prepareBackup(page);
      await reachPeople(page);
      await page.getByRole('button', { name: 'Restore the backup' }).click();
      await expect(page.getByRole('alert')).toContainText('There is a problem');
    },
  },
  {
    name: 'restore-refused',
    ...inEmptyVault,
    reach: async ({ page }) => {
      await prepareBackup(page);
      await reachPeople(page);
      await restoreBy(page, PASSPHRASE, 'not the passphrase');
      await expect(page.getByRole('alert')).toContainText('Nothing that was there has changed.');
    },
  },
  {
    name: 'restore-too-soon',
    ...inEmptyVault,
    reach: async ({ page }) => {
      await prepareBackup(page);
      await reachPeople(page);
      await failToRestoreTooOften(page);
    },
  },
  {
    name: 'restore-comparison',
    ...inEmptyVault,
    reach: async ({ page }) => await reachComparison(page),
  },
  {
    name: 'restore-kept-both',
    ...inEmptyVault,
    reach: async ({ page }) => {
      await reachComparison(page);
      await page.getByRole('button', { name: 'Keep both' }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: 'The restored vault is ready' }),
      ).toBeFocused();
    },
  },
  {
    name: 'restore-swap',
    ...inEmptyVault,
    reach: async ({ page }) => {
      await reachComparison(page);
      await page.getByRole('button', { name: 'Use it in place of the other' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];
