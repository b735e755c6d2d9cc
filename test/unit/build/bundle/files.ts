import type { ArchivedFile } from '../../../../build/bundle/asar.ts';
import type { BundledFile } from '../../../../build/bundle/bundled-file.ts';

/** Files with these paths and contents. */
export function someFiles(contents: Readonly<Record<string, string>>): readonly BundledFile[] {
  return Object.entries(contents).map(([path, content]) => ({ path, read: () => Buffer.from(content) }));
}

/** The same, as if they lay in an archive; native parts beside it. */
export function someArchivedFiles(contents: Readonly<Record<string, string>>): readonly ArchivedFile[] {
  return someFiles(contents).map(({ path, read }) => ({
    path,
    read,
    isUnpacked: path.endsWith('.node'),
    sizeBytes: read().length,
  }));
}
