import { expect, type Page } from '@playwright/test';
import type { Screen } from './screen.ts';

/** Changes a record behind the page's back, as a colleague would. */
export async function changeElsewhere(page: Page, patch: { readonly referrerName: string }): Promise<void> {
  const outcome = await page.evaluate(async ({ referrerName }) => {
    const reference = document.querySelector('h1')?.textContent?.match(/[A-Z]+-\d{4}-\d+/)?.[0] ?? '';
    const list = await window.strongroom.call('referrals.list', { search: reference });
    const found = list.ok ? list.value.referrals[0] : undefined;
    if (found === undefined) return 'There is no such referral.';
    const open = await window.strongroom.call('referrals.get', { referralId: found.referralId });
    if (!open.ok) return open.error.message;
    const { referralId, version, record } = open.value;
    const referrer = { ...record.route.referrer, name: referrerName };
    const saved = await window.strongroom.call('referrals.update', {
      referralId,
      version,
      draft: {
        ...record,
        route: { ...record.route, referrer },
        employment: { ...record.employment, lineManagerAware: 'NK' },
      },
    });
    return saved.ok ? null : saved.error.message;
  }, patch);
  expect(outcome).toBeNull();
}

/** Opens the newest referral that a text and a status find. */
export async function openRecord(page: Page, search: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const text = page.getByRole('textbox', { name: /^Reference, pseudonym/ });
  await expect(text).toBeFocused();
  await text.fill(search);
  await expect(page.getByRole('status').filter({ hasText: '1 referral found' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: search })).toBeVisible();
}

/** Somebody referred by somebody else, of the sample caseload. */
export const REFERRED = 'IDVA-2526-0106';

async function openFind(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: /^Reference, pseudonym/ })).toBeFocused();
}

/** Worklist, find, record and conflict. */
export const caseworkScreens: readonly Screen[] = [
  {
    name: 'worklist',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await expect(page.getByRole('heading', { name: /^Needs you today/ })).toBeVisible();
    },
  },
  {
    name: 'worklist-empty',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await expect(page.getByRole('heading', { name: 'Nothing needs you' })).toBeVisible();
    },
  },
  {
    name: 'find',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openFind(page);
      await page.keyboard.type('idva-2526-00');
      await expect(page.getByRole('listitem').filter({ hasText: 'received' }).first()).toBeVisible();
    },
  },
  {
    name: 'find-nothing',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openFind(page);
      await page.keyboard.type('zzzz');
      await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    },
  },
  {
    name: 'record',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openRecord(page, REFERRED);
    },
  },
  {
    name: 'record-safe-to-call',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openRecord(page, REFERRED);
      await page.getByRole('button', { name: /^Re-confirm/ }).click();
      await page
        .getByRole('group', { name: 'Until which day does that hold?' })
        .getByLabel('Year')
        .fill('2027');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByText('Safe to call now? Yes')).toBeVisible();
    },
  },
  {
    name: 'record-edit',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openRecord(page, REFERRED);
      await page.getByRole('button', { name: 'Change Safe contact' }).click();
      await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
    },
  },
  {
    name: 'conflict',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openRecord(page, REFERRED);
      await page.getByRole('button', { name: 'Change Reasons and priority' }).click();
      await page.getByLabel('Name of the referrer (optional)').fill('My own words');
      await changeElsewhere(page, { referrerName: 'Their words' });
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: /Someone changed this/ })).toBeVisible();
    },
  },
];
