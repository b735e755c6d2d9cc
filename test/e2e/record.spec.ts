import type { Locator, Page } from '@playwright/test';
import { expect, test, unlock } from './fixtures.ts';
import { changeElsewhere, openRecord, REFERRED } from './screens/casework.ts';

test.use({ vault: 'caseload' });

const WAITING_FOR_TRIAGE = 'IDVA-2526-0107';
/** Numbers that Ofcom keeps for drama. */
const NUMBER = /07700 900\d{3}/;

const partOf = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true });
const save = async (page: Page): Promise<void> =>
  await page.getByRole('button', { name: 'Save', exact: true }).click();
const change = async (page: Page, title: string): Promise<void> =>
  await page.getByRole('button', { name: `Change ${title}` }).click();

async function open(page: Page, reference = REFERRED): Promise<void> {
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
  await openRecord(page, reference);
}

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

test('a confirmation that ran out hides the number until the client has confirmed it again', async ({
  page,
}) => {
  await open(page);
  const part = partOf(page, 'Safe contact');
  await expect(part).toContainText('Not confirmed any more');
  expect(await page.content()).not.toMatch(NUMBER);
  await part.getByRole('button', { name: /^Re-confirm/ }).click();
  await part.getByRole('group', { name: 'Until which day does that hold?' }).getByLabel('Year').fill('2027');
  await save(page);
  await expect(part).toContainText(/Safe until|Not now/);
  await expect(part).not.toContainText('Not confirmed any more');
});

test('the name is one key away, its showing is logged, and leaving hides it', async ({ page }) => {
  await open(page);
  const summary = page.getByRole('complementary', { name: 'Summary' });
  const shown = async (): Promise<number> =>
    await page.evaluate(async () => {
      const audit = await window.strongroom.call('office.audit.list', { compartment: 'cases', limit: 1000 });
      if (!audit.ok) throw new Error(audit.error.message);
      return audit.value.entries.filter(({ action }) => action === 'referrals.revealName').length;
    });
  await expect(page.getByRole('main')).not.toContainText('Quiluvi');
  await page.keyboard.press('n');
  await expect(summary).toContainText('Quiluvi Jecköqual');
  expect(await shown()).toBe(1);
  await page.keyboard.press('n');
  await expect(page.getByRole('main')).not.toContainText('Quiluvi');
  await page.keyboard.press('n');
  await expect(summary).toContainText('Quiluvi Jecköqual');
  expect(await shown()).toBe(2);
  await openRecord(page, WAITING_FOR_TRIAGE);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: REFERRED })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Quiluvi');
});

test('a change is saved in its place, and the history says who changed what', async ({ page }) => {
  await open(page);
  await change(page, 'Client');
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
  await change(page, 'Triage and allocation');
  await part.getByLabel('Accept', { exact: true }).check();
  await save(page);
  await expect(part.getByRole('alert')).toContainText('Enter the day and time of the decision');
  await part
    .getByRole('group', { name: 'When was it decided?' })
    .locator('..')
    .getByRole('button', { name: 'Now' })
    .or(part.getByRole('button', { name: 'Now' }))
    .first()
    .click();
  await part.getByLabel('Who decided?').selectOption({ label: 'First custodian (you)' });
  await save(page);
  await expect(page.getByRole('complementary', { name: 'Summary' })).toContainText('Accepted');
});

test('escape leaves the editor, and what was typed is offered again', async ({ page }) => {
  await open(page);
  await change(page, 'Reasons and priority');
  const referrer = page.getByLabel('Name of the referrer (optional)');
  await referrer.fill('Half a thought');
  await page.keyboard.press('Escape');
  await expect(page.getByText('What you typed is kept as a draft')).toBeVisible();
  await expect(partOf(page, 'Reasons and priority')).not.toContainText('Half a thought');
  await partOf(page, 'Reasons and priority').getByRole('button', { name: 'Continue' }).click();
  await expect(referrer).toHaveValue('Half a thought');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Keep writing' }).click();
  await expect(referrer).toHaveValue('Half a thought');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect(referrer).toBeHidden();
  await expect(page.getByText('You have not finished a change')).toBeHidden();
});

test('cancel asks nothing when nothing was typed', async ({ page }) => {
  await open(page);
  await change(page, 'Employment');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Change Employment' })).toBeVisible();
});

test('what is being typed when the vault locks is there again after unlocking', async ({ page }) => {
  await open(page);
  await change(page, 'Reasons and priority');
  await page.getByLabel('Name of the referrer (optional)').fill('Cut off in the mid');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { level: 2, name: 'Reasons and priority' })).toBeHidden();
  await unlock(page);
  await page.getByRole('link', { name: `Continue the change to ${REFERRED}` }).click();
  await expect(page.getByLabel('Name of the referrer (optional)')).toHaveValue('Cut off in the mid');
});

test('changes that do not touch each other are put together, and it says so', async ({ page }) => {
  await open(page);
  await change(page, 'Safe contact');
  await page.getByRole('group', { name: 'Until which day does that hold?' }).getByLabel('Year').fill('2027');
  await changeElsewhere(page, { referrerName: 'Their words' });
  await save(page);
  await expect(partOf(page, 'Safe contact')).toContainText(
    "While you were typing, First custodian changed: Referrer's name, Line manager knows.",
  );
  await expect(partOf(page, 'Reasons and priority')).toContainText('Their words');
});

test('a field that both changed is chosen by nobody but the person, as often as it takes', async ({
  page,
}) => {
  await open(page);
  await change(page, 'Reasons and priority');
  await page.getByLabel('Name of the referrer (optional)').fill('My words');
  await changeElsewhere(page, { referrerName: 'Their words' });
  await save(page);
  const heading = page.getByRole('heading', { level: 1, name: /Someone changed this while you were typing/ });
  await expect(heading).toBeFocused();
  const field = page.getByRole('group', { name: "Referrer's name" });
  await expect(field.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(field).toContainText('Druvuvi Näxtöqual');
  await expect(page.getByText('Line manager knows')).toBeVisible();

  await page.getByRole('button', { name: 'Save these choices' }).click();
  await page.getByRole('link', { name: "Choose theirs or yours: Referrer's name" }).click();
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
