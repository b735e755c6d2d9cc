import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockEnvironment } from '../hosts/shift-date.ts';

/** Names the folder of the vaults that specs start from, for the processes in which they run. */
export const VAULTS_VARIABLE = 'STRONGROOM_E2E_VAULTS';
/** Shortly before the clocks of specs start. */
const VAULTS_MADE_AT = '2026-11-23T08:00:00.000Z';

/**
 * Brings dist/ up to date (every host runs what ships) and makes the vaults that specs copy.
 *
 * @returns what removes them.
 */
export default function globalSetup(): () => void {
  runNode([join(import.meta.dirname, '../../build/build.ts')]);
  const folder = mkdtempSync(join(tmpdir(), 'strongroom-vaults-'));
  runNode([join(import.meta.dirname, 'make-vaults.ts'), folder], clockEnvironment(VAULTS_MADE_AT));
  process.env[VAULTS_VARIABLE] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function runNode(script: readonly string[], environment: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(process.execPath, script, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`${script[0]} failed.`);
}
