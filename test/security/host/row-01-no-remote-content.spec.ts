import { join } from 'node:path';
import { filesIn } from '../../../build/bundle/bundled-file.ts';
import { codeProblems } from '../../../build/bundle/code-problems.ts';
import { expect, test, unlock } from '../../e2e/fixtures.ts';

const dist = join(import.meta.dirname, '../../../dist');

test.describe('row 1: nothing comes from anywhere but the application', () => {
  test.use({ vault: 'caseload' });

  test('the page asks only for files of the bundle, from start to the last page of the rail', async ({
    app,
  }) => {
    const origins = new Set<string>();
    app.page.on('request', (request) => origins.add(originOf(request.url())));
    await unlock(app.page);
    const links = app.page.getByRole('navigation', { name: 'Areas' }).getByRole('link');
    await expect(links.first()).toBeVisible();
    for (const link of await links.all()) {
      await link.click();
      await expect(app.page.getByRole('main').getByRole('heading').first()).toBeVisible();
    }
    expect([...origins]).toEqual([originOf(app.page.url())]);
  });

  test('no file of the build names an address to fetch anything from', () => {
    expect(codeProblems(filesIn(dist))).toEqual([]);
  });
});

/** Of an address of whatever scheme: `URL.origin` says "null" of those that it does not know. */
function originOf(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
