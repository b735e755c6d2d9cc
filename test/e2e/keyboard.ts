import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 80;

/** Presses Tab until a field or button has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, 'reached by the Tab key').toBeFocused();
}

/** Types into a field that Tab reaches. */
export async function typeInto(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label }));
  await page.keyboard.type(text);
}

/** Chooses one answer of a group of radios: Tab into the group, arrows to the answer. */
export async function chooseRadio(
  page: Page,
  question: string | RegExp,
  answer: string | RegExp,
): Promise<void> {
  const radios = page.getByRole('group', { name: question }).getByRole('radio');
  const wanted = page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: answer, exact: true });
  // Tab stops at the chosen radio of a group, or at the first while none is chosen.
  const chosen = radios.and(page.getByRole('radio', { checked: true }));
  await tabTo(page, (await chosen.count()) > 0 ? chosen : radios.first());
  await page.keyboard.press('Space');
  const count = await radios.count();
  for (let moves = 0; moves < count && !(await wanted.isChecked()); moves += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
}

/** Ticks one answer of a group of checkboxes. */
export async function tick(page: Page, answer: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('checkbox', { name: answer, exact: true }));
  await page.keyboard.press('Space');
}

/** Picks from a list by typing the beginning of an answer. @param within where the list is, if there are several. */
export async function pick(
  page: Page,
  label: string | RegExp,
  answer: string,
  within: Pick<Page, 'getByRole'> = page,
): Promise<void> {
  const list = within.getByRole('combobox', { name: label });
  await tabTo(page, list);
  await page.keyboard.type(answer);
  await expect(list.locator('option:checked')).toHaveText(new RegExp(`^${answer}`));
}

/** Presses a button that Tab reaches. */
export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
}

/** Follows a link that Tab reaches. */
export async function pressLink(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('link', { name }));
  await page.keyboard.press('Enter');
}

/** Marks the page when somebody presses on it: from now on, and in whatever is loaded later. */
export async function watchPointer(page: Page): Promise<void> {
  const watch = (): void =>
    addEventListener('pointerdown', () => document.body.setAttribute('data-pointer', 'used'), true);
  await page.addInitScript(watch);
  await page.evaluate(watch);
}

export const expectNoPointer = async (page: Page): Promise<void> =>
  await expect(page.locator('body')).not.toHaveAttribute('data-pointer');
