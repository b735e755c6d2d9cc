import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FUSES, setFuses, wrongFuses } from '../../build/fuses.ts';
import { standInProgram } from '../../build/rehearsal/stand-in-electron.ts';
import { aFolder } from '../builders/folder.ts';

/** Run as Node, cookies, NODE_OPTIONS, --inspect, integrity, archive only, snapshot, file://, WebAssembly traps. */
const INTENDED = '010011001';

function aProgram(fuses?: string, version?: number): string {
  const program = join(aFolder(), 'program');
  writeFileSync(program, standInProgram(fuses, version));
  return program;
}

const set = (program: string): Promise<void> => setFuses(program, { resetAdHocDarwinSignature: false });

describe('the fuses of the packed program', () => {
  it('are all set as decided, and nothing else in the program changes', async () => {
    const program = aProgram();
    await set(program);
    expect(readFileSync(program)).toEqual(standInProgram(INTENDED));
    expect(await wrongFuses(program)).toEqual([]);
  });

  it('are decided one by one', () => {
    expect(Object.values(FUSES).map(Number).join('')).toBe(INTENDED);
  });

  it('are refused when this Electron has one fewer', async () => {
    await expect(set(aProgram('10110001'))).rejects.toThrow('not long enough');
  });

  it('are refused when a future Electron has one more, and stay as they were', async () => {
    const program = aProgram('1011000111');
    await expect(set(program)).rejects.toThrow('strictlyRequireAllFuses');
    expect(readFileSync(program)).toEqual(standInProgram('1011000111'));
  });

  it('are refused when they are of another version', async () => {
    await expect(set(aProgram(undefined, 2))).rejects.toThrow('version');
  });

  it('are refused in a file that is not Electron', async () => {
    const program = join(aFolder(), 'program');
    writeFileSync(program, Buffer.alloc(100_000, 1));
    await expect(set(program)).rejects.toThrow('sentinel');
  });

  it('are named when somebody has flipped one back', async () => {
    expect(await wrongFuses(aProgram('110111001'))).toEqual(['RunAsNode', 'EnableNodeCliInspectArguments']);
  });

  it('are named when nobody has decided about one', async () => {
    expect(await wrongFuses(aProgram(`${INTENDED}0`))).toEqual(['number 9']);
    expect(await wrongFuses(aProgram(INTENDED.slice(0, 8)))).toEqual(['WasmTrapHandlers']);
  });
});
