import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { findCoveredTargets, findOverflow, findSmallTargets, tabStops } from './page-probes.ts';

const THEMES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, meaningless: [] },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, meaningless: [] },
  {
    name: 'high contrast',
    media: { colorScheme: 'dark', forcedColors: 'active' },
    // The colours are the system's. axe-core reads some that the page asked for and did not get.
    meaningless: ['color-contrast'],
  },
] as const;

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything in this file: what the page must hold for whoever uses it, in whatever way. */
export async function expectUsableByEverybody(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoOverflow(page);
  await expectLargeTargets(page);
  for (const { media } of THEMES) {
    await page.emulateMedia(media);
    await expectVisibleFocus(page);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

/** axe-core finds nothing, in the light and the dark theme and with the system's own colours. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const { name, media, meaningless } of THEMES) {
    await page.emulateMedia(media);
    const axe = new AxeBuilder({ page })
      .withTags(AXE_TAGS)
      .disableRules([...meaningless])
      // The other mode opens a page of its own, which the application does not allow.
      .setLegacyMode(true);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
    );
    expect(found, `axe-core in the theme ${name}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

/** Windows as wide as 320 CSS pixels: a narrow one, and a desktop's at a zoom of 400%. */
const NARROW = {
  'at 320 pixels': { width: 320, height: 800 },
  'at 400% zoom': { width: 320, height: 200 },
} as const;

/** Nothing is cut off, reaches out of the window or lies under something else (WCAG 1.4.10, 2.4.11). */
export async function expectNoOverflow(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const [name, size] of Object.entries(NARROW)) {
    await page.setViewportSize(size);
    expect(await page.evaluate(findOverflow), `out of the window ${name}`).toEqual([]);
    expect(await page.evaluate(findCoveredTargets), `under something else ${name}`).toEqual([]);
  }
  await expectLargeTargets(page);
  if (before !== null) await page.setViewportSize(before);
}

/** Whatever can be pressed is at least 24 pixels high and wide, but links within a sentence (WCAG 2.5.8). */
export async function expectLargeTargets(page: Page): Promise<void> {
  expect(await page.evaluate(findSmallTargets), 'targets smaller than 24 pixels').toEqual([]);
}

const MAX_STOPS = 300;

/** The Tab key reaches everything that can be pressed or filled in, and shows each time where it is (WCAG 2.1.1, 2.4.7). */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const wanted = await page.evaluate(tabStops, 'all' as const);
  const reached = new Set<string>();
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const [focused] = await page.evaluate(tabStops, 'focused' as const);
    // Past the last element the browser's own frame has the focus, and then the first element.
    if (focused === undefined) continue;
    if (reached.has(focused.mark)) break;
    expect(focused.isVisible, `the focus shows on ${focused.description}`).toBe(true);
    reached.add(focused.mark);
  }
  const missed = wanted.filter(({ mark }) => !reached.has(mark)).map(({ description }) => description);
  expect(missed, 'what the Tab key does not reach').toEqual([]);
}
