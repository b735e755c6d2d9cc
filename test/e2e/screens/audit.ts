import { expect, type Page } from '@playwright/test';
import { openRecord, REFERRED } from './casework.ts';
import type { Screen } from './screen.ts';

/** Opens the log of who did what, and waits until there is something in it. */
export async function openAudit(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: 'Audit' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'newest first' })).toBeVisible();
}

/** Opens one of the other pages of the area. */
export const openAuditPage = async (page: Page, name: string): Promise<void> =>
  await page.getByRole('navigation', { name: 'Audit' }).getByRole('link', { name }).click();

/** Shows the entries that the filters as they stand match. */
export const showEntries = async (page: Page): Promise<void> =>
  await page.getByRole('button', { name: 'Show entries' }).click();

/** Holds a head against the log. */
export async function checkHead(page: Page, head: string): Promise<void> {
  await page.getByLabel('Head, as it is printed').fill(head);
  await page.getByRole('button', { name: 'Check this head' }).click();
}

/** Asks everybody who opens this vault for reasons, from now on. */
export async function askForReasons(page: Page): Promise<void> {
  await openAudit(page);
  await openAuditPage(page, 'Reasons for opening records');
  await page.getByLabel('Ask before a record opens').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('From now on everybody is asked')).toBeVisible();
}

/** Goes to a record that asks for a reason first. */
export async function reachReason(page: Page): Promise<void> {
  await askForReasons(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: /^Reference, pseudonym/ }).fill(REFERRED);
  await expect(page.getByRole('status').filter({ hasText: '1 referral found' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Why do you open this record?' })).toBeFocused();
}

export const auditScreens: readonly Screen[] = [
  {
    name: 'audit',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openRecord(page, REFERRED);
      await openAudit(page);
    },
  },
  {
    name: 'audit-nothing-matches',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAudit(page);
      await page.getByLabel('About what').fill('nothing has this name');
      await showEntries(page);
      await expect(page.getByRole('heading', { name: 'No entries match' })).toBeVisible();
    },
  },
  {
    name: 'audit-filter-problem',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAudit(page);
      const from = page.getByRole('group', { name: 'First day' });
      await from.getByLabel('Day').fill('31');
      await from.getByLabel('Month').fill('2');
      await from.getByLabel('Year').fill('2026');
      await showEntries(page);
      await expect(page.getByRole('alert')).toContainText('There is a problem');
    },
  },
  {
    name: 'audit-save',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAudit(page);
      await page.getByRole('button', { name: /^Save th/ }).click();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByText('Say who receives it')).toBeVisible();
    },
  },
  {
    name: 'audit-checks',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAudit(page);
      await openAuditPage(page, 'Checks and documents');
      await page.getByRole('button', { name: 'Check the log now' }).click();
      await expect(page.getByText('No log that you can read is broken')).toBeVisible();
    },
  },
  {
    name: 'audit-head-not-in-chain',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAudit(page);
      await openAuditPage(page, 'Checks and documents');
      await checkHead(page, 'office-1-0123456789abcdef');
      await expect(page.getByText('Not in the chain')).toBeVisible();
    },
  },
  {
    name: 'audit-head-mistyped',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAudit(page);
      await openAuditPage(page, 'Checks and documents');
      await checkHead(page, 'office 12');
      await expect(page.getByText('Give the head of a chain as it is printed')).toBeVisible();
    },
  },
  {
    name: 'audit-reasons',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => await askForReasons(page),
  },
  {
    name: 'record-reason',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await reachReason(page);
      await page.getByRole('button', { name: 'Open the record' }).click();
      await expect(page.getByRole('alert')).toContainText('There is a problem');
    },
  },
];
