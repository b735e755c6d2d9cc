import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongFuses } from '../fuses.ts';
import { integrityHash, readArchive } from './asar.ts';
import { filesIn } from './bundled-file.ts';
import { packedProblems, type Target } from './packed-problems.ts';

/** Where things are in a packed folder. */
interface Layout {
  readonly program: string;
  readonly archive: string;
  /** The file that tells Electron the hash of the archive; on Linux Electron does not check it. */
  readonly integrity: string | undefined;
}

const LAYOUTS: Readonly<Record<Target['platform'], Layout>> = {
  linux: { program: 'strongroom', archive: 'resources/app.asar', integrity: undefined },
  win32: { program: 'Strongroom.exe', archive: 'resources/app.asar', integrity: 'Strongroom.exe' },
  darwin: {
    program: 'Strongroom.app',
    archive: 'Strongroom.app/Contents/Resources/app.asar',
    integrity: 'Strongroom.app/Contents/Info.plist',
  },
};

/** Checks a packed application before it is put into installers. `runtimePackages` may be inside, and no others. */
export async function checkPacked(
  folder: string,
  target: Target,
  runtimePackages: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { program, archive, integrity } = LAYOUTS[target.platform];
  const archivePath = join(folder, archive);
  const fuses = await wrongFuses(join(folder, program));
  return [
    ...packedProblems({
      target,
      outside: filesIn(folder).map(({ path }) => path),
      archived: readArchive(archivePath),
      runtimePackages,
    }),
    ...fuses.map((fuse) => `The fuse ${fuse} is not as it should be.`),
    ...(integrity === undefined || readFileSync(join(folder, integrity)).includes(integrityHash(archivePath))
      ? []
      : [`${integrity} does not hold the hash of the archive.`]),
  ];
}
