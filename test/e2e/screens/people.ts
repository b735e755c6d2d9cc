import { expect, type Page } from '@playwright/test';
import { PASSPHRASE, PERSON } from '../fixtures.ts';
import type { Screen } from './screen.ts';
import { givePassphrase } from './unlock.ts';

/** Adds people past the page: one of each state. */
async function addPeople(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const add = async (displayName: string, roles: readonly ('coordinator' | 'analyst' | 'custodian')[]) => {
      const added = await window.strongroom.call('office.people.add', { displayName, roles: [...roles] });
      if (!added.ok) throw new Error(added.error.message);
      return added.value.person.personId;
    };
    await add('Ash Newcomer', ['coordinator', 'analyst']);
    await add('Kim Keyholder', ['custodian']);
    const suspended = await add('Robin Away', ['coordinator']);
    const removed = await add('Sam Gone', ['coordinator']);
    const ends = [
      await window.strongroom.call('office.people.suspend', { personId: suspended, reason: 'long leave' }),
      await window.strongroom.call('office.people.remove', { personId: removed, reason: 'left the unit' }),
    ];
    for (const end of ends) if (!end.ok) throw new Error(end.error.message);
  });
}

async function goToPeople(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { name: 'Keys' })).toBeVisible();
}

const openPerson = async (page: Page, name: string): Promise<void> => {
  await addPeople(page);
  await goToPeople(page);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
};

/** Locks, and opens the vault for somebody who was just added: they choose a passphrase of their own. */
async function workAs(page: Page, oneTime: string): Promise<void> {
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('radio', { name: 'Someone else' }).check();
  await givePassphrase(page, oneTime);
  const next = 'seven quiet herons rowing';
  await page.getByLabel('One-time passphrase').fill(oneTime);
  await page.getByLabel('New passphrase', { exact: true }).fill(next);
  await page.getByLabel('The same passphrase again').fill(next);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
}

/** As a custodian, who holds no key but that of the office, asks for the keys to be exchanged. */
async function askToExchangeAsCustodian(page: Page): Promise<void> {
  const oneTime = await page.evaluate(async () => {
    const added = await window.strongroom.call('office.people.add', {
      displayName: 'Robin Custodian',
      roles: ['custodian'],
    });
    if (!added.ok) throw new Error(added.error.message);
    return added.value.passphrase;
  });
  await workAs(page, oneTime);
  await goToPeople(page);
  await page.getByRole('button', { name: 'Exchange the keys' }).click();
  await page.getByRole('radio', { name: 'Somebody who holds them stands by now' }).check();
  await expect(page.getByLabel('Who stands by?')).toBeVisible();
}

/** As a manager, asks for a custodian to be removed, with the first person beside them. */
async function askToRemoveCustodian(page: Page, secondPassphrase: string): Promise<void> {
  const oneTime = await page.evaluate(async () => {
    const add = async (displayName: string, roles: readonly ('manager' | 'custodian')[]) => {
      const added = await window.strongroom.call('office.people.add', { displayName, roles: [...roles] });
      if (!added.ok) throw new Error(added.error.message);
      return added.value.passphrase;
    };
    await add('Robin Leaver', ['custodian']);
    return await add('Ash Manager', ['manager']);
  });
  await workAs(page, oneTime);
  await goToPeople(page);
  await page.getByRole('link', { name: 'Robin Leaver' }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByLabel('Why are they removed?').fill('changed their post');
  await page.getByLabel('Who stands by?').selectOption({ label: PERSON });
  await page.getByLabel('Their passphrase').fill(secondPassphrase);
  await page.getByRole('button', { name: 'Remove Robin Leaver' }).click();
}

/** Removes one; the manager stays at work. */
async function removeCustodianAsManager(page: Page): Promise<void> {
  await askToRemoveCustodian(page, PASSPHRASE);
  await expect(page.getByText(/Robin Leaver is removed/)).toBeVisible();
}

export const peopleScreens: readonly Screen[] = [
  {
    name: 'people',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await addPeople(page);
      await goToPeople(page);
      await expect(page.getByRole('row', { name: /Sam Gone/ })).toBeVisible();
    },
  },
  {
    name: 'people-add',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await goToPeople(page);
      await page.getByRole('link', { name: 'Add a person' }).click();
      await page.getByRole('button', { name: 'Add the person' }).click();
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'people-one-time-passphrase',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await goToPeople(page);
      await page.getByRole('link', { name: 'Add a person' }).click();
      await page.getByLabel('Name').fill('Ash Newcomer');
      await page.getByRole('checkbox', { name: 'Coordinator' }).check();
      await page.getByRole('button', { name: 'Add the person' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('A one-time passphrase');
    },
  },
  {
    name: 'person',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => await openPerson(page, 'Ash Newcomer'),
  },
  {
    name: 'person-suspended',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => await openPerson(page, 'Robin Away'),
  },
  {
    name: 'person-removed',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => await openPerson(page, 'Sam Gone'),
  },
  {
    name: 'person-change-roles',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openPerson(page, 'Ash Newcomer');
      await page.getByRole('button', { name: 'Change roles' }).click();
      await page.getByRole('checkbox', { name: 'Coordinator' }).uncheck();
      await expect(page.getByText('They lose what these roles opened')).toBeVisible();
    },
  },
  {
    name: 'person-appoint',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await page.getByRole('link', { name: 'People', exact: true }).click();
      await page.getByRole('link', { name: 'Example asset owner' }).click();
      await page.getByRole('button', { name: 'Change appointment' }).click();
      await page.getByRole('checkbox', { name: 'Data protection officer' }).check();
      await page.getByRole('button', { name: 'Change the appointment' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'person-remove',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openPerson(page, 'Kim Keyholder');
      await page.getByRole('button', { name: 'Remove' }).click();
      await expect(page.getByText(/nobody else who could be the second person/)).toBeVisible();
    },
  },
  {
    name: 'person-remove-refused',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await askToRemoveCustodian(page, 'not theirs at all');
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'keys-exchange',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await goToPeople(page);
      await page.getByRole('button', { name: 'Exchange the keys' }).click();
      await expect(page.getByLabel('Why are the keys exchanged?')).toBeVisible();
    },
  },
  {
    name: 'keys-exchange-lent',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => await askToExchangeAsCustodian(page),
  },
  {
    name: 'recovery-code-replace',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await goToPeople(page);
      await page.getByRole('link', { name: 'Make a new recovery code' }).click();
      await expect(page.getByLabel('Why is there a new code?')).toBeVisible();
    },
  },
  {
    name: 'people-reviews-open',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await removeCustodianAsManager(page);
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /^Worklist/ })
        .click();
      await expect(page.getByRole('heading', { name: /Two people did this/ })).toBeVisible();
    },
  },
  {
    name: 'people-actions',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await removeCustodianAsManager(page);
      await goToPeople(page);
      await page.getByRole('link', { name: 'What two people did' }).click();
      await page.getByRole('button', { name: /I have seen this/ }).click();
      await expect(page.getByText(/Seen by Ash Manager/)).toBeVisible();
    },
  },
  {
    name: 'people-actions-none',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await goToPeople(page);
      await page.getByRole('link', { name: 'What two people did' }).click();
      await expect(page.getByText('Nothing yet')).toBeVisible();
    },
  },
];
