// Draws the icons of every platform from strongroom.svg: `node build/icons/draw.ts`. The results are kept in the
// repository, so that only somebody who changes the mark needs a Chromium.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { icnsFile, icoFile, type IconPicture } from './containers.ts';

const FOLDER = import.meta.dirname;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
const ICNS_SIZES = [16, 32, 64, 128, 256, 512, 1024];

const drawn = await draw([...new Set([...ICO_SIZES, ...LINUX_SIZES, ...ICNS_SIZES])]);
const only = (sizes: readonly number[]): readonly IconPicture[] =>
  drawn.filter(({ sizePixels }) => sizes.includes(sizePixels));

writeFileSync(join(FOLDER, 'strongroom.ico'), icoFile(only(ICO_SIZES)));
writeFileSync(join(FOLDER, 'strongroom.icns'), icnsFile(only(ICNS_SIZES)));
mkdirSync(join(FOLDER, 'png'), { recursive: true });
for (const { sizePixels, png } of only(LINUX_SIZES)) {
  // The packer reads the size from the name.
  writeFileSync(join(FOLDER, 'png', `${sizePixels}x${sizePixels}.png`), png);
}

/** Draws the mark in each size; CHROMIUM may name the browser, which is otherwise the system's. */
async function draw(sizes: readonly number[]): Promise<readonly IconPicture[]> {
  const svg = readFileSync(join(FOLDER, 'strongroom.svg')).toString('base64');
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    const pictures: IconPicture[] = [];
    for (const sizePixels of sizes.toSorted((a, b) => a - b)) {
      await page.setViewportSize({ width: sizePixels, height: sizePixels });
      await page.setContent(
        `<style>body { margin: 0 } img { display: block; width: 100vw }</style>
         <img alt="" src="data:image/svg+xml;base64,${svg}">`,
      );
      pictures.push({ sizePixels, png: await page.screenshot({ omitBackground: true }) });
    }
    return pictures;
  } finally {
    await browser.close();
  }
}
