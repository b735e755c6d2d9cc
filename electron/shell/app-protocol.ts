import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { isAppUrl } from './app-url.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

/** Every kind of file that the bundle may hold. One that is not listed is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Makes the handler of `app://bundle/`: it serves the files under `root` and refuses everything else.
 *
 * @param root the absolute path of the built page.
 */
export function createAppHandler(root: string): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET') return refusal(405);
    if (!isAppUrl(url)) return refusal(403);
    const path = filePathOf(root, new URL(url).pathname);
    const mediaType = path === null ? undefined : MEDIA_TYPES[extname(path)];
    if (path === null || mediaType === undefined) return refusal(403);
    try {
      return new Response(await readFile(path), { headers: { ...HEADERS, 'content-type': mediaType } });
    } catch {
      return refusal(404);
    }
  };
}

const refusal = (status: number): Response => new Response(null, { status, headers: HEADERS });

/** The file that a request names, or null when that would lie outside `root`. */
function filePathOf(root: string, pathname: string): string | null {
  const relative = decoded(pathname);
  if (relative === null || relative.includes('\0')) return null;
  // Without its leading slashes: resolve() would take them for the root of the disk.
  const path = resolve(root, relative.replace(/^\/+/, '') || 'index.html');
  return path.startsWith(`${resolve(root)}${sep}`) ? path : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
