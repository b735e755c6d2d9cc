import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../builders/folder.ts';

const program = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));

describe('the main job', () => {
  it('leaves nothing in the folder for temporary files', () => {
    const work = aFolder();
    const temporary = join(work, 'temporary');
    mkdirSync(temporary);
    const environment = { TMPDIR: temporary, TEMP: temporary, TMP: temporary, SQLITE_TMPDIR: temporary };
    const { status } = spawnSync(process.execPath, [program, 'demo', '--out', join(work, 'demo'), '--json'], {
      env: { PATH: process.env['PATH'], ...environment },
    });
    expect(status).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  }, 60_000);

  it('does not even need one: it works where no temporary file can be made', () => {
    const work = aFolder();
    const temporary = join(work, 'temporary');
    mkdirSync(temporary);
    chmodSync(temporary, 0o500);
    const nowhere = join(temporary, 'not there');
    const environment = { TMPDIR: nowhere, TEMP: nowhere, TMP: nowhere, SQLITE_TMPDIR: nowhere };
    const { status } = spawnSync(process.execPath, [program, 'demo', '--out', join(work, 'demo'), '--json'], {
      env: { PATH: process.env['PATH'], ...environment },
    });
    expect(status).toBe(0);
  }, 60_000);
});
