import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnyInputOf, AnyMethod, AnyOutputOf } from '../../shared/contract/bridge.ts';
import { CALL_CHANNEL } from '../../shared/contract/bridge.ts';
import type { Settings } from '../../shared/contract/shell.ts';
import type { Result } from '../../shared/result.ts';
import * as fake from '../hosts/fake-electron/probe.ts';
import { aFolder, whenDone } from './folder.ts';
import { PASSPHRASE } from './vault-constants.ts';

/**
 * Starts the real main script on the fake Electron and waits for its window. Once in a file: a script is evaluated once.
 *
 * @param options `settings`: those of an earlier run.
 * @returns the folder that is home to the application.
 */
export async function startApplication(
  options: { readonly isPackaged?: boolean; readonly settings?: Settings } = {},
): Promise<string> {
  const home = aFolder();
  if (options.settings !== undefined) {
    mkdirSync(join(home, 'userData'));
    writeFileSync(join(home, 'userData', 'settings.json'), JSON.stringify(options.settings));
  }
  fake.setHome(home);
  fake.setPackaged(options.isPackaged ?? false);
  await import('../../electron/main.ts');
  fake.becomeReady();
  while (fake.windows.length === 0) await new Promise(setImmediate);
  whenDone(() => fake.theWindow().close());
  return home;
}

/** Calls as the page does, through the one channel. */
export async function callFromPage<M extends AnyMethod>(
  method: M,
  input: AnyInputOf<M>,
): Promise<Result<AnyOutputOf<M>>> {
  // The shell answers by the method's line of the contract, which its own tests prove.
  return (await fake.invokeFromPage(CALL_CHANNEL, method, input)) as Result<AnyOutputOf<M>>;
}

/** The text of each source file under some folders of the product, by its path. */
export function sourcesIn(...folders: readonly string[]): readonly (readonly [path: string, text: string])[] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => [join(folder, path), readFileSync(join(root, folder, path), 'utf8')] as const),
  );
}

/** The files that contain what a pattern describes. */
export const filesWith = (pattern: RegExp, ...folders: readonly string[]): readonly string[] =>
  sourcesIn(...folders)
    .filter(([, text]) => pattern.test(text))
    .map(([path]) => path);

/** Opens a vault as the person does: chooses its folder, and types the passphrase of its first person. */
export async function openVaultInApplication(folder: string): Promise<void> {
  fake.queueOpenDialogAnswer(folder);
  const chosen = await callFromPage('vaults.choose', { purpose: 'open' });
  const placeId = chosen.ok ? chosen.value.place?.placeId : undefined;
  if (placeId === undefined) throw new Error('The vault was not chosen');
  const input = { placeId, personKey: null, passphrase: PASSPHRASE, remember: false };
  const unlocked = await callFromPage('vaults.unlock', input);
  if (!unlocked.ok) throw new Error(`The vault was not unlocked: ${unlocked.error.code}`);
}
