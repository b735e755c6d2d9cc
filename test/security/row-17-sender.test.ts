import { BrowserWindow, session } from 'electron';
import { beforeAll, describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../electron/shell/sender.ts';
import { CALL_CHANNEL } from '../../shared/contract/bridge.ts';
import { callFromPage, startApplication } from '../builders/application.ts';
import {
  aFrame,
  aFrameInside,
  channels,
  invokeFromFrame,
  windows,
  type FakeFrame,
} from '../hosts/fake-electron/probe.ts';

const FORGED = [
  'app://bundle.evil/',
  'app://bundle@evil/index.html',
  'app://user@bundle/index.html',
  'app://BUNDLE/index.html',
  'app://bundle:80/index.html',
  'app:bundle',
  'app2://bundle/index.html',
  'https://bundle/index.html',
  'https://evil/?app://bundle/index.html',
  'file:///app://bundle/index.html',
  'about:blank',
  'about:srcdoc',
  'data:text/html,app://bundle/',
  'null',
  '',
];

const REFUSAL = { ok: false, error: { code: 'FORBIDDEN' } };
const ask = async (frame: FakeFrame | null): Promise<unknown> =>
  await invokeFromFrame(frame, CALL_CHANNEL, 'app.start', {});

beforeAll(async () => {
  await startApplication();
});

it('is heard when it is the page itself', async () => {
  expect(isTrustedSender({ url: 'app://bundle/index.html', parent: null })).toBe(true);
  expect(await callFromPage('app.start', {})).toMatchObject({ ok: true });
});

describe.each(FORGED)('a frame that shows %s', (url) => {
  it('is not heard', async () => {
    expect(isTrustedSender({ url, parent: null })).toBe(false);
    expect(await ask(aFrame(url))).toMatchObject(REFUSAL);
  });
});

it('is not heard from a frame inside the page, or from one that has gone', async () => {
  expect(await ask(aFrameInside('app://bundle/index.html'))).toMatchObject(REFUSAL);
  expect(await ask(null)).toMatchObject(REFUSAL);
});

it('is not heard from another window, even if that shows the page', async () => {
  const other = new BrowserWindow({ webPreferences: { session: session.fromPartition('app') } });
  await other.loadURL('app://bundle/index.html');
  expect(windows).toHaveLength(2);
  expect(await ask(windows[1]?.page.mainFrame ?? null)).toMatchObject(REFUSAL);
  other.destroy();
});

it('is checked in one place, on the only channel there is', () => {
  expect(channels()).toEqual([CALL_CHANNEL]);
});
