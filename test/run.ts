// Runs every test there is, of both runners, and prints the true total on the last line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, HOW_TO_INSTALL_CHROMIUM } from './hosts/chromium/find-chromium.ts';
import { findElectron } from './hosts/electron/find-electron.ts';
import { COUNT_FILE_VARIABLE, inWords, totalCount } from './test-count.ts';

const packages = join(import.meta.dirname, '../node_modules');
const folder = mkdtempSync(join(tmpdir(), 'strongroom-counts-'));
const countFile = join(folder, 'counts');
writeFileSync(countFile, '');

/** @returns whether the runner was content. */
function run(script: string, ...parameters: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(packages, script), ...parameters], {
    stdio: 'inherit',
    env: { ...process.env, [COUNT_FILE_VARIABLE]: countFile },
  });
  return status === 0;
}

const unitsPass = run('vitest/vitest.mjs', 'run');
const hasHost = findChromium() !== null || findElectron() !== null;
const specsPass =
  !hasHost ||
  run(
    '@playwright/test/cli.js',
    'test',
    '-c',
    'test/e2e/playwright.config.ts',
    '--project=chromium',
    '--project=electron',
  );
if (!hasHost) {
  console.log(
    `The window's specs were not run and are not counted: no Chromium is installed. ${HOW_TO_INSTALL_CHROMIUM}`,
  );
}
const total = totalCount(countFile);
rmSync(folder, { recursive: true });
if (total.skipped > 0) console.log(`${total.skipped} skipped.`);
// A runner that breaks before it counts has failed all the same.
const failed = unitsPass && specsPass ? total.failed : Math.max(total.failed, 1);
console.log(inWords({ passed: total.passed, failed, skipped: 0 }));
process.exitCode = unitsPass && specsPass ? 0 : 1;
