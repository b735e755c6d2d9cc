import { beforeAll, describe, expect, it } from 'vitest';
import { mayLoad } from '../../electron/shell/session-lockdown.ts';
import { filesWith, startApplication } from '../builders/application.ts';
import { calls, sessions } from '../hosts/fake-electron/probe.ts';

const REMOTE = [
  'https://example.org/',
  'http://127.0.0.1:9229/json',
  'http://x/?app://bundle/',
  'ws://example.org/',
  'app://bundle.evil/index.html',
  'app://evil@bundle/',
  'file:///etc/passwd',
  'chrome-extension://abc/x.js',
  'blob:https://example.org/1',
  'not an address',
];

beforeAll(async () => {
  await startApplication({ isPackaged: true });
});

describe.each(REMOTE)('%s', (url) => {
  it('is not loaded, in any session', () => {
    expect(mayLoad(url, { isPackaged: true })).toBe(false);
    expect(mayLoad(url, { isPackaged: false })).toBe(false);
    for (const session of sessions) {
      const answers: unknown[] = [];
      session.requestFilter()?.({ url }, (answer) => answers.push(answer));
      expect(answers).toEqual([{ cancel: true }]);
    }
  });
});

it('loads what is in the bundle', () => {
  for (const session of sessions) {
    const answers: unknown[] = [];
    session.requestFilter()?.({ url: 'app://bundle/index.html' }, (answer) => answers.push(answer));
    expect(answers).toEqual([{ cancel: false }]);
  }
});

it('loads the developer tools only where it is not shipped', () => {
  const tools = 'devtools://devtools/bundled/devtools_app.html';
  expect(mayLoad(tools, { isPackaged: true })).toBe(false);
  expect(mayLoad(tools, { isPackaged: false })).toBe(true);
});

it('resolves no name, and gives no address away through WebRTC', () => {
  expect(calls).toContainEqual({
    name: 'app.commandLine.appendSwitch',
    args: ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  });
  expect(calls).toContainEqual({
    name: 'webContents.setWebRTCIPHandlingPolicy',
    args: ['disable_non_proxied_udp'],
  });
});

it('has no way to the network in its own source', () => {
  expect(
    filesWith(/from '(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|')/, 'electron', 'shared'),
  ).toEqual([]);
  expect(
    filesWith(/\bfetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b/, 'electron', 'shared', 'renderer'),
  ).toEqual([]);
  expect(filesWith(/import \{[^}]*\b(?:net|autoUpdater)\b[^}]*\} from 'electron'/, 'electron')).toEqual([]);
});
