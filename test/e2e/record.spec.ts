import type { Page } from '@playwright/test';
import { expect, test, unlock } from './fixtures.ts';
import {
  changeElsewhere,
  changePart,
  loggedActions,
  openRecord,
  partOf,
  REFERRED,
  SAFE_LETTER,
  saveEdit,
  WAITING_FOR_TRIAGE,
} from './screens/casework.ts';

test.use({ vault: 'caseload' });

/** Numbers that Ofcom keeps for drama. */
const NUMBER = /07700 900\d{3}/;

async function open(page: Page, reference = REFERRED): Promise<void> {
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
  await openRecord(page, reference);
}

/** How often somebody had the client's name shown, as the log has it. */
const revealsOf = async (page: Page): Promise<number> =>
  (await loggedActions(page)).filter((action) => action === 'referrals.revealName').length;

test.describe('within the times that the client gave', () => {
  // A Monday at 10:00 on a London clock; the window is from 09:30 to 12:00.
  test.use({ startsAt: '2026-04-13T09:00:00.000Z' });

  test('shows the number with what is safe to do', async ({ page }) => {
    await open(page);
    await expect(page.getByText('Safe to call now? Yes, until 12:00 today')).toBeVisible();
    await expect(partOf(page, 'Safe contact')).toContainText(NUMBER);
    await expect(partOf(page, 'Safe contact')).toContainText('leave a voicemail');
    await expect(partOf(page, 'Safe contact')).toContainText('Code word');
  });

  test('takes the number from the screen with the last moment of the window', async ({ page }) => {
    await unlock(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
    await page.clock.install({ time: '2026-04-13T10:59:30.000Z' });
    await openRecord(page, REFERRED);
    await expect(partOf(page, 'Safe contact')).toContainText(NUMBER);
    await page.clock.pauseAt('2026-04-13T11:00:00.000Z');
    await expect(page.getByText('Safe to call now? No')).toBeVisible();
    expect(await page.content()).not.toMatch(NUMBER);
  });
});

test.describe('outside the times that the client gave', () => {
  // The same Monday at 08:00.
  test.use({ startsAt: '2026-04-13T07:00:00.000Z' });

  test('says when it opens, and has the number nowhere on the page', async ({ page }) => {
    await open(page);
    await expect(page.getByText('Safe to call now? No, opens 09:30 today')).toBeVisible();
    expect(await page.content()).not.toMatch(NUMBER);
  });
});

test('a letter that is safe to send does not make it safe to call', async ({ page }) => {
  await open(page);
  await changeElsewhere(page, { safeContacts: [SAFE_LETTER] });
  await openRecord(page, WAITING_FOR_TRIAGE);
  await openRecord(page, REFERRED);
  const part = partOf(page, 'Safe contact');
  await expect(part).toContainText('Safe to call now? No');
  await expect(part).toContainText('Safe to write now? Yes, until the end of 31 December');
  await expect(part).toContainText('who it is from');
  await expect(part).not.toContainText(/voicemail|a text|the call/);
});

test('a restricted record says so before anything else, and in the list, and never in a title', async ({
  page,
}) => {
  await open(page);
  const summary = page.getByRole('complementary', { name: 'Summary' });
  await expect(summary).not.toContainText('Restricted');
  await changeElsewhere(page, { restriction: 'RESTRICTED' });
  await openRecord(page, WAITING_FOR_TRIAGE);
  await openRecord(page, REFERRED);
  await expect(summary).toContainText(/^!Restricted: worker and supervisor/);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Restricted');
  expect(await page.title()).toBe('Strongroom');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: /^Reference, pseudonym/ }).fill(REFERRED);
  await expect(page.getByRole('listitem').filter({ hasText: REFERRED })).toContainText('!Restricted');
});

test('a confirmation that ran out hides the number until the client has confirmed it again', async ({
  page,
}) => {
  await open(page);
  const part = partOf(page, 'Safe contact');
  await expect(part).toContainText('Not confirmed any more');
  expect(await page.content()).not.toMatch(NUMBER);
  await part.getByRole('button', { name: /^Re-confirm/ }).click();
  // The old dates do not come along: moving one on would not make it safe.
  await expect(
    part.getByRole('group', { name: 'Until which day does that hold?' }).getByLabel('Year'),
  ).toHaveValue('');
  await part.getByRole('button', { name: /^Now/ }).click();
  await part.getByRole('button', { name: /^Four weeks/ }).click();
  await saveEdit(page);
  await expect(part).toContainText(/Safe until|Not now/);
  await expect(part).not.toContainText('Not confirmed any more');
});

test('the name is one key away, its showing is logged, and leaving hides it', async ({ page }) => {
  await open(page);
  const summary = page.getByRole('complementary', { name: 'Summary' });
  await expect(page.getByRole('main')).not.toContainText('Quiluvi');
  await page.keyboard.press('Control+Shift+N');
  await expect(summary).toContainText('Quiluvi Jecköqual');
  expect(await revealsOf(page)).toBe(1);
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByRole('main')).not.toContainText('Quiluvi');
  await page.keyboard.press('Control+Shift+N');
  await expect(summary).toContainText('Quiluvi Jecköqual');
  expect(await revealsOf(page)).toBe(2);
  await openRecord(page, WAITING_FOR_TRIAGE);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: REFERRED })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Quiluvi');
});

test('a change is saved in its place, and the history says who changed what', async ({ page }) => {
  await open(page);
  await changePart(page, 'Client');
  await page
    .getByLabel(/^First language/)
    .or(page.getByLabel(/language/i))
    .first()
    .fill('Examplish');
  await page.keyboard.press('Control+Enter');
  await expect(partOf(page, 'Client')).toContainText('Saved');
  await expect(page.getByRole('heading', { level: 2, name: 'Client' })).toBeFocused();
  await expect(partOf(page, 'Client')).toContainText('Examplish');
  const newest = partOf(page, 'History').getByRole('listitem').first();
  await expect(newest).toContainText('Changed by First custodian');
  await expect(newest).toContainText('Language: added: Examplish');
});

test('triage is done on the record', async ({ page }) => {
  await open(page, WAITING_FOR_TRIAGE);
  const part = partOf(page, 'Triage and allocation');
  await changePart(page, 'Triage and allocation');
  await part.getByLabel('Accept', { exact: true }).check();
  await saveEdit(page);
  await expect(part.getByRole('alert')).toContainText('Enter the day and time of the decision');
  await part
    .getByRole('group', { name: 'When was it decided?' })
    .locator('..')
    .getByRole('button', { name: 'Now' })
    .or(part.getByRole('button', { name: 'Now' }))
    .first()
    .click();
  await part.getByLabel('Who decided?').selectOption({ label: 'First custodian (you)' });
  await saveEdit(page);
  await expect(page.getByRole('complementary', { name: 'Summary' })).toContainText('Accepted');
});

test('changes that do not touch each other are put together, and it says so', async ({ page }) => {
  await open(page);
  await changePart(page, 'Safe contact');
  await partOf(page, 'Safe contact').getByRole('button', { name: /^Now/ }).click();
  await partOf(page, 'Safe contact')
    .getByRole('button', { name: /^Four weeks/ })
    .click();
  await changeElsewhere(page, { referrerName: 'Their words' });
  await saveEdit(page);
  await expect(partOf(page, 'Safe contact')).toContainText(
    'While you were typing, First custodian changed: Name of the referrer, Line manager knows.',
  );
  await expect(partOf(page, 'Reasons and priority')).toContainText('Their words');
});

test('opening an editor that shows who the client is, is logged first', async ({ page }) => {
  await open(page);
  await changePart(page, 'Client');
  await expect(partOf(page, 'Client').getByText('That you opened it is logged')).toBeVisible();
  await expect(page.getByLabel('Full name')).toHaveValue('Quiluvi Jecköqual');
  expect(await revealsOf(page)).toBe(1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await changePart(page, 'Employment');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await changePart(page, 'Safe contact');
  await expect(partOf(page, 'Safe contact').getByText('That you opened it is logged')).toBeVisible();
  expect(await revealsOf(page)).toBe(2);
});

test('a conflict shows who the client is only to whoever asks, and logs that', async ({ page }) => {
  await open(page);
  await changePart(page, 'Client');
  await page.getByLabel('Full name').fill('My Spelling');
  await changeElsewhere(page, { clientName: 'Their Spelling' });
  await saveEdit(page);
  const field = page.getByRole('group', { name: 'Full name' });
  await expect(field.getByText('Hidden')).toHaveCount(3);
  expect(await page.content()).not.toMatch(/Spelling|Quiluvi/);
  const before = await revealsOf(page);
  await page.getByRole('button', { name: 'Show what is hidden' }).click();
  await expect(field).toContainText('Quiluvi Jecköqual');
  await expect(field).toContainText('Their Spelling');
  await expect(field).toContainText('My Spelling');
  expect(await revealsOf(page)).toBe(before + 1);
});

test('a field that both changed is chosen by nobody but the person, as often as it takes', async ({
  page,
}) => {
  await open(page);
  await changePart(page, 'Reasons and priority');
  await page.getByLabel('Name of the referrer (optional)').fill('My words');
  await changeElsewhere(page, { referrerName: 'Their words' });
  await saveEdit(page);
  const heading = page.getByRole('heading', { level: 1, name: /Someone changed this while you were typing/ });
  await expect(heading).toBeFocused();
  const field = page.getByRole('group', { name: 'Name of the referrer' });
  await expect(field.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(field).toContainText('Druvuvi Näxtöqual');
  await expect(page.getByText('Line manager knows')).toBeVisible();

  await page.getByRole('button', { name: 'Save these choices' }).click();
  await page.getByRole('link', { name: 'Choose theirs or yours: Name of the referrer' }).click();
  await expect(field.getByRole('radio', { name: 'Theirs' })).toBeFocused();

  await field.getByRole('radio', { name: 'Yours' }).check();
  await changeElsewhere(page, { referrerName: 'Their second thoughts' });
  await page.getByRole('button', { name: 'Save these choices' }).click();
  await expect(field).toContainText('Their second thoughts');
  await expect(field.getByRole('radio', { checked: true })).toHaveCount(0);
  await field.getByRole('radio', { name: 'Yours' }).check();
  await page.getByRole('button', { name: 'Save these choices' }).click();
  await expect(page.getByText('Saved as you chose')).toBeVisible();
  await expect(partOf(page, 'Reasons and priority')).toContainText('My words');
});
