// The checks of accessibility.ts, on pages that are wrong on purpose.
import { expect, test, type Page } from '@playwright/test';
import {
  expectAccessible,
  expectLargeTargets,
  expectNoOverflow,
  expectVisibleFocus,
} from './accessibility.ts';

const SOUND = `
  <!doctype html><html lang="en"><head><title>Sound</title>
  <style>
    body { font: 17px sans-serif } .tall { min-height: 44px; padding: 10px } :focus { outline: 3px solid #0b0c0c }
  </style></head>
  <body><main><h1>Sound</h1><p>A sentence with <a href="#x">a link</a> in it.</p>
  <form><fieldset><legend>Which</legend>
    <label class="tall"><input class="tall" style="width: 40px" type="radio" name="which" value="1"> One</label>
    <label class="tall"><input class="tall" style="width: 40px" type="radio" name="which" value="2"> Two</label>
  </fieldset></form><button type="button" class="tall">Press</button></main></body></html>`;

const withBody = (more: string): string => SOUND.replace('</main>', `${more}</main>`);

async function fails(page: Page, content: string, check: (page: Page) => Promise<void>): Promise<string> {
  await page.setContent(content);
  return await check(page).then(
    () => 'passed',
    (error: unknown) => String(error),
  );
}

test('a sound page passes every check', async ({ page }) => {
  await page.setContent(SOUND);
  await expectAccessible(page);
  await expectNoOverflow(page);
  await expectLargeTargets(page);
  await expectVisibleFocus(page);
});

test('axe-core is asked in the dark theme, too', async ({ page }) => {
  const dark = withBody(
    '<style>@media (prefers-color-scheme: dark) { p { color: #777; background: #666 } }</style>',
  );
  expect(await fails(page, dark, expectAccessible)).toContain('in the theme dark');
});

test('what reaches out of a narrow window is found', async ({ page }) => {
  expect(await fails(page, withBody('<div style="width: 500px">Wide</div>'), expectNoOverflow)).toContain(
    'Wide',
  );
  const cut = withBody(
    '<p style="overflow: hidden; white-space: nowrap; width: 100px">Cut off in the middle</p>',
  );
  expect(await fails(page, cut, expectNoOverflow)).toContain('cut off');
  const scrolling = withBody('<div style="overflow-x: auto"><div style="width: 500px">A table</div></div>');
  expect(await fails(page, scrolling, expectNoOverflow)).toBe('passed');
});

test('what lies under something else is found', async ({ page }) => {
  const covered = withBody('<div style="position: fixed; inset: 0; background: white"></div>');
  expect(await fails(page, covered, expectNoOverflow)).toContain('lies under');
});

test('a target that is too small is found, and a link in a sentence is let be', async ({ page }) => {
  const small = withBody('<button type="button" style="height: 20px; padding: 0">Small</button>');
  expect(await fails(page, small, expectLargeTargets)).toContain('Small');
});

test('a focus that does not show is found, and so is what the Tab key passes over', async ({ page }) => {
  const invisible = withBody('<button type="button" style="outline: none">Unseen</button>');
  expect(await fails(page, invisible, expectVisibleFocus)).toContain('Unseen');
  const unreachable = withBody('<a href="#y" tabindex="-1">Passed over</a>');
  expect(await fails(page, unreachable, expectVisibleFocus)).toContain('Passed over');
});
