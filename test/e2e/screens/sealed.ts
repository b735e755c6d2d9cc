import { expect, type Locator, type Page } from '@playwright/test';
import { unlock } from '../fixtures.ts';
import { openRecord, REFERRED } from './casework.ts';
import { openFind } from './find.ts';
import type { Screen } from './screen.ts';

export const COLLEAGUE = 'Robin Colleague';
export const THEIR_PASSPHRASE = 'seven quiet herons rowing';

/** Adds a manager who has unlocked once and chosen a passphrase, past the page; then the first person is at work again. */
export async function addColleague(page: Page): Promise<void> {
  const oneTime = await page.evaluate(async (displayName) => {
    const added = await window.strongroom.call('office.people.add', { displayName, roles: ['manager'] });
    if (!added.ok) throw new Error(added.error.message);
    return added.value.passphrase;
  }, COLLEAGUE);
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('radio', { name: 'Someone else' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill(oneTime);
  await page.getByRole('button', { name: 'Open the vault' }).click();
  await page.getByLabel('One-time passphrase').fill(oneTime);
  await page.getByLabel('New passphrase', { exact: true }).fill(THEIR_PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(THEIR_PASSPHRASE);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByRole('navigation', { name: 'Areas' }).waitFor();
  await page.getByRole('button', { name: 'Lock' }).click();
  await unlock(page);
}

/** Disposes of a record together with {@link addColleague}'s manager, past the page. */
export async function disposeOf(page: Page, reference: string): Promise<void> {
  const problem = await page.evaluate(
    async ({ search, displayName, passphrase }) => {
      const found = await window.strongroom.call('referrals.list', { search });
      const people = await window.strongroom.call('office.people.list', {});
      if (!found.ok || !people.ok) return 'Nothing could be looked up';
      const personId = people.value.people.find((person) => person.displayName === displayName)?.personId;
      const disposed = await window.strongroom.call('referrals.dispose', {
        referralId: found.value.referrals[0]?.referralId ?? '',
        reason: 'Kept for as long as the schedule says',
        second: { personId: personId ?? '', passphrase },
      });
      return disposed.ok ? null : disposed.error.message;
    },
    { search: reference, displayName: COLLEAGUE, passphrase: THEIR_PASSPHRASE },
  );
  expect(problem).toBeNull();
}

/** Goes to the register of disposals. */
export async function openDisposals(page: Page): Promise<void> {
  await openFind(page);
  await page.getByRole('link', { name: 'What was disposed of' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What was disposed of' })).toBeFocused();
}

/** Finds a record of the sample caseload that came into the vault sealed, for nobody in particular. */
export async function findSealed(page: Page): Promise<Locator> {
  await openFind(page);
  await page.getByLabel('Restriction', { exact: true }).selectOption('SEALED');
  const row = page.getByRole('listitem').filter({ hasText: 'Sealed' }).first();
  await expect(row).toBeVisible();
  return row;
}

/** Asks for such a record. */
export async function openSealed(page: Page): Promise<void> {
  await (await findSealed(page)).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /is sealed$/ })).toBeVisible();
}

const inCaseload = (name: string, reach: (page: Page) => Promise<void>): Screen => ({
  name,
  vault: 'caseload',
  isUnlocked: true,
  reach: async ({ page }) => await reach(page),
});

/** Presses a button of the page that opens a dialog. */
async function openDialog(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Sealed records, and the end of a record. */
export const sealedScreens: readonly Screen[] = [
  inCaseload('find-sealed', async (page) => void (await findSealed(page))),
  inCaseload('record-sealed', openSealed),
  inCaseload('record-break-glass', async (page) => {
    await openSealed(page);
    await openDialog(page, 'Break the glass');
  }),
  inCaseload('record-break-glass-incomplete', async (page) => {
    await addColleague(page);
    await openSealed(page);
    await openDialog(page, 'Break the glass');
    await page.getByRole('dialog').getByRole('button', { name: 'Break the glass' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
  }),
  inCaseload('record-seal', async (page) => {
    await openRecord(page, REFERRED);
    await openDialog(page, 'Seal this record');
  }),
  inCaseload('record-dispose', async (page) => {
    await openRecord(page, REFERRED);
    await openDialog(page, 'Dispose of this record');
  }),
  inCaseload('disposals', async (page) => {
    await addColleague(page);
    await disposeOf(page, REFERRED);
    await openDisposals(page);
    await expect(page.getByRole('rowheader', { name: REFERRED })).toBeVisible();
  }),
  inCaseload('disposals-none', async (page) => {
    await openDisposals(page);
    await expect(page.getByRole('heading', { name: 'Nothing was disposed of yet' })).toBeVisible();
  }),
];
