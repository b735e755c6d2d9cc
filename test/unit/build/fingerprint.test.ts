import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../build/fingerprint.ts';
import { aFolder } from '../../builders/folder.ts';

describe('the fingerprint of what a build is made of', () => {
  it('stays while only the times of files change', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a.ts'), 'a');
    const before = fingerprintOf([folder]);
    utimesSync(join(folder, 'a.ts'), 1, 1);
    expect(fingerprintOf([folder])).toBe(before);
  });

  it('changes with a content, a name, a new file and a file within a folder', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'inner'));
    const seen = [fingerprintOf([folder])];
    const note = (): void => void seen.push(fingerprintOf([folder]));
    writeFileSync(join(folder, 'a.ts'), 'a');
    note();
    writeFileSync(join(folder, 'a.ts'), 'b');
    note();
    renameSync(join(folder, 'a.ts'), join(folder, 'b.ts'));
    note();
    writeFileSync(join(folder, 'inner', 'c.ts'), '');
    note();
    expect(new Set(seen).size).toBe(seen.length);
  });
});
