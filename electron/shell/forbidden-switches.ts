/** What somebody may need to see and hear the application. Everything else on the command line is refused. */
const HARMLESS_SWITCHES: ReadonlySet<string> = new Set([
  'force-renderer-accessibility',
  'force-device-scale-factor',
  'force-high-contrast',
  'disable-gpu',
  'ozone-platform',
  'ozone-platform-hint',
]);

/** Chromium trims more than `trim()` does: U+0085 too. */
const WHITE_SPACE_AROUND = /^[\s\u0085]+|[\s\u0085]+$/g;

/**
 * Finds a switch with which a shipped application must not run: those of Chromium and Node open it to a debugger, take the
 * sandbox away, write logs or load foreign code, and new ones come with every version, so only harmless ones are known.
 *
 * @param args the command line without the program. Chromium reads `--name`, `-name` and, on Windows, `/name`.
 * @returns its name, or null.
 */
export function findForbiddenSwitch(
  args: readonly string[],
  { isWindows }: { readonly isWindows: boolean },
): string | null {
  const prefix = isWindows ? /^(?:--?|\/)/ : /^--?/;
  const names = args
    .map((arg) => arg.replaceAll(WHITE_SPACE_AROUND, ''))
    .filter((arg) => prefix.test(arg))
    .map((arg) => arg.replace(prefix, '').replace(/=.*$/s, '').toLowerCase());
  return names.find((name) => name !== '' && !HARMLESS_SWITCHES.has(name)) ?? null;
}

/** With these Electron writes what a page says to its console, and so perhaps what is in a record, to a file. */
const LOGGING_VARIABLES = ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE'] as const;

/**
 * Finds an environment variable with which a shipped application must not run.
 *
 * @returns its name, or null.
 */
export function findForbiddenVariable(environment: NodeJS.ProcessEnv): string | null {
  return LOGGING_VARIABLES.find((name) => environment[name] !== undefined) ?? null;
}
