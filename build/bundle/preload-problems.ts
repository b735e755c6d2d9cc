/** A bridge of two functions needs no more; a bundle that drags in a library does. */
const MOST_BYTES = 4096;

/**
 * What is wrong with the script that runs before the page's own, with more rights than the page.
 *
 * Under the sandbox it can require nothing but Electron, and it may put one object into the page and no more.
 */
export function preloadProblems(script: Buffer): readonly string[] {
  const text = script.toString('utf8');
  const required = [...text.matchAll(/\brequire\s*\(\s*([^)]*)\)/gu)].map(([, argument = '']) =>
    argument.trim(),
  );
  const exposures = text.match(/\bexposeInMainWorld\b/gu)?.length ?? 0;
  const isElectron = (argument: string): boolean => /^(["'`])electron\1$/u.test(argument);
  return [
    ...(script.length < MOST_BYTES ? [] : [`The preload script has ${script.length} bytes.`]),
    ...required
      .filter((argument) => !isElectron(argument))
      .map((argument) => `The preload script requires ${argument}.`),
    ...(required.some(isElectron)
      ? []
      : ['The preload script does not require Electron: it is not CommonJS.']),
    ...(exposures === 1 ? [] : [`The preload script puts ${exposures} objects into the page.`]),
  ];
}
