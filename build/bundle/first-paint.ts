import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BundledFile } from './bundled-file.ts';

/** The most JavaScript, compressed, that may have to be read before anything is shown. */
export const MOST_FIRST_PAINT_BYTES = 200_000;

export interface Sizes {
  readonly rawBytes: number;
  readonly gzippedBytes: number;
}

/**
 * The scripts that are read before anything is shown: those that the page names, those that it asks to have at hand, and
 * all that they import. What is imported later, by `import()`, is not among them.
 *
 * @throws Error when one of them is missing.
 */
export function firstPaintScripts(page: string, files: readonly BundledFile[]): readonly BundledFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const html = fileAt(byPath, page).read().toString('utf8');
  const found = new Map<string, BundledFile>();
  const waiting = scriptsNamedIn(html).map((address) => resolve(page, address));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const importer = path;
    const file = fileAt(byPath, importer);
    found.set(importer, file);
    waiting.push(...staticImports(file.read().toString('utf8')).map((each) => resolve(importer, each)));
  }
  return [...found.values()];
}

/** How large files are, as they are and compressed one by one. */
export function sizesOf(files: readonly BundledFile[]): Sizes {
  const contents = files.map(({ read }) => read());
  return {
    rawBytes: sum(contents.map(({ length }) => length)),
    gzippedBytes: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}

function scriptsNamedIn(html: string): readonly string[] {
  return [...html.matchAll(/<(script|link)\b[^>]*>/giu)].flatMap(([tag, name = '']) => {
    if (name.toLowerCase() === 'link' && !/\brel\s*=\s*["']?modulepreload\b/iu.test(tag)) return [];
    return [...tag.matchAll(/\b(?:src|href)\s*=\s*["']([^"']+)["']/giu)].map(([, address = '']) => address);
  });
}

/** Relative imports at the top of a module; minified, so that no space need stand before the quotation mark. */
function staticImports(script: string): readonly string[] {
  return [...script.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/gu)].map(([, path = '']) => path);
}

const resolve = (importer: string, address: string): string =>
  posix.normalize(posix.join(posix.dirname(importer), address));

function fileAt(byPath: ReadonlyMap<string, BundledFile>, path: string): BundledFile {
  const file = byPath.get(path);
  if (file === undefined) throw new Error(`The page needs ${path}, which is not there.`);
  return file;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
