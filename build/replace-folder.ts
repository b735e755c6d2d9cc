import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DIST } from './folders.ts';

/**
 * Lets `make` fill an empty folder and puts the parts that it names in the place of what was in dist/ before: whoever
 * reads meanwhile finds the old build or the new one, and a build that fails changes nothing.
 */
export async function replaceInDist(
  parts: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<void> {
  mkdirSync(DIST, { recursive: true });
  const fresh = mkdtempSync(join(DIST, '.building-'));
  try {
    await make(fresh);
    for (const part of parts) {
      const target = join(DIST, part);
      mkdirSync(dirname(target), { recursive: true });
      rmSync(target, { recursive: true, force: true });
      renameSync(join(fresh, part), target);
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
