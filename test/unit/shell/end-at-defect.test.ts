import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { endAtDefect } from '../../../electron/shell/end-at-defect.ts';

/** A process that ends at a defect, with a diary of what happened. */
function aProcess(lock: () => Promise<void> = async () => {}) {
  const diary: string[] = [];
  const events = new EventEmitter();
  // Of the process, only its events are asked for.
  const process = events as unknown as NodeJS.Process;
  const fail = endAtDefect(process, {
    lock: async () => {
      await lock();
      diary.push('locked');
    },
    exit: (code) => void diary.push(`exit ${code}`),
    log: (line) => void diary.push(line),
  });
  return { events, diary, fail };
}

const DEFECT = new Error('Ann Smith has no record');
const LINE = expect.stringMatching(/^INTERNAL ended by a defect at .*end-at-defect\.test\.ts/);

describe('an error that nothing catches', () => {
  it.each(['uncaughtException', 'unhandledRejection'])(
    'locks and then ends the application: %s',
    async (event) => {
      const { events, diary } = aProcess();
      events.emit(event, DEFECT);
      await nextTurn();
      expect(diary).toEqual([LINE, 'locked', 'exit 1']);
      expect(diary.join()).not.toContain('Ann');
    },
  );

  it('ends it also when the vault does not lock', async () => {
    const { diary, fail } = aProcess(async () => await Promise.reject(DEFECT));
    fail(DEFECT);
    await nextTurn();
    expect(diary).toEqual([LINE, 'exit 1']);
  });
});
