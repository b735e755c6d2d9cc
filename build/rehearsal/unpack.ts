import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readArchive } from '../bundle/asar.ts';

/**
 * Lays the files of an archive, and those beside it, out as plain files, where a plain Node can run them. (Electron's Node
 * reads them as one folder without that.)
 */
export function unpackArchive(archive: string, folder: string): void {
  for (const { path, isUnpacked, read } of readArchive(archive)) {
    if (isUnpacked) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, read());
  }
  const beside = `${archive}.unpacked`;
  if (existsSync(beside)) cpSync(beside, folder, { recursive: true });
}
