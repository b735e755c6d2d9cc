import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from './folder.ts';

/** A copy of a vault's folder as it is at this moment, with whatever SQLite keeps beside its files. */
export function copyOf(folder: string): string {
  const copy = join(aFolder(), 'copy.strongroom');
  cpSync(folder, copy, { recursive: true });
  return copy;
}
