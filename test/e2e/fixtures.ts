/**
 * What specs start from. A spec is written once and runs on every host that the machine has (`npm run test:e2e`, or
 * `playwright test -c test/e2e/playwright.config.ts --project=chromium AREA`); it knows only the page and `main`.
 *
 *     import { expect, test, unlock } from './fixtures.ts';
 *
 *     test.use({ vault: 'caseload' });   // 'none' (first run, the default), 'empty', 'caseload' (the sample of PCD 1732),
 *                                        // or 'assessments' (the worked example, and whoever signs it)
 *     test('says what needs something today', async ({ page, main, app, home, vaultFolder }) => {
 *       await unlock(page);                                     // not by the screen, which has its own spec
 *       await main.setSaveDialogAnswer(join(home, 'report.pdf')); // before the click that opens the dialog
 *       await main.emitPower('lock-screen');
 *       await app.restart();                                    // and then app.page
 *     });
 *
 * The application's clocks, in the page too, start on Monday 23 November 2026 at 09:30: `test.use({ startsAt })` changes it.
 * Each test has its own folders and its own process. accessibility.ts has what every page must pass.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { openKnownVaults } from '../../electron/shell/known-vaults.ts';
import { readVaultFile } from '../../electron/vault/vault-file.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { PASSPHRASE } from '../builders/vault-constants.ts';
import type { AppHost, HostKind, MainProbe } from '../hosts/app-host.ts';
import { launchInChromium } from '../hosts/chromium/launch.ts';
import { findElectron } from '../hosts/electron/find-electron.ts';
import { launchInElectron } from '../hosts/electron/launch.ts';
import { VAULTS_VARIABLE } from './global-setup.ts';

export { expect } from '@playwright/test';
export { PASSPHRASE } from '../builders/vault-constants.ts';

declare global {
  interface Window {
    readonly strongroom: Bridge;
  }
}

export interface HostFixtures {
  /** What runs the application; the project says. */
  readonly host: HostKind;
  /** The moment at which the application's clocks start, so that "today" is the same day in every run. */
  readonly startsAt: string;
  /** The vault that this computer knows when the application starts. */
  readonly vault: 'none' | 'empty' | 'caseload' | 'assessments';
  /** The folder with the application's userData and Documents, new for each test. */
  readonly home: string;
  /** Where that vault is; nothing is there when `vault` is 'none'. */
  readonly vaultFolder: string;
  readonly app: AppHost;
  readonly main: MainProbe;
}

/** A Monday morning. */
export const STARTS_AT = '2026-11-23T09:30:00.000Z';
/** The first person of every vault; the passphrase is PASSPHRASE. */
export const PERSON = 'First custodian';

export const test = base.extend<HostFixtures>({
  host: ['chromium', { option: true }],
  startsAt: [STARTS_AT, { option: true }],
  vault: ['none', { option: true }],
  home: async ({ vault }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'strongroom-e2e-'));
    for (const folder of ['userData', 'Documents']) mkdirSync(join(home, folder));
    if (vault !== 'none') copyVault(vault, home);
    await use(home);
    rmSync(home, { recursive: true, force: true });
  },
  vaultFolder: async ({ home }, use) => await use(vaultFolderIn(home)),
  app: async ({ host, context, home, startsAt }, use, testInfo) => {
    const app = await launch(host, context, { home, startsAt });
    await use(app);
    if (testInfo.status !== testInfo.expectedStatus)
      console.log(`The main process wrote:\n${app.main.output()}`);
    await app.close();
  },
  page: async ({ app }, use) => await use(app.page),
  main: async ({ app }, use) => await use(app.main),
});

async function launch(
  host: HostKind,
  context: Parameters<typeof launchInChromium>[0],
  options: Parameters<typeof launchInChromium>[1],
): Promise<AppHost> {
  if (host === 'chromium') return await launchInChromium(context, options);
  const electron = findElectron();
  if (electron === null) throw new Error('Electron is not there.');
  return await launchInElectron(electron, options);
}

const vaultFolderIn = (home: string): string => join(home, 'Documents', 'Unit.strongroom');

/** Puts a copy of one of the vaults that the run has made where the application knows it. */
function copyVault(vault: Exclude<HostFixtures['vault'], 'none'>, home: string): void {
  const folder = vaultFolderIn(home);
  cpSync(join(process.env[VAULTS_VARIABLE] ?? '', `${vault}.strongroom`), folder, { recursive: true });
  const slot = readVaultFile(folder).slots.find(({ kind }) => kind === 'passphrase');
  if (slot === undefined) throw new Error('The vault opens with no passphrase.');
  const path = join(home, 'userData', 'known-vaults.json');
  const fail = (line: string): never => {
    throw new Error(line);
  };
  openKnownVaults({ path, log: fail }).remember(folder, { personKey: slot.slotId, displayName: PERSON });
}

/**
 * Unlocks the vault that the application knows, without its screen, and shows the page anew: as its first person, or as whoever
 * has the passphrase.
 */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  // The lock may still be under way: its screen comes before the page that asks who you are.
  await page.getByRole('button', { name: 'Open the vault' }).waitFor();
  const outcome = await page.evaluate(
    async ([typed, isFirst]) => {
      const start = await window.strongroom.call('app.start', {});
      if (!start.ok) return start.error.message;
      const [vault] = start.value.vaults;
      if (vault === undefined) return 'The application knows no vault: test.use({ vault }).';
      const { placeId } = vault;
      const personKey = isFirst ? (vault.people[0]?.personKey ?? null) : null;
      const answer = await window.strongroom.call('vaults.unlock', {
        placeId,
        personKey,
        passphrase: typed,
        remember: true,
      });
      return answer.ok ? null : answer.error.message;
    },
    [passphrase, passphrase === PASSPHRASE] as const,
  );
  if (outcome !== null) throw new Error(outcome);
  await page.reload();
  // Keys go nowhere before the frame is there.
  await page.getByRole('navigation', { name: 'Areas' }).waitFor();
}
