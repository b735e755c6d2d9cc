import { expect, type Locator, type Page } from '@playwright/test';
import type { ErrorDto } from '../../../shared/result.ts';
import { answerIdvaReferral } from '../intake-by-keyboard.ts';
import { openAbout } from './about.ts';
import { changeElsewhere, changePart, openRecord, REFERRED, saveEdit } from './casework.ts';
import { openRecordWithoutForm, reachTheEnd } from './equality-form.ts';
import { askForReport, chooseYear } from './equality-report.ts';
import { reachCode, reachPassphrase, typeCodeBack, typePassphrases } from './first-run.ts';
import type { Screen } from './screen.ts';
import { givePassphrase } from './unlock.ts';
import { PASSPHRASE } from '../../builders/vault-constants.ts';

/** As the shell refuses what is one call too many. */
const BUSY: ErrorDto = {
  code: 'BUSY',
  message: 'Too much is waiting to be done. Try again in a moment.',
};

/** Something that is asked of the vault or the shell. */
interface Question {
  readonly name: string;
  readonly vault: Screen['vault'];
  readonly isUnlocked: boolean;
  /** Goes to where it is asked. */
  readonly reach?: (page: Page) => Promise<void>;
  readonly ask: (page: Page) => Promise<void>;
  /** What is on the screen until it is answered; null where nothing is but what was there before. */
  readonly meanwhile: string | null;
}

const inCaseload = { vault: 'caseload', isUnlocked: true } as const;
const inEmptyVault = { vault: 'empty', isUnlocked: true } as const;
const pressButton = async (page: Page, name: string): Promise<void> =>
  await page.getByRole('button', { name, exact: true }).click();
const openArea = async (page: Page, name: RegExp): Promise<void> =>
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name }).click();
const firstRowOf = (page: Page): Locator => page.getByRole('link', { name: /^I[DS]VA-/ }).first();
const formLinkOf = (page: Page): Locator => page.getByRole('link', { name: 'Give the equality form' });

/** Everything that the application asks and has nothing else to show for, or has to say what came of it. */
const QUESTIONS: readonly Question[] = [
  {
    name: 'start',
    ...inEmptyVault,
    ask: async (page) => void (await page.reload()),
    meanwhile: 'Opening…',
  },
  {
    name: 'first-run-create',
    vault: 'none',
    isUnlocked: false,
    reach: async (page) => await reachPassphrase(page),
    ask: async (page) => await typePassphrases(page, PASSPHRASE, PASSPHRASE),
    meanwhile: 'Making the vault',
  },
  {
    name: 'first-run-open',
    vault: 'none',
    isUnlocked: false,
    reach: async (page) => {
      const code = await reachCode(page);
      await pressButton(page, 'I have it on paper');
      await typeCodeBack(page, code);
    },
    ask: async (page) => await pressButton(page, 'Open the vault'),
    meanwhile: 'Opening the vault',
  },
  {
    name: 'unlock',
    vault: 'empty',
    isUnlocked: false,
    ask: async (page) => await givePassphrase(page),
    meanwhile: 'Opening the vault',
  },
  {
    name: 'lock',
    ...inEmptyVault,
    ask: async (page) => await page.keyboard.press('Control+l'),
    meanwhile: 'Locking…',
  },
  {
    name: 'worklist',
    ...inEmptyVault,
    reach: async (page) => {
      await page.clock.install({ time: '2026-11-23T09:30:00.000Z' });
      await openAbout(page);
      // Until then the last answer is shown at once.
      await page.clock.fastForward('01:30');
    },
    ask: async (page) => await openArea(page, /^Worklist/),
    meanwhile: 'Looking for what needs you…',
  },
  {
    name: 'find',
    ...inEmptyVault,
    ask: async (page) => await openArea(page, /^Referrals/),
    meanwhile: 'Looking…',
  },
  {
    name: 'record',
    ...inCaseload,
    reach: async (page) => {
      await openArea(page, /^Referrals/);
      await expect(firstRowOf(page)).toBeVisible();
    },
    ask: async (page) => await firstRowOf(page).click(),
    meanwhile: 'Opening the referral…',
  },
  {
    name: 'record-save',
    ...inCaseload,
    reach: async (page) => {
      await openRecord(page, REFERRED);
      await changePart(page, 'Reasons and priority');
      await page.getByLabel('Name of the referrer (optional)').fill('My own words');
    },
    ask: async (page) => await saveEdit(page),
    meanwhile: 'Saving',
  },
  {
    name: 'conflict-save',
    ...inCaseload,
    reach: async (page) => {
      await openRecord(page, REFERRED);
      await changePart(page, 'Reasons and priority');
      await page.getByLabel('Name of the referrer (optional)').fill('My own words');
      await changeElsewhere(page, { referrerName: 'Their words' });
      await saveEdit(page);
      await page.getByRole('radio', { name: 'Yours' }).check();
    },
    ask: async (page) => await pressButton(page, 'Save these choices'),
    meanwhile: 'Saving',
  },
  {
    name: 'intake',
    ...inEmptyVault,
    ask: async (page) => await page.keyboard.press('Control+n'),
    meanwhile: 'Opening…',
  },
  {
    name: 'intake-save',
    ...inEmptyVault,
    reach: async (page) => await answerIdvaReferral(page, 'Ann Example'),
    ask: async (page) => await page.keyboard.press('Control+Enter'),
    meanwhile: null,
  },
  {
    name: 'equality-form',
    ...inCaseload,
    reach: async (page) => {
      await openRecordWithoutForm(page);
      await expect(formLinkOf(page)).toBeVisible();
    },
    ask: async (page) => await formLinkOf(page).click(),
    // The record is at hand.
    meanwhile: null,
  },
  {
    name: 'equality-form-seal',
    ...inCaseload,
    reach: async (page) => await reachTheEnd(page),
    ask: async (page) => await pressButton(page, 'Seal my answers'),
    meanwhile: 'Sealing',
  },
  {
    name: 'equality-report',
    ...inEmptyVault,
    reach: async (page) => await chooseYear(page, '2023-24'),
    ask: async (page) => await askForReport(page),
    meanwhile: 'Making the report',
  },
  {
    name: 'about',
    ...inEmptyVault,
    ask: async (page) => await openArea(page, /^About/),
    meanwhile: 'Opening…',
  },
  {
    name: 'about-check',
    ...inEmptyVault,
    reach: async (page) => await openAbout(page),
    ask: async (page) => await pressButton(page, 'Check the vault now'),
    meanwhile: 'Checking the vault',
  },
  {
    name: 'about-settings',
    ...inEmptyVault,
    reach: async (page) => await openAbout(page),
    ask: async (page) => await pressButton(page, 'Save settings'),
    meanwhile: null,
  },
];

/** Goes there, and asks when nobody answers, or whoever answers refuses. */
const screenOf = (
  { name, vault, isUnlocked, reach, ask }: Question,
  outcome: { readonly suffix: string; readonly refusal: ErrorDto | null; readonly words: string },
): Screen => ({
  name: `${name}-${outcome.suffix}`,
  vault,
  isUnlocked,
  reach: async ({ page, main }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await reach?.(page);
    await main.holdCalls(outcome.refusal);
    await ask(page);
    await expect(page.getByRole('main').getByText(outcome.words).first()).toBeVisible();
  },
});

/** What is on the screen while an answer is on its way, and when there is none but a refusal. */
export const heldScreens: readonly Screen[] = [
  ...QUESTIONS.flatMap((question) =>
    question.meanwhile === null
      ? []
      : screenOf(question, { suffix: 'waiting', refusal: null, words: question.meanwhile }),
  ),
  ...QUESTIONS.map((question) =>
    screenOf(question, { suffix: 'refused', refusal: BUSY, words: BUSY.message }),
  ),
];
