// `npm run screenshots`: a picture of every screen in every state to dist/screenshots/, light, dark and narrow.
import { join } from 'node:path';
import { test, unlock } from './fixtures.ts';
import { SCREENS } from './screens/index.ts';

const FOLDER = join(import.meta.dirname, '../../dist/screenshots');

for (const { name, vault, isUnlocked, reach } of SCREENS) {
  test.describe(name, () => {
    test.use({ vault });
    test('is pictured', async ({ page, main, home }) => {
      if (isUnlocked) await unlock(page);
      await reach({ page, main, home });
      const picture = async (look: string): Promise<void> => {
        // What sticks to the top of the window would otherwise stand in the middle of the picture.
        await page.evaluate(() => window.scrollTo(0, 0));
        // A dialog darkens the window, and not what is below it.
        const fullPage = (await page.locator('dialog[open]').count()) === 0;
        await page.screenshot({ path: join(FOLDER, `${name}-${look}.png`), fullPage });
      };
      await page.emulateMedia({ colorScheme: 'light' });
      await picture('light');
      await page.emulateMedia({ colorScheme: 'dark' });
      await picture('dark');
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 320, height: 640 });
      await picture('narrow');
    });
  });
}
