import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished, TestRunner } from 'vitest';

const forTheEndOfTheFile: (() => void)[] = [];

// Here, while the file is read: what is registered from within a hook never runs. The first to be registered runs last.
afterAll(() => {
  for (const cleanUp of forTheEndOfTheFile.splice(0).toReversed()) cleanUp();
});

/** Runs at the end of the test, or of the file when it is called from a hook that serves all its tests. */
export function whenDone(cleanUp: () => void): void {
  if (TestRunner.getCurrentTest() === undefined) forTheEndOfTheFile.push(cleanUp);
  else onTestFinished(cleanUp);
}

/** An empty folder that goes away when it is no longer needed. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'strongroom-test-'));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
