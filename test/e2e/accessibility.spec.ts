import { expectUsableByEverybody } from './accessibility.ts';
import { expect, test, unlock } from './fixtures.ts';
import { SCREENS } from './screens/index.ts';

for (const { name, vault, isUnlocked, reach } of SCREENS) {
  test.describe(`the screen ${name}`, () => {
    test.use({ vault });
    test('can be used by everybody: axe, 320 pixels, 400% zoom, targets, focus', async ({
      page,
      main,
      home,
    }) => {
      const refusals: string[] = [];
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refusals.push(message.text());
      });
      if (isUnlocked) await unlock(page);
      await reach({ page, main, home });
      expect(refusals, 'what the application does itself that its policy forbids').toEqual([]);
      await expectUsableByEverybody(page);
    });
  });
}
