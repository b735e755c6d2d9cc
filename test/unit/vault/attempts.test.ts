import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/result.ts';
import {
  assertMayTry,
  noteFailure,
  noteLogged,
  noteSuccess,
  NO_ONE_SLOT,
  unloggedFailures,
} from '../../../electron/vault/attempts.ts';
import { aFolder } from '../../builders/folder.ts';

const start = Date.parse('2026-11-22T15:00:00.000Z');
const at = (seconds: number): Date => new Date(start + seconds * 1_000);

/** How many seconds an attempt has to wait; 0 when it need not. */
function wait(folder: string, slotId: string | null, now: Date): number {
  try {
    assertMayTry(folder, slotId, now);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'TOO_SOON') throw error;
    return error.retryAfterSeconds ?? Number.NaN;
  }
}

function fail(folder: string, times: number, { slotId = 'one', now = at(0) } = {}): void {
  for (let each = 0; each < times; each += 1) noteFailure(folder, slotId, now);
}

describe('the delay between attempts', () => {
  it('grows with the failures: nothing up to three, then 5 s doubling to 15 minutes', () => {
    const folder = aFolder();
    const waits = Array.from({ length: 14 }, () => {
      noteFailure(folder, 'one', at(0));
      return wait(folder, 'one', at(0));
    });
    expect(waits).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
  });

  it('passes with time, and says how much is left', () => {
    const folder = aFolder();
    fail(folder, 5);
    expect(wait(folder, 'one', at(3.2))).toBe(7);
    expect(wait(folder, 'one', at(9.999))).toBe(1);
    expect(wait(folder, 'one', at(10))).toBe(0);
  });

  it('is of one slot, and its success ends it for that slot alone', () => {
    const folder = aFolder();
    fail(folder, 6);
    fail(folder, 4, { slotId: 'two' });
    expect(wait(folder, 'three', at(0))).toBe(0);
    noteSuccess(folder, 'one');
    expect(wait(folder, 'one', at(0))).toBe(0);
    expect(wait(folder, 'two', at(0))).toBe(5);
  });

  it('of attempts that name nobody keeps nobody waiting who says who they are, and any success ends it', () => {
    const folder = aFolder();
    for (let each = 0; each < 6; each += 1) noteFailure(folder, null, at(0));
    expect([wait(folder, null, at(0)), wait(folder, 'one', at(0))]).toEqual([20, 0]);
    fail(folder, 4);
    expect(wait(folder, null, at(0))).toBe(20);
    noteSuccess(folder, 'two');
    expect([wait(folder, null, at(0)), wait(folder, 'one', at(0))]).toEqual([0, 5]);
  });

  it('is neither shortened nor made longer by a clock that is set back, and still ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 20 }),
        fc.integer({ min: 1, max: 1e8 }),
        (failures, backSeconds) => {
          const folder = aFolder();
          fail(folder, failures);
          const delay = wait(folder, 'one', at(0));
          expect(wait(folder, 'one', at(-backSeconds))).toBe(delay);
          expect(wait(folder, 'one', at(-backSeconds + delay - 1))).toBe(1);
          expect(wait(folder, 'one', at(-backSeconds + delay))).toBe(0);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps nobody out because its file is damaged, and counts anew', () => {
    const folder = aFolder();
    fail(folder, 9);
    for (const content of [
      '',
      '{',
      '[]',
      '{"slots":{"one":{"failures":"many","lastAt":"now"}},"unlogged":[]}',
    ]) {
      writeFileSync(join(folder, 'attempts.json'), content);
      expect(wait(folder, 'one', at(0))).toBe(0);
      expect(unloggedFailures(folder)).toEqual([]);
      noteSuccess(folder, 'one');
    }
    fail(folder, 4);
    expect(wait(folder, 'one', at(0))).toBe(5);
  });

  it('is not the reason why somebody cannot unlock where nothing can be written', () => {
    const nowhere = join(aFolder(), 'gone');
    noteFailure(nowhere, 'one', at(0));
    expect(wait(nowhere, 'one', at(0))).toBe(0);
    expect(unloggedFailures(nowhere)).toEqual([]);
    noteSuccess(nowhere, 'one');
    noteLogged(nowhere);
  });

  it('holds for a slot that has a name like a part of every object', () => {
    const folder = aFolder();
    expect([wait(folder, '__proto__', at(0)), wait(folder, 'constructor', at(0))]).toEqual([0, 0]);
    fail(folder, 4, { slotId: 'constructor' });
    expect(wait(folder, 'constructor', at(0))).toBe(5);
  });
});

describe('failures that the log does not know yet', () => {
  it('are told with their times until they are there, also after somebody has succeeded', () => {
    const folder = aFolder();
    noteFailure(folder, 'one', at(1));
    noteFailure(folder, 'two', at(2));
    noteFailure(folder, null, at(3));
    const unlogged = [
      { slotId: 'one', at: '2026-11-22T15:00:01.000Z' },
      { slotId: 'two', at: '2026-11-22T15:00:02.000Z' },
      { slotId: NO_ONE_SLOT, at: '2026-11-22T15:00:03.000Z' },
    ];
    expect(unloggedFailures(folder)).toEqual(unlogged);
    noteSuccess(folder, 'two');
    expect(unloggedFailures(folder)).toEqual(unlogged);
    noteLogged(folder);
    expect(unloggedFailures(folder)).toEqual([]);
  });

  it('go on making the next attempt wait when the log knows them', () => {
    const folder = aFolder();
    fail(folder, 4);
    noteLogged(folder);
    expect(wait(folder, 'one', at(0))).toBe(5);
  });

  it('do not fill the disk, however many there are', () => {
    const folder = aFolder();
    const many = Array.from({ length: 1_000 }, (_, index) => ({
      slotId: `slot ${index}`,
      at: at(index).toISOString(),
    }));
    const slots = Object.fromEntries(many.map(({ slotId, at: lastAt }) => [slotId, { failures: 1, lastAt }]));
    writeFileSync(join(folder, 'attempts.json'), JSON.stringify({ slots, unlogged: many }));
    noteFailure(folder, 'one', at(2_000));
    const kept = JSON.parse(readFileSync(join(folder, 'attempts.json'), 'utf8')) as { slots: object };
    expect(Object.keys(kept.slots)).toHaveLength(201);
    expect(Object.keys(kept.slots)).toContain('one');
    const unlogged = unloggedFailures(folder);
    expect(unlogged).toHaveLength(1_000);
    expect(unlogged.at(-1)).toEqual({ slotId: 'one', at: at(2_000).toISOString() });
  });
});
