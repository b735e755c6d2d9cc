import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { endAtDefect } from '../../../electron/shell/end-at-defect.ts';

/** A process that ends at a defect, with a diary of what happened. */
function aProcess(lock: () => Promise<void> = async () => {}, tell?: () => void) {
  const diary: string[] = [];
  const events = new EventEmitter();
  // Of the process, only its events are asked for.
  const process = events as unknown as NodeJS.Process;
  const fail = endAtDefect(process, {
    lock: async () => {
      await lock();
      diary.push('locked');
    },
    tell: tell ?? ((...words) => void diary.push(words.join(': '))),
    exit: (code) => void diary.push(`exit ${code}`),
    log: (line) => void diary.push(line),
  });
  return { events, diary, fail };
}

const DEFECT = new Error('Ann Smith has no record');
const LINE = expect.stringMatching(/^INTERNAL [0-9a-f-]{36} ended by a defect at .*end-at-defect\.test\.ts/);
const BOX = expect.stringMatching(
  /^Strongroom has to close: Strongroom met a defect and has locked the vault\. .* reference: [0-9a-f-]{36}$/,
);

describe('an error that nothing catches', () => {
  it.each(['uncaughtException', 'unhandledRejection'])(
    'locks and then ends the application: %s',
    async (event) => {
      const { events, diary } = aProcess();
      events.emit(event, DEFECT);
      await nextTurn();
      expect(diary).toEqual([LINE, 'locked', BOX, 'exit 1']);
      expect(diary.join()).not.toContain('Ann');
      const [line = '', , box = ''] = diary;
      expect(line.split(' ')[1]).toBe(box.split(' ').at(-1));
    },
  );

  it('ends it at once when the vault does not lock: a box would keep the keys in memory', async () => {
    const { diary, fail } = aProcess(async () => await Promise.reject(DEFECT));
    fail(DEFECT);
    await nextTurn();
    expect(diary).toEqual([LINE, 'exit 1']);
  });

  it('shows one box, also when another defect follows', async () => {
    const { diary, fail } = aProcess();
    fail(DEFECT);
    fail(DEFECT);
    await nextTurn();
    expect(diary).toEqual([LINE, LINE, 'locked', BOX, 'exit 1']);
  });

  it('ends it also when no box can be shown', async () => {
    const { diary, fail } = aProcess(undefined, () => {
      throw DEFECT;
    });
    fail(DEFECT);
    await nextTurn();
    expect(diary).toEqual([LINE, 'locked', 'exit 1']);
  });
});
