import type { Page } from '@playwright/test';
import { expectUsableByEverybody } from './accessibility.ts';
import { expect, test, unlock } from './fixtures.ts';
import { chooseRadio, pressButton, tabTo, typeInto } from './keyboard.ts';

interface Entry {
  readonly kind: 'risk' | 'measure' | 'action';
  readonly itemId: string;
  readonly body: object;
}

/** Begins an assessment with some entries, and goes to its risks by the links of the pages. */
async function openRisks(page: Page, entries: readonly Entry[] = [], isAbandoned = false): Promise<void> {
  await unlock(page);
  const refusal = await page.evaluate(
    async ([written, isOver]) => {
      const begun = await window.strongroom.call('assurance.create', { title: 'Body-worn video' });
      if (!begun.ok) return begun.error.message;
      const { assessmentId } = begun.value;
      for (const entry of written) {
        // The schema of the call checks the body.
        const item = { ...entry, revision: 0 } as never;
        const answer = await window.strongroom.call('assurance.putItem', { assessmentId, item });
        if (!answer.ok) return answer.error.message;
      }
      if (!isOver) return null;
      const act = { act: 'ABANDON', reason: 'Nobody wants the cameras any more.' } as const;
      const over = await window.strongroom.call('assurance.act', { assessmentId, acts: 0, act });
      return over.ok ? null : over.error.message;
    },
    [entries, isAbandoned] as const,
  );
  expect(refusal).toBeNull();
  await page
    .getByRole('navigation', { name: 'Areas' })
    .getByRole('link', { name: /DPIA|assessment/i })
    .click();
  await page.getByRole('link', { name: 'Body-worn video' }).click();
  await page
    .getByRole('navigation', { name: 'Parts of the assessment' })
    .getByRole('link', { name: 'Risks' })
    .click();
  await expect(page.getByRole('heading', { name: 'Risks', level: 1 })).toBeFocused();
}

/** Chooses both parts of a rating by keyboard. */
async function rate(page: Page, when: string, likelihood: string, severity: string): Promise<void> {
  const group = page.getByRole('group', { name: when });
  for (const [label, answer] of [
    ['Likelihood', likelihood],
    ['Severity', severity],
  ] as const) {
    const list = group.getByRole('combobox', { name: label });
    await tabTo(page, list);
    await page.keyboard.type(answer);
    await expect(list.locator('option:checked')).toHaveText(answer);
  }
}

/** What a cell of a map says. */
async function cell(page: Page, map: string, severity: string, likelihood: string): Promise<string> {
  const table = page.getByRole('table', { name: map });
  const columns = await table.locator('thead tr').last().getByRole('columnheader').allInnerTexts();
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: severity }) });
  return await row.getByRole('cell').nth(columns.indexOf(likelihood)).innerText();
}

const BEFORE = 'Before any measure';
const AFTER = 'What is left';

test.describe('the risks of an assessment', () => {
  test.use({ vault: 'empty' });

  test('are written by keyboard alone, and count only as far as measures bear them out', async ({ page }) => {
    await openRisks(page);
    await expect(page.getByText('No risk is listed yet')).toBeVisible();
    await pressButton(page, 'Add a risk');
    await expect(page.getByRole('textbox', { name: 'What could happen' })).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('Choose how likely it is before any measure');
    await typeInto(page, 'What could happen', 'A recording is lost');
    await typeInto(page, 'What it would do to people', 'A witness is known, and threatened.');
    await chooseRadio(page, 'Whose risk it is', 'A risk to people');
    await rate(page, 'Before any measure', 'Probable', 'Severe');
    await expect(page.getByRole('group', { name: 'Before any measure' })).toContainText('High');
    await rate(page, 'As things are now', 'Probable', 'Severe');
    await rate(page, 'When all measures are in place', 'Remote', 'Significant');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Edit R1 A recording is lost' })).toBeFocused();
    await expect(page.getByText('1 risk to people is left: 1 High')).toBeVisible();
    await expect(
      page.getByText('the regulator has to be consulted before anything is processed'),
    ).toBeVisible();
    await expect(
      page.getByText(/^Rated Low, counts as High: rated lower, and no measure explains it\.$/),
    ).toBeVisible();
    expect(await cell(page, BEFORE, 'Severe', 'Probable')).toContain('R1');
    expect(await cell(page, BEFORE, 'Severe', 'Possible')).toContain('No risk');

    await pressButton(page, 'Add a measure against R1');
    await typeInto(page, 'What is done', 'Encrypt every camera');
    await chooseRadio(page, 'How far it has come', 'Planned');
    await expect(page.getByRole('checkbox', { name: 'R1 A recording is lost' })).toBeChecked();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Edit M1 Encrypt every camera' })).toBeFocused();
    await expect(page.getByText(/^Rated Low, counts as High: a measure is only planned, M1/)).toBeVisible();
    await expect.poll(async () => await cell(page, BEFORE, 'Severe', 'Probable')).toContain('R1');
    expect(await cell(page, AFTER, 'Severe', 'Probable')).toContain('R1');

    await page.keyboard.press('Enter');
    await chooseRadio(page, 'How far it has come', 'In place');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('1 risk to people is left: 1 Low')).toBeVisible();
    await expect(page.getByText('counts as High')).toHaveCount(0);
    expect(await cell(page, AFTER, 'Significant', 'Remote')).toContain('R1');
    expect(await cell(page, AFTER, 'Severe', 'Probable')).toContain('No risk');

    await pressButton(page, 'Add an action to M1');
    await typeInto(page, 'What is to be done', 'Roll out the last ten');
    await typeInto(page, 'Who does it', 'Technical unit');
    const due = page.getByRole('group', { name: 'To be done by' });
    for (const [part, typed] of [
      ['Day', '20'],
      ['Month', '11'],
      ['Year', '2026'],
    ] as const) {
      await tabTo(page, due.getByRole('textbox', { name: part }));
      await page.keyboard.type(typed);
    }
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Overdue since 20 November 2026').first()).toBeVisible();
    await expect(page.getByText(/^Rated Low, counts as High: an action is overdue, M1/)).toBeVisible();
    await pressButton(page, 'Mark done today Roll out the last ten');
    await expect(page.getByText('Done on 23 November 2026')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Edit Roll out the last ten' })).toBeFocused();
    await expect(page.getByText('1 risk to people is left: 1 Low')).toBeVisible();
    await expectUsableByEverybody(page);
  });

  test('keep what was typed and not saved, and lead from the map to the risk', async ({ page }) => {
    await openRisks(page, SOME);
    await expect(page.getByText('3 risks to people are left: 2 High, 1 Low')).toBeVisible();
    await expect(
      page.getByText('1 risk to the force alone is listed apart and is not counted here.'),
    ).toBeVisible();
    await page.getByRole('table', { name: AFTER }).getByRole('link', { name: 'R2 ' }).press('Enter');
    await expect(page.getByRole('heading', { name: /^R2 / })).toBeFocused();

    await page.getByRole('button', { name: 'Edit R1 ' }).press('Enter');
    await page.getByRole('textbox', { name: 'What could happen' }).fill('A recording is lost or stolen');
    // Nothing half under the bar that sticks to the top.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectUsableByEverybody(page);
    await page.getByRole('textbox', { name: 'What could happen' }).press('Escape');
    await expect(page.getByRole('button', { name: 'Go on editing R1 ' })).toBeFocused();
    await expect(page.getByText('Changes not saved yet')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'What could happen' })).toHaveValue(
      'A recording is lost or stolen',
    );
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.getByRole('button', { name: 'Throw it away' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Edit R1 ' })).toBeFocused();
    await expect(page.getByRole('heading', { name: 'R1 A recording is lost', exact: true })).toBeVisible();
  });

  test('are there to read, and say why, where nothing can be changed', async ({ page }) => {
    await openRisks(page, SOME, true);
    await expect(page.getByText('Abandoned: risks and measures stay as they are.')).toBeVisible();
    await expect(page.getByRole('heading', { name: /^R1 / })).toBeVisible();
    await expect(page.getByText('Overdue since 20 November 2026').first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

const id = (place: number): string => `01900000-0000-7000-8000-00000000000${place}`;
const rating = (likelihood: string, severity: string): object => ({ likelihood, severity });

/** Risks of several levels, one of them to the force alone, with measures of several states. */
const SOME: readonly Entry[] = [
  {
    kind: 'risk',
    itemId: id(1),
    body: {
      title: 'A recording is lost',
      source: 'A camera is left behind, or taken.',
      impact: 'A witness is known to those they spoke about, and threatened.',
      isToPeople: true,
      inherent: rating('PROBABLE', 'SEVERE'),
      current: rating('POSSIBLE', 'SEVERE'),
      residual: rating('REMOTE', 'SIGNIFICANT'),
    },
  },
  {
    kind: 'risk',
    itemId: id(2),
    body: {
      title: 'Bystanders are filmed in their homes',
      impact: 'People who have nothing to do with it lose control over what is known of them.',
      isToPeople: true,
      inherent: rating('PROBABLE', 'SIGNIFICANT'),
      current: rating('POSSIBLE', 'SIGNIFICANT'),
      residual: rating('REMOTE', 'MINIMAL'),
    },
  },
  {
    kind: 'risk',
    itemId: id(3),
    body: {
      title: 'Recordings are watched out of curiosity',
      impact: 'Somebody’s worst day is gossip.',
      isToPeople: true,
      inherent: rating('POSSIBLE', 'SIGNIFICANT'),
      current: rating('REMOTE', 'SIGNIFICANT'),
      residual: rating('REMOTE', 'SIGNIFICANT'),
    },
  },
  {
    kind: 'risk',
    itemId: id(4),
    body: {
      title: 'Storage costs more than was planned',
      impact: 'The unit has to save elsewhere.',
      isToPeople: false,
      inherent: rating('POSSIBLE', 'MINIMAL'),
      current: rating('POSSIBLE', 'MINIMAL'),
      residual: rating('POSSIBLE', 'MINIMAL'),
    },
  },
  {
    kind: 'measure',
    itemId: id(5),
    body: {
      title: 'Cameras are encrypted, and cannot be read without the dock',
      description: 'A camera that is lost shows nothing to whoever finds it.',
      state: 'PLANNED',
      risks: [id(1), id(2)],
    },
  },
  {
    kind: 'measure',
    itemId: id(6),
    body: {
      title: 'Every look at a recording is logged',
      state: 'TESTED',
      risks: [id(3)],
      control: 'AUDIT_VERIFIED',
    },
  },
  {
    kind: 'action',
    itemId: id(7),
    body: {
      measure: id(5),
      what: 'Buy licences for the dock',
      owner: 'Technical unit',
      due: '2026-11-20',
    },
  },
  {
    kind: 'action',
    itemId: id(8),
    body: {
      measure: id(6),
      what: 'Sample the log once a month',
      owner: 'Information Assurance',
      due: '2026-12-04',
      doneOn: '2026-11-16',
    },
  },
];
