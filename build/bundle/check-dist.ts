import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { filesIn, type BundledFile } from './bundled-file.ts';
import { codeProblems, importProblems } from './code-problems.ts';
import { firstPaintScripts, MOST_FIRST_PAINT_BYTES, sizesOf, type Sizes } from './first-paint.ts';
import { preloadProblems } from './preload-problems.ts';

const PAGE = 'renderer/index.html';
const PRELOAD = 'electron/preload.cjs';
const NEEDED = [PAGE, PRELOAD, 'electron/main.js', 'build.json', 'licences.json'];

export interface DistReport {
  readonly problems: readonly string[];
  readonly sizes: ReadonlyArray<readonly [part: string, sizes: Sizes]>;
}

/** Checks what `npm run build` wrote, and measures it. `dependencies` are the packages that are there at run time. */
export function checkDist(folder: string, dependencies: ReadonlySet<string>): DistReport {
  const missing = NEEDED.filter((path) => !existsSync(join(folder, path)));
  if (missing.length > 0) return { problems: missing.map((path) => `${path} is missing.`), sizes: [] };
  const files = filesIn(folder);
  const firstPaint = firstPaintScripts(PAGE, files);
  const firstPaintSizes = sizesOf(firstPaint);
  const ending = (...endings: readonly string[]): readonly BundledFile[] =>
    files.filter(({ path }) => path.startsWith('renderer/') && endings.some((end) => path.endsWith(end)));
  return {
    problems: [
      ...codeProblems(files),
      ...nodeSideProblems(files, dependencies),
      ...preloadProblems(readFileSync(join(folder, PRELOAD))),
      ...(firstPaintSizes.gzippedBytes > MOST_FIRST_PAINT_BYTES
        ? [`The scripts for first paint have ${firstPaintSizes.gzippedBytes} bytes compressed.`]
        : []),
    ],
    sizes: [
      ['page, scripts for first paint', firstPaintSizes],
      ['page, all scripts', sizesOf(ending('.js'))],
      ['page, styles', sizesOf(ending('.css'))],
      ['page, fonts', sizesOf(ending('.woff2', '.woff', '.ttf', '.otf'))],
      ['page, everything', sizesOf(ending(''))],
      ['electron side', sizesOf(files.filter(({ path }) => /^(?:electron|shared)\//u.test(path)))],
    ],
  };
}

/** Scripts of Node's side find their packages in node_modules; those of the page must have been bundled whole. */
function nodeSideProblems(
  files: readonly BundledFile[],
  dependencies: ReadonlySet<string>,
): readonly string[] {
  const isShell = ({ path }: BundledFile): boolean => /^electron\/(?:main\.|preload\.|shell\/)/u.test(path);
  const isPage = ({ path }: BundledFile): boolean => path.startsWith('renderer/');
  return [
    ...importProblems(files.filter(isPage), new Set(), never),
    ...importProblems(files.filter(isShell), new Set([...dependencies, 'electron']), isBuiltin),
    ...importProblems(
      files.filter((file) => !isPage(file) && !isShell(file)),
      dependencies,
      isBuiltin,
    ),
  ];
}

const never = (): boolean => false;
