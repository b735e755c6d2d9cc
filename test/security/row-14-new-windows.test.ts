import { expect, it } from 'vitest';
import { startApplication } from '../builders/application.ts';
import { theWindow } from '../hosts/fake-electron/probe.ts';

it('opens no window, whatever is to be in it', async () => {
  await startApplication();
  for (const url of ['https://example.org/', 'app://bundle/index.html', 'about:blank', 'javascript:1']) {
    expect(theWindow().page.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
  }
});
