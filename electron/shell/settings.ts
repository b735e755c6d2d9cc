import type { z } from 'zod';
import { SHELL_CONTRACT, type Settings } from '../../shared/contract/shell.ts';
import { openJsonFile, type JsonFile } from './json-file.ts';
import type { Log } from './log.ts';

const settingsFileSchema: z.ZodType<Settings> = SHELL_CONTRACT['settings.change'].output;

/**
 * Opens the settings of this computer's user. They are not in the vault: they must be known before it is unlocked.
 *
 * @param options `isWindows`: only there is hiding from screenshots on from the start, since only there it works well.
 */
export function openSettings(options: {
  readonly path: string;
  readonly isWindows: boolean;
  readonly log: Log;
}): JsonFile<Settings> {
  const { path, isWindows, log } = options;
  const initial: Settings = { theme: 'system', lockAfterMinutes: 5, hideFromScreenCapture: isWindows };
  return openJsonFile({ path, schema: settingsFileSchema, initial, log });
}
