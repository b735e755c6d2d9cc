import type { BundledFile } from './bundled-file.ts';

/**
 * Addresses that stand in the code and are never fetched. Each must match as a whole: nothing may follow it.
 *
 * The content security policy and the request filter would stop a request all the same; this list is so that nobody
 * puts one there without noticing.
 */
const NAMES_THAT_LOOK_LIKE_ADDRESSES: ReadonlySet<string> = new Set([
  // XML namespaces, of the DOM and of the pictures of a report.
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/2000/xmlns/',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/XML/1998/namespace',
  // The vocabulary that describes the columns of a CSV file.
  'http://www.w3.org/ns/csvw',
  // React puts this before the number of an error, in the error's text.
  'https://react.dev/errors/',
  // The router resolves relative paths against it, in memory.
  'http://localhost',
  // zod names the language of a JSON schema, and puts an IPv6 address behind this to have it parsed.
  'http://json-schema.org/draft-04/schema#',
  'http://json-schema.org/draft-07/schema#',
  'https://json-schema.org/draft/2020-12/schema',
  'http://[',
]);

const ADDRESS = /\b(?:https?|wss?|ftp):\/\/[^\s$"'`<>(){}\\,;]*/giu;
/** `//host/…` takes the scheme of the page, and is an address too. */
const SCHEMELESS_ADDRESS =
  /(?:\b(?:src|href|action)\s*=\s*["']?|\burl\(\s*["']?|@import\s+["'])\/\/[^\s"')>]+/giu;
/** Styles of links by where they lead, in a style sheet: nothing is fetched. */
const LINK_SELECTOR = /\[href\^=["']?https?:\/\/["']?\]/giu;

const CODE = /\.(?:html|css|svg|[cm]?js)$/u;
const SCRIPT = /\.[cm]?js$/u;

/** What must not be in the files that `npm run build` wrote, one sentence each; none when all is well. */
export function codeProblems(files: readonly BundledFile[]): readonly string[] {
  return files.flatMap(({ path, read }) => {
    if (path.endsWith('.map')) return [`${path} is a source map.`];
    if (/\.[cm]?tsx?$/u.test(path)) return [`${path} is TypeScript.`];
    if (!CODE.test(path)) return [];
    const text = read().toString('utf8').replaceAll(LINK_SELECTOR, '');
    return [
      ...remoteAddresses(text).map((address) => `${path} names the remote address ${address}.`),
      ...(/[#@] sourceMappingURL=/u.test(text) ? [`${path} points to a source map.`] : []),
      ...(path.endsWith('.html') ? inlineCode(text).map((what) => `${path} has ${what}.`) : []),
    ];
  });
}

/** The addresses in a text, but for names that only look like one. */
export function remoteAddresses(text: string): readonly string[] {
  const addresses = [...text.matchAll(ADDRESS)]
    .map(([address]) => address)
    .filter((address) => !NAMES_THAT_LOOK_LIKE_ADDRESSES.has(address));
  return [...new Set([...addresses, ...[...text.matchAll(SCHEMELESS_ADDRESS)].map(([match]) => match)])];
}

/** Code within a page, which the content security policy would not run. */
function inlineCode(html: string): readonly string[] {
  const kinds: ReadonlyArray<readonly [RegExp, string]> = [
    [/<script\b(?![^>]*\bsrc\s*=)/iu, 'a script inside'],
    [/<style\b/iu, 'a style sheet inside'],
    [/<[a-z][^>]*\sstyle\s*=/iu, 'a style attribute'],
    [/<[a-z][^>]*\son[a-z]+\s*=/iu, 'an event handler attribute'],
  ];
  return kinds.flatMap(([pattern, what]) => (pattern.test(html) ? [what] : []));
}

/**
 * The packages that scripts import and will not find: `allowed` names those that are there at run time, and
 * `isBuiltin` tells what the runtime itself brings.
 */
export function importProblems(
  files: readonly BundledFile[],
  allowed: ReadonlySet<string>,
  isBuiltin: (name: string) => boolean,
): readonly string[] {
  return files
    .filter(({ path }) => SCRIPT.test(path))
    .flatMap(({ path, read }) =>
      importedPackages(read().toString('utf8'))
        .filter((name) => !allowed.has(name) && !isBuiltin(name))
        .map((name) => `${path} imports ${name}, which will not be there.`),
    );
}

/** `import … from 'x'`, `import 'x'`, `import('x')` and `require('x')`; but not `Buffer.from('x')`. */
const IMPORT =
  /(?:\bfrom|\b(?:import|require)\s*\(?)\s*["']((?:node:|@[a-z0-9._~-]+\/)?[a-z0-9._~-]+)(?:\/[^"']*)?["']/gu;

function importedPackages(script: string): readonly string[] {
  const names = [...script.matchAll(IMPORT)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !name.startsWith('.'));
}
