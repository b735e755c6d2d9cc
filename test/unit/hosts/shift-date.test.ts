import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../builders/folder.ts';
import { clockEnvironment } from '../../hosts/shift-date.ts';

const SCRIPT = `
  const { Worker, isMainThread } = require('node:worker_threads');
  const day = (date) => date.toISOString().slice(0, 10);
  console.log([
    day(new Date()), day(new Date(Date.now())), Date().slice(0, 15),
    day(new Date('2020-02-29')), day(new Date(2020, 1, 29, 12)), new Date() instanceof Date,
  ].join(' | '));
  if (isMainThread) new Worker(__filename, { execArgv: [] });
`;

describe('an application whose clock was set', () => {
  it('has that time in the process and in its threads, and any other date as it is', () => {
    const script = join(aFolder(), 'ask.cjs');
    writeFileSync(script, SCRIPT);
    const { stdout } = spawnSync(process.execPath, [script], {
      env: { ...process.env, TZ: 'Europe/London', ...clockEnvironment('2031-05-06T12:00:00.000Z') },
      encoding: 'utf8',
    });
    const line = '2031-05-06 | 2031-05-06 | Tue May 06 2031 | 2020-02-29 | 2020-02-29 | true';
    expect(stdout).toBe(`${line}\n${line}\n`);
  });
});
