import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { POLICE_TEMPLATE } from '../../electron/assurance/templates/index.ts';
import { passphraseOfPart } from '../builders/vault-constants.ts';
import { expect, test, unlock } from './fixtures.ts';
import {
  chooseRadio,
  expectNoPointer,
  pick,
  pressButton,
  pressLink,
  tabTo,
  typeInto,
  watchPointer,
} from './keyboard.ts';
import { beginAssessment, openExample } from './screens/assurance.ts';

const TITLE = 'A rota for the unit';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** The words of a group of an answer, by the id that stands in the heading's caption. */
const QUESTIONS = new Map(
  POLICE_TEMPLATE.steps.flatMap(({ questions }) => questions).map((question) => [question.id, question]),
);

async function screen(page: Page): Promise<void> {
  await expect(heading(page, 'Is there anything to assess?')).toBeFocused();
  await chooseRadio(page, 'Your answer', 'Yes');
  await pressButton(page, /^Go on/);
  await chooseRadio(page, /^A2\./, 'Yes');
  await pressLink(page, 'What follows');
  await expect(page.getByText('because of yes to A2')).toBeVisible();
  await chooseRadio(page, 'What follows from the answers?', 'A full assessment: the law asks for it');
  await typeInto(page, 'Why', 'Sensitive data about many officers.');
  await pressButton(page, 'Decide and seal');
  await expect(page.getByText(/^Decided .* by Example author/)).toBeVisible();
}

async function describeProcessing(page: Page): Promise<void> {
  await pressLink(page, /^Processing$/);
  await pressButton(page, 'Add an operation');
  await typeInto(page, 'What is done', 'Planning who works when');
  await chooseRadio(page, 'Which law applies', /^UK GDPR/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Planning who works when' })).toBeVisible();
}

async function rateRisk(page: Page): Promise<void> {
  await pressLink(page, /^Risks$/);
  await expect(heading(page, 'Risks')).toBeVisible();
  await pressButton(page, 'Add a risk');
  await typeInto(page, 'What could happen', 'A rota shows where somebody will be');
  await typeInto(page, 'What it would do to people', 'Somebody who looks for them finds them.');
  await chooseRadio(page, 'Whose risk it is', /people/);
  for (const when of ['Before any measure', 'As things are now', 'When all measures are in place']) {
    const rating = page.getByRole('group', { name: when });
    await pick(page, 'Likelihood', 'Possible', rating);
    await pick(page, 'Severity', 'Significant', rating);
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /A rota shows where/ })).toBeVisible();
  await pressButton(page, /^Add a measure.*against R1/);
  await typeInto(page, 'What is done', 'Only the unit sees the rota');
  await chooseRadio(page, 'How far it has come', 'In place');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Only the unit sees the rota/ })).toBeVisible();
}

/** Answers what is open, one question after the other, from the heading on which each begins. */
async function answerQuestions(page: Page): Promise<number> {
  await pressLink(page, /^Questions$/);
  const caption = page.locator('.app-page__caption');
  const complete = page.getByText('Complete', { exact: true });
  for (let answered = 1; ; answered += 1) {
    const words = (await caption.textContent()) ?? '';
    const [, place, count, id = ''] = /question (\d+) of (\d+) \((.+)\)$/u.exec(words) ?? [];
    const question = QUESTIONS.get(id);
    if (question === undefined) throw new Error(`No question in "${words}"`);
    const { answer } = question;
    if (!(await complete.first().isVisible())) {
      await page.keyboard.press('Tab');
      if (answer.kind === 'choice') await page.keyboard.press('Space');
      else if (answer.kind === 'date') {
        await page.keyboard.type('1');
        await page.keyboard.press('Tab');
        await page.keyboard.type('4');
        await page.keyboard.press('Tab');
        await page.keyboard.type('2027');
      } else await page.keyboard.type('As it is described.');
    }
    await page.keyboard.press('Control+Enter');
    if (place === count) return answered;
    await expect(caption).not.toHaveText(words);
  }
}

/** Locks, opens the vault as somebody else, and goes to the sign-off. */
async function goOnAs(page: Page, part: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await unlock(page, passphraseOfPart(part));
  await pressLink(page, 'Impact assessments');
  await pressLink(page, TITLE);
  await pressLink(page, /^Sign-off$/);
  await expect(heading(page, 'Sign-off')).toBeFocused();
}

const WHAT = 'What do you want to do?';

async function sign(page: Page): Promise<void> {
  for (const [part, unit] of [
    ['INFORMATION_ASSURANCE', 'Information Assurance'],
    ['INFORMATION_RIGHTS', 'Information Rights'],
  ] as const) {
    await goOnAs(page, part);
    await chooseRadio(page, WHAT, 'Give your unit’s opinion');
    await chooseRadio(page, `Does ${unit} agree?`, 'Yes');
    await typeInto(page, 'The opinion', 'Agreed.');
    await pressButton(page, 'Give the opinion');
    await expect(page.getByText(`agreed for ${unit}`)).toBeVisible();
  }
  await goOnAs(page, 'DPO');
  await chooseRadio(page, WHAT, 'Give the data protection officer’s advice');
  await chooseRadio(page, 'May it go on?', 'Yes');
  await chooseRadio(page, 'Does the regulator have to be consulted?', 'No');
  await typeInto(page, 'The advice', 'It may go on.');
  await pressButton(page, 'Give the advice');
  await expect(page.getByText('advised as data protection officer')).toBeVisible();
  await goOnAs(page, 'IAO');
  await chooseRadio(page, WHAT, 'Accept what is left of the risk');
  await chooseRadio(page, 'What does it lead to?', 'Go on');
  await typeInto(page, /^What you accept/, 'The risk that is left.');
  await pressButton(page, 'Accept and sign');
  await expect(page.getByText('Signed, version 1')).toBeVisible();
}

test.describe('with the people who sign', () => {
  test.use({ vault: 'assessments' });

  test('a reviewer completes screening and a full assessment by keyboard alone, colleagues sign it, and the paper carries its hash', async ({
    page,
    main,
    home,
  }) => {
    test.setTimeout(420_000);
    await unlock(page, passphraseOfPart('AUTHOR'));
    await watchPointer(page);
    await pressLink(page, 'Impact assessments');
    await pressLink(page, 'Start an assessment');
    await typeInto(page, 'What is assessed', TITLE);
    await page.keyboard.press('Enter');
    await screen(page);
    await describeProcessing(page);
    await rateRisk(page);
    expect(await answerQuestions(page)).toBeGreaterThan(60);
    await pressLink(page, /^Sign-off$/);
    await chooseRadio(page, WHAT, 'Hand it in for review');
    await pressButton(page, 'Hand it in');
    await expect(page.getByText('Under review, version 1')).toBeVisible();
    await sign(page);

    const hash = (await page.locator('.app-mono').first().textContent())?.replaceAll(' ', '') ?? '';
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    await pressLink(page, 'Documents');
    const file = join(home, 'assessment.pdf');
    await main.setSaveDialogAnswer(file);
    await typeInto(page, 'Who it is for', 'Information Rights');
    await pressButton(page, 'Save the document');
    await expect(page.getByText('Saved as assessment.pdf')).toBeVisible();
    const pdf = readFileSync(file);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/pdfuaid:part(?:="|>)1/u);
    await expectNoPointer(page);
  });
});

test.describe('what is typed', () => {
  test.use({ vault: 'empty' });

  test('is there after a crash, but for the last two seconds', async ({ app, page }) => {
    await unlock(page);
    await beginAssessment(page);
    await page.getByRole('link', { name: 'Questions', exact: true }).click();
    await page.getByRole('link', { name: 'Why it is needed' }).click();
    await expect(page.getByText('Why it is needed: question')).toBeVisible();
    await page.getByLabel('Your answer').focus();
    // Without a pause, as somebody types who copies from paper.
    const started = Date.now();
    let typed = '';
    const moments: { readonly at: number; readonly length: number }[] = [];
    while (Date.now() - started < 6_000) {
      await page.keyboard.type('word ');
      typed += 'word ';
      moments.push({ at: Date.now(), length: typed.length });
    }
    const killedAt = Date.now();
    await app.crashAndRestart();
    await unlock(app.page);
    await app.page.getByRole('link', { name: 'Impact assessments' }).click();
    await app.page.getByRole('link', { name: TITLE }).click();
    await app.page.getByRole('link', { name: 'Why it is needed' }).click();
    const kept = await app.page.getByLabel('Your answer').inputValue();
    const twoSecondsBefore = moments.findLast(({ at }) => at <= killedAt - 2_000)?.length ?? 0;
    expect(twoSecondsBefore).toBeGreaterThan(0);
    expect(kept.length).toBeGreaterThanOrEqual(twoSecondsBefore - 1);
    expect(typed.startsWith(kept)).toBe(true);
  });

  test('in a form is offered again, also after a lock', async ({ app, page }) => {
    await unlock(page);
    await beginAssessment(page);
    await page.getByRole('link', { name: 'Processing', exact: true }).click();
    await page.getByRole('button', { name: 'Add an operation' }).click();
    await page.getByLabel('What is done').fill('Planning who works when');
    await page.keyboard.press('Control+l');
    await unlock(app.page);
    await app.page.getByRole('link', { name: 'Impact assessments' }).click();
    await app.page.getByRole('link', { name: TITLE }).click();
    await app.page.getByRole('link', { name: 'Processing', exact: true }).click();
    await app.page.getByRole('button', { name: /^Go on with what you began/ }).click();
    await expect(app.page.getByLabel('What is done')).toHaveValue('Planning who works when');
  });
});

test.describe('the worked example', () => {
  test.use({ vault: 'assessments' });

  test('is walked through by J, K and Q, which type in a field and act on the question', async ({ page }) => {
    await unlock(page);
    await openExample(page, 'Questions');
    const caption = page.locator('.app-page__caption');
    const first = (await caption.textContent()) ?? '';
    await page.keyboard.press('j');
    await expect(caption).not.toHaveText(first);
    await page.keyboard.press('k');
    await expect(caption).toHaveText(first);
    await page.keyboard.press('q');
    const query = page.getByLabel('Write a comment or a query');
    await expect(query).toBeFocused();
    await page.keyboard.type('jk?');
    await expect(query).toHaveValue('jk?');
    await expect(caption).toHaveText(first);
    await page.keyboard.press('Escape');
    await expect(page.locator('.app-page__title')).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: 'Raise a query' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('jk?')).toBeVisible();
    await page.getByRole('link', { name: 'Sign-off' }).click();
    await expect(page.getByText('Queries wait for an answer')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Hand it in for review' })).toHaveCount(0);
  });

  test('stops before a contract is signed, and says of every gate that both units were asked', async ({
    page,
  }) => {
    await unlock(page);
    await openExample(page, 'Consultation');
    await expect(page.getByText(/Both units were consulted at each of the 5 gates/)).toBeVisible();
    await expect(page.getByText('Do not sign, vary or novate')).toBeVisible();
    await page.getByRole('button', { name: 'Record that it was passed (G4)' }).click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByText('Do not sign: the assessment has not been signed off yet.')).toBeVisible();
  });
});
