import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAppHandler } from '../../electron/shell/app-protocol.ts';
import { aFolder } from '../builders/folder.ts';
import { filesWith, startApplication } from '../builders/application.ts';
import { pageSession, theWindow } from '../hosts/fake-electron/probe.ts';

/** A bundle beside something that it must not serve. */
function aBundle(): (request: Request) => Promise<Response> {
  const folder = aFolder();
  const root = join(folder, 'bundle');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'bundle.evil'));
  writeFileSync(join(root, 'index.html'), 'the page');
  writeFileSync(join(root, 'assets', 'page-1.js'), 'the script');
  writeFileSync(join(root, 'notes.txt'), 'secret');
  writeFileSync(join(root, 'plain'), 'secret');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'bundle.evil', 'secret.html'), 'secret');
  return createAppHandler(root);
}

describe('the protocol handler', () => {
  it.each([
    ['', 'text/html; charset=utf-8', 'the page'],
    ['index.html', 'text/html; charset=utf-8', 'the page'],
    ['index.html?a#b', 'text/html; charset=utf-8', 'the page'],
    ['assets/page-1.js', 'text/javascript; charset=utf-8', 'the script'],
  ])('serves /%s', async (path, type, text) => {
    const response = await aBundle()(new Request(`app://bundle/${path}`));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(text);
  });

  it.each([
    ['a way up', 'app://bundle/%2e%2e%2fsecret.html'],
    ['a way up behind a folder', 'app://bundle/assets/%2e%2e/%2e%2e%2fsecret.html'],
    ['a way up with back-slashes', 'app://bundle/..%5csecret.html'],
    ['a neighbour whose name begins alike', 'app://bundle/%2e%2e%2fbundle.evil/secret.html'],
    ['an absolute path', 'app://bundle//etc/passwd'],
    ['an absolute path, hidden', 'app://bundle/%2fetc%2fpasswd'],
    ['a NUL', 'app://bundle/index.html%00.html'],
    ['what is no text', 'app://bundle/%ff%fe.html'],
    ['another host', 'app://bundle.evil/index.html'],
    ['another scheme', 'file:///etc/passwd'],
    ['a file of a kind that it does not know', 'app://bundle/notes.txt'],
    ['a file of no kind', 'app://bundle/plain'],
    ['a folder', 'app://bundle/assets'],
    ['what is not there', 'app://bundle/gone.html'],
    ['a stream beside a file', 'app://bundle/index.html:stream'],
  ])('refuses %s', async (_name, url) => {
    const response = await aBundle()(new Request(url));
    expect(response.status).toBeGreaterThanOrEqual(403);
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await aBundle()(new Request('app://bundle/index.html', { method }));
    expect(response.status).toBe(405);
  });
});

it('is the only thing that the page is served by', async () => {
  await startApplication();
  expect(theWindow().url).toBe('app://bundle/index.html');
  expect([...pageSession().protocolHandlers.keys()]).toEqual(['app']);
  expect(
    filesWith(/loadFile\(|file:\/\/|registerFileProtocol|interceptFileProtocol/, 'electron', 'renderer'),
  ).toEqual([]);
});
