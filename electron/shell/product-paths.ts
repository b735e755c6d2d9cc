import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the parts of the application are. */
export interface ProductPaths {
  /** The built page. */
  readonly page: string;
  readonly preload: string;
  readonly vaultThread: URL;
  /** Facts that the build wrote down: when it was made, and what of whom is inside. */
  readonly buildFacts: string;
  readonly licences: string;
}

/**
 * Finds the parts from the place of main: beside it in a build, and in `dist/` when main runs from its source.
 *
 * @param mainFile the absolute path of main.ts or main.js.
 */
export function productPaths(mainFile: string): ProductPaths {
  const folder = dirname(mainFile);
  const ending = extname(mainFile);
  const build = ending === '.ts' ? join(folder, '..', 'dist') : join(folder, '..');
  return {
    page: join(build, 'renderer'),
    preload: join(build, 'electron', 'preload.cjs'),
    vaultThread: pathToFileURL(join(folder, `vault-thread${ending}`)),
    buildFacts: join(build, 'build.json'),
    licences: join(build, 'licences.json'),
  };
}
