import { expectUsableByEverybody } from './accessibility.ts';
import { test, unlock } from './fixtures.ts';
import { SCREENS } from './screens/index.ts';

for (const { name, vault, isUnlocked, reach } of SCREENS) {
  test.describe(`the screen ${name}`, () => {
    test.use({ vault });
    test('can be used by everybody: axe, 320 pixels, 400% zoom, targets, focus', async ({
      page,
      main,
      home,
    }) => {
      if (isUnlocked) await unlock(page);
      await reach({ page, main, home });
      await expectUsableByEverybody(page);
    });
  });
}
