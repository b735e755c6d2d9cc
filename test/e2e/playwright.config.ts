import { defineConfig } from '@playwright/test';
import {
  CHROMIUM_ARGUMENTS,
  findChromium,
  HOW_TO_INSTALL_CHROMIUM,
} from '../hosts/chromium/find-chromium.ts';
import { findElectron, HOW_TO_INSTALL_ELECTRON } from '../hosts/electron/find-electron.ts';
import type { HostFixtures } from './fixtures.ts';

const chromium = findChromium();
/** A project whose host is missing is listed, holds no spec, and says why at the end of the run. */
const notRun = (reason: string): object => ({ testIgnore: '**', metadata: { notRun: reason } });

const specs = ['e2e/**/*.spec.ts', 'security/host/**/*.spec.ts'];

export default defineConfig<HostFixtures>({
  testDir: '..',
  outputDir: '../../dist/test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // Chromium, the main process and Argon2id each want a core.
  workers: 2,
  // Generous: a slow machine is no failure, and whoever waits for nothing is told so in the end.
  timeout: 120_000,
  // What passes the second time is named at the end of the run.
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['../playwright-count-reporter.ts']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    contextOptions: { reducedMotion: 'reduce' },
    timezoneId: 'Europe/London',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      // Who builds in a container is root, for whom Chromium's own sandbox does not start.
      args: [...CHROMIUM_ARGUMENTS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      ...(chromium === null ? {} : { executablePath: chromium }),
    },
  },
  projects: [
    {
      name: 'chromium',
      testMatch: specs,
      use: { host: 'chromium' },
      ...(chromium === null ? notRun(`No Chromium is installed. ${HOW_TO_INSTALL_CHROMIUM}`) : {}),
    },
    {
      name: 'electron',
      testMatch: specs,
      use: { host: 'electron' },
      ...(findElectron() === null ? notRun(`Electron's binary is missing. ${HOW_TO_INSTALL_ELECTRON}`) : {}),
    },
    { name: 'screenshots', testMatch: 'e2e/screenshots.ts', use: { host: 'chromium' } },
  ],
});
