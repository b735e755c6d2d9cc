import type { Page } from '@playwright/test';
import { discardOneDraft, fillDrafts } from './drafts.ts';
import { expect, test, unlock } from './fixtures.ts';
import { answerIdvaReferral, answerIsvaReferral, saveReferral, startReferral } from './intake-by-keyboard.ts';
import { chooseRadio, tabTo, typeInto } from './keyboard.ts';

test.use({ vault: 'empty' });
test.beforeEach(async ({ page }) => await unlock(page));

const heading = { level: 1 } as const;

/** What the vault has by now, asked past the page. */
const kept = async (page: Page): Promise<{ readonly referrals: number; readonly drafts: number }> =>
  await page.evaluate(async () => {
    const referrals = await window.strongroom.call('referrals.list', {});
    const drafts = await window.strongroom.call('drafts.list', {});
    if (!referrals.ok || !drafts.ok) throw new Error('The vault does not answer.');
    return { referrals: referrals.value.total, drafts: drafts.value.drafts.length };
  });

test('takes in an IDVA referral by keyboard alone, and says when the clock runs out', async ({ page }) => {
  await answerIdvaReferral(page, 'Ann Example');
  await saveReferral(page);
  await expect(page.getByRole('heading', heading)).toContainText('IDVA-2627-0001');
  // Received on Monday at 09:30; triage takes one working day.
  await expect(page.getByText('Waiting for triage: by 24 November 2026 at 09:30')).toBeVisible();
  await expect(page.getByText(/Client not yet asked or told: by 25 November 2026/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Hand the screen to the client' })).toBeVisible();
});

test('takes in an ISVA referral by keyboard alone', async ({ page }) => {
  await answerIsvaReferral(page, 'Bea Example');
  await saveReferral(page);
  await expect(page.getByRole('heading', heading)).toContainText('ISVA-2627-0001');
});

test('puts the keyboard on what is missing, and each line on its field', async ({ page }) => {
  await startReferral(page);
  await page.keyboard.press('Control+Enter');
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(summary.getByRole('link', { name: 'Choose which service' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio').first()).toBeFocused();
});

test('lists on the last page what is missing, and leads to it and back', async ({ page }) => {
  await answerIdvaReferral(page, 'Ann Example');
  await page.getByRole('button', { name: 'Change client', exact: true }).click();
  await page.getByRole('textbox', { name: 'Full name' }).fill('');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Answer later' }).click();
  await expect(page.getByText('Not answered yet')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Enter the client’s full name' }).click();
  await expect(page.getByRole('textbox', { name: 'Full name' })).toBeFocused();
  await page.keyboard.type('Ann Example');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', heading)).toContainText('Check your answers');
  await expect(page.getByText('Not answered yet')).toBeHidden();
});

test('loses nothing by Back, by Escape, or by locking in the middle of a word', async ({ page }) => {
  await startReferral(page);
  await chooseRadio(page, 'Which service', /ISVA\)/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', heading)).toContainText('When and how');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', heading)).toContainText('Which service');
  await expect(page.getByRole('radio', { name: /ISVA\)/ })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('Who did it come from?').selectOption('COLLEAGUE');
  await typeInto(page, 'Name of the referrer', 'Sergeant Exam');
  await tabTo(page, page.getByRole('textbox', { name: 'How to reach the referrer' }));
  // At once: the pause after which an answer is saved has not passed.
  await page.keyboard.type('Ext. 12');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('navigation')).toBeHidden();
  await unlock(page);
  await page.getByRole('link', { name: /Continue/ }).click();
  await expect(page.getByRole('heading', heading)).toContainText('When and how');
  await expect(page.getByRole('textbox', { name: 'Name of the referrer' })).toHaveValue('Sergeant Exam');
  await expect(page.getByRole('textbox', { name: 'How to reach the referrer' })).toHaveValue('Ext. 12');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('radio', { name: /ISVA\)/ })).toBeChecked();
});

test('keeps the draft of somebody who leaves at once', async ({ page }) => {
  await startReferral(page);
  await chooseRadio(page, 'Which service', /IDVA\)/);
  await page.keyboard.press('Escape');
  await expect(page.getByText('You have not finished (1)')).toBeVisible();
});

test('leaves nothing of the intake to go back to once it is saved', async ({ page }) => {
  await answerIdvaReferral(page, 'Ann Example');
  await saveReferral(page);
  const worklist = page.getByRole('heading', { ...heading, name: 'Worklist' });
  await page.keyboard.press('Escape');
  await expect(worklist).toBeVisible();
  // As far back as the pages of the intake went.
  for (let steps = 0; steps < 3; steps += 1) {
    await page.keyboard.press('Escape');
    await expect(worklist).toBeVisible();
  }
  await page
    .getByRole('link', { name: /IDVA-2627-0001/ })
    .first()
    .click();
  await expect(page.getByRole('heading', heading)).toContainText('IDVA-2627-0001');
  await page.keyboard.press('Escape');
  await expect(worklist).toBeVisible();
  expect(await kept(page)).toEqual({ referrals: 1, drafts: 0 });
});

test('makes one referral of a form that is sent twice, and stays until it is there', async ({ page }) => {
  await answerIdvaReferral(page, 'Ann Example');
  await page.evaluate(async () => {
    const form = document.querySelector('form');
    const button = form?.querySelector('button[type=submit]');
    if (form === null || !(button instanceof HTMLElement)) throw new Error('There is nothing to save.');
    const isSaving = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        if (button.textContent.includes('Saving…')) resolve();
      }).observe(button, { subtree: true, childList: true, characterData: true });
    });
    form.requestSubmit();
    form.requestSubmit();
    await isSaving;
    // In the same moment: the vault cannot have answered yet.
    form.requestSubmit();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    document.querySelector<HTMLElement>('nav a')?.click();
  });
  await expect(page.getByRole('heading', heading)).toContainText('IDVA-2627-0001');
  await expect(page.getByText('The referral is saved')).toBeVisible();
  expect(await kept(page)).toEqual({ referrals: 1, drafts: 0 });
});

test('goes one page on, however long Ctrl and Enter are held down', async ({ page }) => {
  await startReferral(page);
  await chooseRadio(page, 'Which service', /IDVA\)/);
  await page.keyboard.down('Control');
  await page.keyboard.down('Enter');
  await expect(page.getByRole('heading', heading)).toContainText('When and how');
  for (let repeats = 0; repeats < 3; repeats += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
  await expect(page.getByRole('heading', heading)).toContainText('When and how');
  await expect(page.getByRole('alert')).toBeHidden();
});

test('says when it was saved, and keeps no draft of a page that nobody answered', async ({ page }) => {
  await startReferral(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('You have not finished')).toBeHidden();
  await startReferral(page);
  await chooseRadio(page, 'Which service', /IDVA\)/);
  await expect(page.getByRole('status').filter({ hasText: 'Saved 09:3' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('You have not finished (1)')).toBeVisible();
});

test('keeps of a warrant number only a mark that recognises it', async ({ page }) => {
  await startReferral(page);
  await page.getByRole('radio', { name: /IDVA\)/ }).check();
  await page.keyboard.press('Control+Enter');
  for (let skipped = 0; skipped < 2; skipped += 1) {
    const at = await page.getByRole('heading', heading).textContent();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Answer later' }).click();
    await expect(page.getByRole('heading', heading)).not.toHaveText(at ?? '');
  }
  await typeInto(page, 'Warrant or pay number', 'AB 123456');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', heading)).toContainText('Where does the client work?');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByText('Recognised from now on.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave it for now' }).click();
  await expect(page.getByText('You have not finished (1)')).toBeVisible();
  const draftAsKept = await page.evaluate(async () => {
    const list = await window.strongroom.call('drafts.list', {});
    const [draft] = list.ok ? list.value.drafts : [];
    const got = draft === undefined ? null : await window.strongroom.call('drafts.get', draft);
    return JSON.stringify(got);
  });
  expect(draftAsKept).not.toMatch(/AB ?123456/);
});

test('lets nobody leave what cannot be kept without being told, and keeps it once it can', async ({
  page,
}) => {
  await fillDrafts(page);
  await startReferral(page);
  const chosen = page.getByRole('radio', { name: /ISVA\)/ });
  await chooseRadio(page, 'Which service', /ISVA\)/);
  await page.keyboard.press('Escape');
  const dialog = page.getByRole('dialog', { name: 'What you typed last is not kept' });
  await expect(dialog).toContainText('You have 200 unfinished drafts');
  await expect(dialog.getByRole('button', { name: 'Stay on this page' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(chosen).toBeFocused();
  // From page to page everything comes along, kept or not.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', heading)).toContainText('When and how');
  await page.keyboard.press('Escape');
  await expect(chosen).toBeChecked();
  await page.getByRole('button', { name: 'Leave it for now' }).click();
  await expect(dialog.getByRole('button', { name: 'Stay on this page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chosen).toBeChecked();
  await discardOneDraft(page);
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.keyboard.press('Escape');
  const draft = page.getByRole('listitem').filter({ hasText: 'Unfinished ISVA referral, at page 1 of ' });
  await expect(draft).toBeVisible();
});

test('gives up what cannot be kept only for somebody who says so', async ({ page }) => {
  await fillDrafts(page);
  await startReferral(page);
  await chooseRadio(page, 'Which service', /ISVA\)/);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('button', { name: 'Leave and lose it' }).press('Enter');
  await expect(page.getByRole('textbox', { name: /^Reference, pseudonym/ })).toBeVisible();
  await discardOneDraft(page);
  // Longer than it takes to try again.
  await page.waitForTimeout(6_000);
  expect(await kept(page)).toEqual({ referrals: 0, drafts: 199 });
});

test('says what is wrong with a date at the part that is wrong', async ({ page }) => {
  await startReferral(page);
  await page.getByRole('radio', { name: /IDVA\)/ }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', heading)).toContainText('When and how');
  const date = page.getByRole('group', { name: 'When was the referral received?' });
  await date.getByLabel('Day').fill('5');
  await date.getByLabel('Month').fill('March');
  await date.getByLabel('Year').fill('26');
  await page.getByLabel('Who did it come from?').selectOption('COLLEAGUE');
  await page.keyboard.press('Control+Enter');
  await expect(date).toContainText('Error: Year must be four figures, for example 2026');
  await page.getByRole('link', { name: 'Year must be four figures, for example 2026' }).click();
  await expect(date.getByLabel('Year')).toBeFocused();
  await expect(date.getByLabel('Year')).toHaveAttribute('aria-invalid', 'true');
  await expect(date.getByLabel('Month')).not.toHaveAttribute('aria-invalid');
  await date.getByLabel('Year').fill('2026');
  await date.getByLabel('Time').fill('25:00');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'Time must be on the 24-hour clock, for example 17:00' }).click();
  await expect(date.getByLabel('Time')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9:30');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', heading)).toContainText('Why was the referral made?');
});
