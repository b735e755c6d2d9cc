import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createAppHandler } from '../../electron/shell/app-protocol.ts';
import { aFolder } from '../builders/folder.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; " +
  "frame-src 'none'; worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function aBundle(): string {
  const root = aFolder();
  mkdirSync(join(root, 'assets'));
  for (const name of ['index.html', 'other.html', 'assets/page.js']) writeFileSync(join(root, name), 'text');
  return root;
}

it.each(['', 'index.html', 'other.html', 'assets/page.js', 'not-there.html', '%2e%2e%2fsecret.html'])(
  'comes with the answer to app://bundle/%s',
  async (path) => {
    const response = await createAppHandler(aBundle())(new Request(`app://bundle/${path}`));
    expect(response.headers.get('content-security-policy')).toBe(POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  },
);
