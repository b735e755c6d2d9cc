import type { Page } from '@playwright/test';
import { expectUsableByEverybody } from './accessibility.ts';
import { expect, PERSON, test, unlock } from './fixtures.ts';
import { loggedActions, openRecord, REFERRED } from './screens/casework.ts';
import {
  addColleague,
  COLLEAGUE,
  disposeOf,
  findSealed,
  openDisposals,
  openSealed,
  THEIR_PASSPHRASE,
} from './screens/sealed.ts';

test.use({ vault: 'caseload' });

const REASON = 'Nobody else is at work';

async function standBy(page: Page, passphrase: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Who stands by?').selectOption({ label: COLLEAGUE });
  await dialog.getByLabel('Their passphrase').fill(passphrase);
}

test('a sealed record says nothing but that it is sealed, until two people break the glass', async ({
  app,
}) => {
  await unlock(app.page);
  await addColleague(app.page);
  const { page } = app;
  const row = await findSealed(page);
  await expect(row).toHaveText(/^IDVA-\d{4}-\d{4}!Sealed$/);
  await row.getByRole('link').click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/IDVA-\d{4}-\d{4} is sealed/);
  await expect(title).toBeFocused();
  await page.getByRole('button', { name: 'Break the glass' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Break the glass' }).click();
  await expect(dialog.getByRole('alert')).toBeFocused();
  await expect(dialog.getByRole('alert').getByRole('link')).toHaveCount(3);
  await dialog.getByLabel('Why?').fill(REASON);
  const breakIt = dialog.getByRole('button', { name: 'Break the glass' });
  // The fourth failure in a row is the first that has to be waited for.
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await standBy(page, 'not their passphrase');
    await breakIt.click();
    await expect(dialog.getByRole('alert')).toContainText('That is not the passphrase of the second person');
    await expect(dialog.getByLabel('Their passphrase')).toHaveValue('');
  }
  await standBy(page, THEIR_PASSPHRASE);
  await breakIt.click();
  await expect(dialog.getByText(/You can try again in \d+ seconds?\./)).toBeVisible();
  await expect(breakIt).toHaveAttribute('aria-disabled', 'true');
  await expect(dialog.getByText('You can try again now.')).toBeVisible();
  await standBy(page, THEIR_PASSPHRASE);
  await breakIt.click();
  const summary = page.getByRole('complementary', { name: 'Summary' });
  await expect(summary).toContainText('You broke the glass: it is open to you until 23 November 2026');
  await expect(dialog).toHaveCount(0);
  // Whoever reviews it learns who could have been both people, and gets from the worklist to what it was about.
  await page.getByRole('link', { name: /^Worklist/ }).click();
  const review = page.getByRole('listitem').filter({ hasText: REASON });
  await expect(review).toContainText(`${PERSON} gave ${COLLEAGUE} their passphrase on 23 November 2026`);
  await expectUsableByEverybody(page);
  await review.getByRole('link', { name: 'Go to the record' }).click();
  await expect(summary).toContainText('You broke the glass');
});

test('a record that came sealed is opened to the two whom a manager names', async ({ app }) => {
  await unlock(app.page);
  await addColleague(app.page);
  const { page } = app;
  await openSealed(page);
  await expect(page.getByText('Nobody is named yet')).toBeVisible();
  await page.getByRole('button', { name: 'Name two people' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('First person').selectOption({ label: `${PERSON} (you)` });
  await dialog.getByLabel('Second person').selectOption({ label: `${PERSON} (you)` });
  await dialog.getByLabel('Why?').fill(REASON);
  await dialog.getByRole('button', { name: 'Name these two' }).click();
  await expect(dialog.getByRole('link', { name: 'Choose two different people.' })).toBeVisible();
  await dialog.getByLabel('Second person').selectOption({ label: COLLEAGUE });
  await dialog.getByRole('button', { name: 'Name these two' }).click();
  await expect(page.getByRole('complementary', { name: 'Summary' })).toContainText(
    `For ${PERSON} and ${COLLEAGUE}.`,
  );
});

test('whoever seals a record for others is told so, and shut out', async ({ app }) => {
  await unlock(app.page);
  await addColleague(app.page);
  const { page } = app;
  await page.evaluate(async () => {
    const added = await window.strongroom.call('office.people.add', {
      displayName: 'Sam Newcomer',
      roles: ['coordinator'],
    });
    if (!added.ok) throw new Error(added.error.message);
  });
  await openRecord(page, REFERRED);
  await page.getByRole('button', { name: 'Seal this record' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('First person').selectOption({ label: COLLEAGUE });
  await dialog.getByLabel('Second person').selectOption({ label: 'Sam Newcomer' });
  await expect(dialog.getByText('the record closes to you')).toBeVisible();
  await dialog.getByLabel('Why?').fill(REASON);
  await dialog.getByRole('button', { name: 'Seal for these two' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Referral${REFERRED} is sealed`);
  await expect(page.getByText(`${COLLEAGUE} and Sam Newcomer`)).toBeVisible();
});

test('a record is disposed of by two people, and its certificate is what stays', async ({ app }) => {
  await unlock(app.page);
  await addColleague(app.page);
  const { page } = app;
  await openRecord(page, REFERRED);
  await page.getByRole('button', { name: 'Dispose of this record' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Type the reference of the record').fill('IDVA-2526-0107');
  await dialog.getByLabel('Why?').fill('Kept for as long as the schedule says');
  await standBy(page, THEIR_PASSPHRASE);
  await dialog.getByRole('button', { name: 'Dispose of the record' }).click();
  await dialog.getByRole('link', { name: `Type the reference, ${REFERRED}.` }).click();
  await expect(dialog.getByLabel('Type the reference of the record')).toBeFocused();
  await dialog.getByLabel('Type the reference of the record').fill(REFERRED.toLowerCase());
  await dialog.getByRole('button', { name: 'Dispose of the record' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Referral${REFERRED} was disposed of`);
  await expect(page.getByRole('main')).toContainText('DC-0001');
  await expect(page.getByRole('main')).toContainText(`${PERSON} and ${COLLEAGUE}`);
  await expectUsableByEverybody(page);
  expect(await loggedActions(page)).toContain('referrals.dispose');
  await page.getByRole('link', { name: 'Find another referral' }).click();
  await page.getByRole('textbox', { name: /^Reference, pseudonym/ }).fill(REFERRED);
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
});

test('the register says what was disposed of by whom, and who has seen it', async ({ app }) => {
  await unlock(app.page);
  await addColleague(app.page);
  const { page } = app;
  await openDisposals(page);
  await expect(page.getByRole('heading', { name: 'Nothing was disposed of yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await disposeOf(page, REFERRED);
  await openDisposals(page);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: REFERRED }) });
  await expect(row).toContainText('DC-0001');
  await expect(row).toContainText(`${PERSON} with ${COLLEAGUE}`);
  await expect(row).toContainText('Not yet');
  await expect(page.getByRole('status').filter({ hasText: '1 record, newest first' })).toBeVisible();
});
