import { beforeAll, describe, expect, it } from 'vitest';
import { menuTemplate } from '../../electron/shell/menu.ts';
import { filesWith, startApplication } from '../builders/application.ts';
import { applicationMenu, theWindow } from '../hosts/fake-electron/probe.ts';

beforeAll(async () => {
  await startApplication({ isPackaged: true });
});

describe('the shipped application', () => {
  it('has no developer tools', () => {
    expect(theWindow().options['webPreferences']).toMatchObject({ devTools: false });
    expect(filesWith(/openDevTools\(/, 'electron')).toEqual([]);
  });

  it('has no menu that opens them, or that loads the page again', () => {
    expect(JSON.stringify(applicationMenu())).not.toMatch(/devtools|reload/i);
  });
});

it('has them in a menu while it is developed', () => {
  expect(JSON.stringify(menuTemplate({ isPackaged: false, platform: 'linux' }))).toContain('toggleDevTools');
});

it.each(['win32', 'darwin', 'linux'] as const)(
  'copies, pastes and enlarges by keyboard on %s',
  (platform) => {
    const text = JSON.stringify(menuTemplate({ isPackaged: true, platform }));
    for (const role of ['copy', 'paste', 'zoomIn', 'zoomOut', 'resetZoom'])
      expect(text).toContain(`"${role}"`);
  },
);
