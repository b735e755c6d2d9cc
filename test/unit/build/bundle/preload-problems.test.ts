import { describe, expect, it } from 'vitest';
import { preloadProblems } from '../../../../build/bundle/preload-problems.ts';

const GOOD = `let e=require("electron");e.contextBridge.exposeInMainWorld("bridge",{call:(m,i)=>e.ipcRenderer.invoke("c",m,i)});`;

const problemsOf = (script: string): readonly string[] => preloadProblems(Buffer.from(script));

describe('the check of the preload script', () => {
  it('has nothing against one bridge over Electron', () => {
    expect(problemsOf(GOOD)).toEqual([]);
  });

  it.each([
    [`${GOOD}require("node:fs")`, 'requires "node:fs"'],
    [`${GOOD}require(name)`, 'requires name'],
    [`${GOOD}e.contextBridge.exposeInMainWorld("more",{})`, 'puts 2 objects'],
    ['require("electron")', 'puts 0 objects'],
    [GOOD.replace('let e=require("electron");', 'import*as e from"electron";'), 'not CommonJS'],
    [GOOD + ' '.repeat(4096), 'bytes'],
  ])('refuses %s', (script, words) => {
    expect(problemsOf(script)).toEqual([expect.stringContaining(words)]);
  });
});
