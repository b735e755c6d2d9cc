import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFolder } from '../builders/folder.ts';

const child = fileURLToPath(new URL('disk-child.ts', import.meta.url));

/** A process that may mount a disk which nobody else sees. */
const withOwnMounts = (command: string, ...parameters: readonly string[]) =>
  spawnSync('unshare', ['-Urm', command, ...parameters], { encoding: 'utf8' });

// Only on Linux, and only where the system lets a process have mounts of its own.
const canMount = withOwnMounts('mount', '-t', 'tmpfs', 'tmpfs', '/mnt').status === 0;

const FULL = { code: 'IO', message: expect.stringMatching(/disk is full|space on the disk/) };

describe.skipIf(!canMount)('a disk of its own', () => {
  // Written by disk-child.ts; what follows is all that is asked of it.
  let told: Record<string, unknown> = {};
  const list = (name: string): readonly Record<string, unknown>[] =>
    told[name] as readonly Record<string, unknown>[];

  beforeAll(() => {
    const { status, stdout, stderr } = withOwnMounts(process.execPath, child, aFolder());
    if (status !== 0) throw new Error(`The child on the small disk failed: ${stderr}`);
    told = JSON.parse(stdout) as Record<string, unknown>;
  }, 180_000);

  it('that is full makes no vault and no half of one, and says so', () => {
    const failed = list('creations').filter(({ outcome }) => outcome !== 'done');
    expect(failed.length).toBeGreaterThan(2);
    for (const attempt of failed) expect(attempt).toMatchObject({ outcome: FULL, left: [] });
  });

  it('that is full, or becomes full at work, opens nothing or refuses what it cannot keep, and says so', () => {
    const outcomes = list('visits').map(({ outcome }) => outcome);
    expect(outcomes[0]).toMatchObject(FULL);
    for (const outcome of outcomes) expect([FULL, 'done']).toContainEqual(outcome);
    expect(list('refusals').length).toBeGreaterThan(1);
    for (const refusal of list('refusals')) expect(refusal).toMatchObject(FULL);
    expect(told['defects']).toEqual([]);
  });

  it('that was full has lost nothing that was acknowledged, once there is room', () => {
    const { acknowledged, ...seen } = told['afterFull'] as Record<string, unknown>;
    expect(acknowledged).toBeGreaterThan(3);
    expect(seen).toEqual({
      outcome: 'done',
      total: acknowledged,
      isIntact: true,
      hasReport: true,
      sealedRowsWaiting: 0,
    });
  });

  it('that becomes full while keys are exchanged leaves the old keys or the new, and opens either way', () => {
    const outcomes = list('exchanges').map(({ outcome }) => outcome);
    for (const outcome of outcomes) expect([FULL, 'done']).toContainEqual(outcome);
    expect(outcomes[0]).toMatchObject(FULL);
    expect(outcomes.at(-1)).toBe('done');
    for (const seen of list('afterExchanges')) {
      expect(seen).toMatchObject({ outcome: 'done', isIntact: true, hasReport: true });
    }
  });

  it('that is too full for a new version of the files leaves the old ones, and says so', () => {
    const outcomes = told['upgrades'] as readonly unknown[];
    expect(outcomes.slice(0, -1)).toEqual([FULL, FULL]);
    expect(outcomes.at(-1)).toBe('done');
    for (const seen of list('afterUpgrades')) {
      expect(seen).toMatchObject({ outcome: 'done', isIntact: true, hasReport: true });
    }
  });

  it('that may not be written makes and opens no vault, says so, and changes nothing', () => {
    const refused = {
      code: 'IO',
      message: expect.stringMatching(/you may write in the folder|Check the folder/),
    };
    expect(told['readOnly']).toEqual([refused, refused]);
    expect(told['isUntouched']).toBe(true);
    expect(told['afterReadOnly']).toMatchObject({ outcome: 'done', isIntact: true });
  });
});
