import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkDist } from '../../../../build/bundle/check-dist.ts';
import { aFolder } from '../../../builders/folder.ts';

const SOUND = {
  'renderer/index.html': '<!doctype html><script type="module" src="./assets/main.js"></script>',
  'renderer/assets/main.js': 'document.title="Strongroom"',
  'electron/main.js': 'import { app } from "electron";import { z } from "zod";import "node:fs";',
  'electron/vault-thread.js': 'import { parentPort } from "node:worker_threads";',
  'electron/preload.cjs': 'const e=require("electron");e.contextBridge.exposeInMainWorld("b",{})',
  'build.json': '{}',
  'licences.json': '[]',
};

function problemsWith(change: Readonly<Record<string, string>>): readonly string[] {
  const folder = aFolder();
  for (const [path, content] of Object.entries({ ...SOUND, ...change })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return checkDist(folder, new Set(['zod'])).problems;
}

describe('the check of dist/', () => {
  it('has nothing against a build as it should be', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it('says what is missing, before anything has been built', () => {
    expect(checkDist(aFolder(), new Set()).problems).toContain('renderer/index.html is missing.');
  });

  it('lets the shell import Electron, and nothing else do so', () => {
    expect(problemsWith({ 'electron/shell/window.js': 'import{BrowserWindow}from"electron"' })).toEqual([]);
    expect(problemsWith({ 'electron/vault/kdf.js': 'import{app}from"electron"' })).toEqual([
      'electron/vault/kdf.js imports electron, which will not be there.',
    ]);
  });

  it('lets the page import nothing that was not bundled', () => {
    expect(problemsWith({ 'renderer/assets/late.js': 'import{z}from"zod"' })).toEqual([
      'renderer/assets/late.js imports zod, which will not be there.',
    ]);
  });

  it('allows 200 kB of compressed scripts before first paint, and not much more', () => {
    const noise = (bytes: number): string => `//${randomBytes(bytes / 2).toString('hex')}`;
    // Random hexadecimal digits compress to little more than half.
    expect(problemsWith({ 'renderer/assets/main.js': noise(300_000) })).toEqual([]);
    expect(problemsWith({ 'renderer/assets/main.js': noise(400_000) })).toEqual([
      expect.stringContaining('for first paint'),
    ]);
  });
});
