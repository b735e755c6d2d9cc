import { expect, it } from 'vitest';
import { startApplication } from '../builders/application.ts';
import { isPrevented } from '../hosts/fake-electron/probe.ts';

it('attaches no webview, whatever its preferences', async () => {
  await startApplication();
  expect(isPrevented('will-attach-webview', {}, { sandbox: true }, { src: 'app://bundle/' })).toBe(true);
  expect(
    isPrevented('will-attach-webview', {}, { nodeIntegration: true }, { src: 'https://example.org/' }),
  ).toBe(true);
});
