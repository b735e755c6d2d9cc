import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishSwap, replacedName, swapFolders, swapSteps } from '../../../electron/vault/swap-vaults.ts';
import { aFolder } from '../../builders/folder.ts';

/** Two folders that say who they are, side by side or apart. */
function twoVaults({ apart = false } = {}) {
  const [home, elsewhere] = [aFolder(), aFolder()];
  const live = join(home, 'unit.strongroom');
  const restored = join(apart ? elsewhere : home, 'unit restored.strongroom');
  for (const folder of [live, restored]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'who'), folder === live ? 'live' : 'restored');
  }
  const swap = { restored, replacedName: replacedName(live, 'T') };
  return { live, restored, swap, replaced: join(home, 'unit.replaced-T.strongroom') };
}

const who = (folder: string): string | null =>
  existsSync(join(folder, 'who')) ? readFileSync(join(folder, 'who'), 'utf8') : null;

describe('a swap', () => {
  it.each([{ apart: false }, { apart: true }])('puts each in its place, and leaves nothing: %j', (where) => {
    const { live, restored, swap, replaced } = twoVaults(where);
    expect(swapFolders(live, swap)).toBe(replaced);
    expect([who(live), who(replaced), who(restored)]).toEqual(['restored', 'live', null]);
    expect(readdirSync(join(live, '..')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('that is killed after any step is finished or undone, and never loses one of the two', () => {
    for (let steps = 0; ; steps += 1) {
      const { live, restored, swap, replaced } = twoVaults();
      const running = swapSteps(live, swap);
      let isDone = false;
      for (let step = 0; step < steps && !isDone; step += 1) isDone = running.next().done === true;
      finishSwap(live);
      const isSwapped = who(live) === 'restored';
      expect([who(live), who(replaced), who(restored)]).toEqual(
        isSwapped ? ['restored', 'live', null] : ['live', null, 'restored'],
      );
      expect(isSwapped).toBe(steps >= 2);
      finishSwap(live);
      expect(who(live)).toBe(isSwapped ? 'restored' : 'live');
      expect(readdirSync(join(live, '..')).filter((name) => name.startsWith('.'))).toEqual([]);
      if (isDone) return;
    }
  });

  it('that cannot be done leaves both where they were, and says what to do', () => {
    const { live, swap, restored, replaced } = twoVaults();
    rmSync(restored, { recursive: true });
    expect(() => swapFolders(live, swap)).toThrow(
      expect.objectContaining({ code: 'IO', message: expect.stringContaining('Both are as they were') }),
    );
    expect([who(live), who(replaced)]).toEqual(['live', null]);
    finishSwap(live);
    expect(who(live)).toBe('live');
  });

  it('that was cut short gives the place back when the restored vault is gone', () => {
    const { live, restored, swap, replaced } = twoVaults();
    const running = swapSteps(live, swap);
    running.next();
    running.next();
    rmSync(restored, { recursive: true });
    finishSwap(live);
    expect([who(live), who(replaced)]).toEqual(['live', null]);
  });

  it('that was noted by something that makes no sense does nothing', () => {
    const { live } = twoVaults();
    writeFileSync(join(live, '..', '.unit.strongroom.swapping.json'), '{"restored":7}');
    finishSwap(live);
    expect(who(live)).toBe('live');
  });
});
