/** What somebody may need to see and hear the application. Everything else on the command line is refused. */
const HARMLESS_SWITCHES: ReadonlySet<string> = new Set([
  'force-renderer-accessibility',
  'force-device-scale-factor',
  'force-high-contrast',
  'disable-gpu',
  'ozone-platform',
  'ozone-platform-hint',
]);

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
    .filter((arg) => prefix.test(arg))
    .map((arg) => arg.replace(prefix, '').replace(/=.*$/s, '').toLowerCase());
  return names.find((name) => name !== '' && !HARMLESS_SWITCHES.has(name)) ?? null;
}
