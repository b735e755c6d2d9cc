import type { Page } from '@playwright/test';
import { expect, PASSPHRASE, PERSON, test, unlock } from './fixtures.ts';

test.use({ vault: 'empty' });
test.beforeEach(async ({ page }) => await unlock(page));

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Adds somebody by the screen, and hands the passphrase over. */
async function addPerson(page: Page, name: string, roles: readonly string[]): Promise<string> {
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill(name);
  for (const role of roles) await page.getByRole('checkbox', { name: role, exact: true }).check();
  await page.getByRole('button', { name: 'Add the person' }).click();
  await expect(heading(page)).toHaveText(`A one-time passphrase for ${name}`);
  const passphrase = await page.locator('.app-one-time').first().innerText();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('alert')).toContainText('Hand it over first');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.locator('.app-one-time').first()).toHaveText(passphrase);
  await page.getByRole('checkbox', { name: /handed it over/ }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(heading(page)).toHaveText('People');
  return passphrase;
}

async function lockAndOpenAs(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('radio', { name: 'Someone else' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open the vault' }).click();
}

async function choosePassphrase(page: Page, oneTime: string, next: string): Promise<void> {
  await page.getByLabel('One-time passphrase').fill(oneTime);
  await page.getByLabel('New passphrase', { exact: true }).fill(next);
  await page.getByLabel('The same passphrase again').fill(next);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(heading(page)).toHaveText(name);
}

test('a leaver is removed, and the keys that they held are exchanged', async ({ page }) => {
  await addPerson(page, 'Robin Colleague', ['Coordinator']);
  await openPerson(page, 'Robin Colleague');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText(/still open with their passphrase/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove Robin Colleague' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why');
  await page.getByLabel('Why are they removed?').fill('left the unit');
  await page.getByRole('button', { name: 'Remove Robin Colleague' }).click();
  await expect(page.getByText(/Robin Colleague is removed\. The keys of .* are exchanged\./)).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('row', { name: /Robin Colleague/ })).toContainText('Removed');
  await expect(page.getByText(/Exchanged on 23 November 2026/).first()).toBeVisible();
});

test('a custodian is removed by two people, and the manager is told', async ({ page, app }) => {
  const oneTime = await addPerson(page, 'Ash Manager', ['Manager']);
  await addPerson(page, 'Robin Custodian', ['Custodian']);
  await lockAndOpenAs(page, oneTime);
  await choosePassphrase(app.page, oneTime, 'seven quiet herons rowing');
  await openPerson(app.page, 'Robin Custodian');
  await app.page.getByRole('button', { name: 'Remove' }).click();
  await app.page.getByLabel('Why are they removed?').fill('changed their post');
  await app.page.getByRole('button', { name: 'Remove Robin Custodian' }).click();
  await expect(app.page.getByRole('alert')).toContainText('Choose the second person.');
  await app.page.getByLabel('Who stands by?').selectOption({ label: PERSON });
  await app.page.getByLabel('Their passphrase').fill('not theirs at all');
  await app.page.getByRole('button', { name: 'Remove Robin Custodian' }).click();
  await expect(app.page.getByRole('alert')).toContainText('That is not the passphrase of the second person.');
  await expect(app.page.getByRole('alert')).toBeFocused();
  await app.page.getByLabel('Their passphrase').fill(PASSPHRASE);
  await app.page.getByRole('button', { name: 'Remove Robin Custodian' }).click();
  await expect(app.page.getByText(/Robin Custodian is removed/)).toBeVisible();
  await app.page.getByRole('link', { name: /^Worklist/ }).click();
  await expect(app.page.getByRole('heading', { name: /Two people did this.*\(1\)/ })).toBeVisible();
  await expect(app.page.getByRole('link', { name: 'Worklist 1 need you today' })).toBeVisible();
  await expect(
    app.page.getByRole('heading', { name: /^Removed or suspended a custodian.*: Robin Custodian$/ }),
  ).toBeVisible();
  await expect(app.page.getByText('Their reason: changed their post')).toBeVisible();
  await expect(app.page.getByRole('heading', { name: 'Nothing else needs you' })).toBeVisible();
  await app.page.getByRole('button', { name: /I have seen this/ }).click();
  await expect(app.page.getByRole('heading', { name: /Two people did this/ })).toHaveCount(0);
  await expect(app.page.getByRole('heading', { name: 'Nothing needs you' })).toBeVisible();
});

test('roles change, somebody is suspended, and comes back', async ({ page }) => {
  await addPerson(page, 'Robin Colleague', ['Reviewer']);
  await openPerson(page, 'Robin Colleague');
  await page.getByRole('button', { name: 'Change roles' }).click();
  await page.getByRole('checkbox', { name: 'Analyst', exact: true }).check();
  await page.getByLabel('Why do the roles change?').fill('makes the reports');
  await page.getByRole('button', { name: 'Change the roles' }).click();
  await expect(page.getByText('The roles are changed.')).toBeVisible();
  await expect(page.getByText('Analyst and reviewer')).toBeVisible();
  await page.getByRole('button', { name: 'Suspend' }).click();
  await page.getByLabel('Why are they suspended?').fill('long leave');
  await page.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(page.getByText('Robin Colleague is suspended')).toBeVisible();
  await page.getByRole('button', { name: 'End the suspension' }).click();
  await page.getByLabel('Why do they get a new passphrase?').fill('is back');
  await page.getByRole('button', { name: 'Make a one-time passphrase' }).click();
  await expect(heading(page)).toHaveText('A one-time passphrase for Robin Colleague');
});

test('the keys are exchanged, and the recovery code is replaced', async ({ page }) => {
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Exchange the keys' }).click();
  await page.getByLabel('Why are the keys exchanged?').fill('a laptop was lost');
  await page.getByRole('button', { name: 'Exchange the keys' }).click();
  await expect(page.getByText(/The keys of .* are exchanged\./)).toBeVisible();
  await page.getByRole('link', { name: 'Make a new recovery code' }).click();
  await page.getByLabel('Why is there a new code?').fill('the sheet was lost');
  await page.getByRole('button', { name: 'Make a new code' }).click();
  await expect(heading(page)).toContainText('Keep the recovery code');
});

test('a custodian who holds no key of the referrals has it lent, and says which keys wait', async ({
  page,
  app,
}) => {
  const oneTime = await addPerson(page, 'Robin Custodian', ['Custodian']);
  await lockAndOpenAs(page, oneTime);
  await choosePassphrase(app.page, oneTime, 'seven quiet herons rowing');
  await expect(heading(app.page)).toHaveText('People');
  await app.page.getByRole('link', { name: 'Add a person' }).click();
  await app.page.getByLabel('Name').fill('Ash Coordinator');
  await expect(app.page.getByLabel('Who stands by?')).toHaveCount(0);
  await app.page.getByRole('checkbox', { name: 'Coordinator', exact: true }).check();
  await app.page.getByLabel('Who stands by?').selectOption({ label: PERSON });
  const add = app.page.getByRole('button', { name: 'Add the person' });
  // The fourth failure in a row is the first that has to be waited for.
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await app.page.getByLabel('Their passphrase').fill('not theirs at all');
    await add.click();
    await expect(app.page.getByRole('alert')).toContainText('not the passphrase of the second person');
  }
  await app.page.getByLabel('Their passphrase').fill(PASSPHRASE);
  await add.click();
  await expect(app.page.getByText(/You can try again in \d+ seconds?\./)).toBeVisible();
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await expect(app.page.getByText('You can try again now.')).toBeVisible();
  await app.page.getByLabel('Their passphrase').fill(PASSPHRASE);
  await add.click();
  await app.page.getByRole('checkbox', { name: /handed it over/ }).check();
  await app.page.getByRole('button', { name: 'Done' }).click();
  await openPerson(app.page, 'Ash Coordinator');
  await app.page.getByRole('button', { name: 'Remove' }).click();
  const waits = /The key of “Referrals” is exchanged as soon as somebody who holds it opens the vault/;
  await expect(app.page.getByText(waits)).toBeVisible();
  await app.page.getByLabel('Why are they removed?').fill('left the unit');
  await app.page.getByRole('button', { name: 'Remove Ash Coordinator' }).click();
  await expect(app.page.getByText(waits)).toBeVisible();
  await app.page.getByRole('button', { name: 'Back' }).click();
  await expect(app.page.getByText(/Waits since .* to be exchanged by somebody who holds it/)).toBeVisible();
});

test('a custodian exchanges the keys that they hold, or all of them beside somebody who holds the others', async ({
  page,
  app,
}) => {
  const oneTime = await addPerson(page, 'Robin Custodian', ['Custodian']);
  await addPerson(page, 'Ash Newcomer', ['Coordinator']);
  await lockAndOpenAs(page, oneTime);
  await choosePassphrase(app.page, oneTime, 'seven quiet herons rowing');
  const exchange = app.page.getByRole('button', { name: 'Exchange the keys' });
  await exchange.click();
  await expect(
    app.page.getByText(/^The keys of .*“Referrals”.* as soon as somebody who holds/),
  ).toBeVisible();
  await expect(app.page.getByLabel('Who stands by?')).toHaveCount(0);
  await app.page.getByLabel('Why are the keys exchanged?').fill('a laptop was lost');
  await app.page.getByRole('radio', { name: 'Somebody who holds them stands by now' }).check();
  await exchange.click();
  await expect(app.page.getByRole('alert')).toContainText('Choose the second person.');
  await app.page.getByLabel('Who stands by?').selectOption({ label: PERSON });
  await app.page.getByLabel('Their passphrase').fill(PASSPHRASE);
  await exchange.click();
  await expect(app.page.getByText(/The keys of .*“Referrals”.* are exchanged\.$/)).toBeVisible();
  await expect(app.page.getByText(/Waits since/)).toHaveCount(0);
  await exchange.click();
  await app.page.getByLabel('Why are the keys exchanged?').fill('another laptop was lost');
  await exchange.click();
  await expect(app.page.getByText(/Waits since/)).toHaveCount(3);
});

test('a name is changed, and Escape leaves a form for the page that it was opened from', async ({ page }) => {
  await addPerson(page, 'Robin Colleague', ['Reviewer']);
  await openPerson(page, 'Robin Colleague');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(heading(page)).toHaveText('Remove Robin Colleague');
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText('Robin Colleague');
  await page.getByRole('button', { name: 'Change name' }).click();
  await page.getByLabel('Name').fill(' ');
  await page.getByRole('button', { name: 'Change the name' }).click();
  await expect(page.getByRole('alert')).toContainText('Type the name of the person.');
  await page.getByLabel('Name').fill('Robin Fellow');
  await page.getByRole('button', { name: 'Change the name' }).click();
  await expect(page.getByText('The name is changed')).toBeVisible();
  await expect(heading(page)).toHaveText('Robin Fellow');
});
