import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { electronSupportProblem } from '../../build/electron-support.ts';
import { inRoot } from '../../build/folders.ts';

const released = [
  '43.8.12',
  '44.11.5',
  '45.0.0-beta.3',
  '45.4.1',
  '46.0.0-alpha.2',
  '47.0.0-nightly.20261119',
];

describe('the check that Electron still gets security fixes', () => {
  it.each(['45.4.1', '44.0.0', '43.0.0', '46.0.0'])('lets %s pass while 45 is the newest', (pinned) => {
    expect(electronSupportProblem(pinned, released)).toBeUndefined();
  });

  it.each(['42.9.9', '40.0.0', '9.4.4'])('refuses %s while 45 is the newest', (pinned) => {
    expect(electronSupportProblem(pinned, released)).toContain('no more security fixes');
  });

  it('does not count what is not released yet', () => {
    expect(electronSupportProblem('43.8.12', ['45.4.1', '46.0.0-beta.9'])).toBeUndefined();
    expect(electronSupportProblem('43.8.12', ['45.4.1', '46.0.0'])).toContain('44 is the oldest');
  });

  it('compares numbers, not letters', () => {
    expect(electronSupportProblem('9.0.0', ['10.0.0', '11.0.0', '9.4.4'])).toBeUndefined();
    expect(electronSupportProblem('99.0.0', ['102.0.0'])).toContain('no more security fixes');
  });

  it('refuses a pinned range, and a version for testing', () => {
    expect(electronSupportProblem('^45.4.1', released)).toContain('no stable version');
    expect(electronSupportProblem('46.0.0-beta.1', released)).toContain('no stable version');
  });

  it('does not call anything current when it knows of no release', () => {
    expect(() => electronSupportProblem('45.4.1', [])).toThrow('no stable version');
  });

  it('is given the exact version that package.json pins', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.object({ electron: z.string() }) })
      .parse(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')));
    expect(electronSupportProblem(devDependencies.electron, released)).toBeUndefined();
  });
});
