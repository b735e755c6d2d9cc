import { expect, type Locator, type Page } from '@playwright/test';
import type { ReferralDraft } from '../../../shared/domain/referral.ts';
import { aSafeContact } from '../../builders/referral.ts';
import type { Screen } from './screen.ts';

/** What a colleague changes; that the line manager knows, they change every time. */
interface Elsewhere {
  readonly referrerName?: string;
  readonly clientName?: string;
  readonly safeContacts?: ReferralDraft['safeContacts'];
  readonly restriction?: ReferralDraft['restriction'];
}

/** Changes the record on the screen behind the page's back, as a colleague would. */
export async function changeElsewhere(page: Page, change: Elsewhere): Promise<void> {
  const outcome = await page.evaluate(async ({ referrerName, clientName, safeContacts, restriction }) => {
    const reference = document.querySelector('h1')?.textContent?.match(/[A-Z]+-\d{4}-\d+/)?.[0] ?? '';
    const list = await window.strongroom.call('referrals.list', { search: reference });
    const found = list.ok ? list.value.referrals[0] : undefined;
    if (found === undefined) return 'There is no such referral.';
    const open = await window.strongroom.call('referrals.get', { referralId: found.referralId });
    if (!open.ok) return open.error.message;
    const { referralId, version, record } = open.value;
    const saved = await window.strongroom.call('referrals.update', {
      referralId,
      version,
      draft: {
        ...record,
        ...(safeContacts && { safeContacts }),
        ...(restriction && { restriction }),
        ...(referrerName !== undefined && {
          route: { ...record.route, referrer: { ...record.route.referrer, name: referrerName } },
        }),
        ...(clientName !== undefined && {
          client: { ...record.client, name: { ...record.client.name, full: clientName } },
        }),
        employment: { ...record.employment, lineManagerAware: 'NK' },
      },
    });
    return saved.ok ? null : saved.error.message;
  }, change);
  expect(outcome).toBeNull();
}

/** One part of the record's page. */
export const partOf = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title, exact: true });

/** Opens the editor of a part. */
export const changePart = async (page: Page, title: string): Promise<void> =>
  await page.getByRole('button', { name: `Change ${title}` }).click();

/** Saves the part whose editor is open. */
export const saveEdit = async (page: Page): Promise<void> =>
  await page.getByRole('button', { name: 'Save', exact: true }).click();

/** The names of the calls in the log of the vault's cases, newest first. */
export const loggedActions = async (page: Page): Promise<readonly string[]> =>
  await page.evaluate(async () => {
    const audit = await window.strongroom.call('office.audit.list', { compartment: 'cases', limit: 1000 });
    if (!audit.ok) throw new Error(audit.error.message);
    return audit.value.entries.map(({ action }) => action);
  });

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
/** Somebody about whom nobody has decided yet. */
export const WAITING_FOR_TRIAGE = 'IDVA-2526-0107';

/** A client who may be written to, and not called. */
export const SAFE_LETTER = aSafeContact({
  channel: 'LETTER',
  value: 'Unit 1, 1 Example Street',
  status: { state: 'confirmed-safe', at: '2026-11-20T09:00:00Z', reconfirmDue: '2026-12-31' },
});

/** Opens a record as a colleague has left it. */
async function openChangedRecord(page: Page, change: Parameters<typeof changeElsewhere>[1]): Promise<void> {
  await openRecord(page, REFERRED);
  await changeElsewhere(page, change);
  await openRecord(page, WAITING_FOR_TRIAGE);
  await openRecord(page, REFERRED);
}

/** Types into a record, and does not save. */
async function beginChange(page: Page): Promise<void> {
  await openRecord(page, REFERRED);
  await changePart(page, 'Reasons and priority');
  await page.getByLabel('Name of the referrer (optional)').fill('Half a thought');
}

/** Worklist, record and conflict. */
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
      await page.getByRole('button', { name: /^Now/ }).click();
      await page.getByRole('button', { name: /^Four weeks/ }).click();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByText('Safe to call now? Yes')).toBeVisible();
    },
  },
  {
    name: 'record-safe-to-write',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openChangedRecord(page, { safeContacts: [SAFE_LETTER] });
      await expect(page.getByText('Safe to write now? Yes')).toBeVisible();
    },
  },
  {
    name: 'record-restricted',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openChangedRecord(page, { restriction: 'SEALED' });
      await expect(page.getByRole('complementary')).toContainText('Sealed: two named people');
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
    name: 'record-throw-away',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await beginChange(page);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await expect(page.getByRole('dialog', { name: 'Throw away what you typed?' })).toBeVisible();
    },
  },
  {
    name: 'record-left',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await beginChange(page);
      await page.keyboard.press('Escape');
      await expect(page.getByText('What you typed is kept as a draft')).toBeVisible();
      await expect(page.getByText('You have not finished a change to this record')).toBeVisible();
    },
  },
  {
    name: 'conflict-hidden',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openRecord(page, REFERRED);
      await changePart(page, 'Client');
      await page.getByLabel('Full name').fill('My Spelling');
      await changeElsewhere(page, { clientName: 'Their Spelling' });
      await saveEdit(page);
      await expect(page.getByRole('button', { name: 'Show what is hidden' })).toBeVisible();
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
