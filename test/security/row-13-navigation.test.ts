import { beforeAll, describe, expect, it } from 'vitest';
import { startApplication } from '../builders/application.ts';
import { isPrevented } from '../hosts/fake-electron/probe.ts';

const ADDRESSES = [
  'https://example.org/',
  'http://x/?next=app://bundle',
  'http://x/#app://bundle/index.html',
  'http://app:bundle@x/',
  'app://bundle.evil/',
  'app://bundle@evil/',
  'app://bundle/other.html',
  'app://bundle/index.html',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'blob:app://bundle/0',
  'javascript:alert(1)',
  'about:blank',
  'ms-settings:',
  '',
];

beforeAll(async () => {
  await startApplication();
});

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (event) => {
  it.each(ADDRESSES)('goes nowhere, not even to %s', (url) => {
    expect(isPrevented(event, { url, isMainFrame: true }, url)).toBe(true);
  });
});
