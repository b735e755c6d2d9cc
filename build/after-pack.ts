import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';
import { setFuses } from './fuses.ts';

/** electron-builder's hook: the files are in place, and nothing is signed yet. Sets the fuses, or fails the build. */
export async function afterPack({
  appOutDir,
  electronPlatformName,
  packager,
}: AfterPackContext): Promise<void> {
  const program = join(
    appOutDir,
    programName(electronPlatformName, {
      product: packager.appInfo.productFilename,
      executable: packager.platformSpecificBuildOptions.executableName ?? '',
    }),
  );
  await setFuses(program, { resetAdHocDarwinSignature: electronPlatformName === 'darwin' });
}

/**
 * What the program is called within the packed folder.
 *
 * @throws Error for a platform that nothing is built for.
 */
export function programName(
  platform: string,
  names: { readonly product: string; readonly executable: string },
): string {
  switch (platform) {
    case 'linux':
      return names.executable;
    case 'win32':
      return `${names.product}.exe`;
    case 'darwin':
      return `${names.product}.app`;
    default:
      throw new Error(`Nothing is built for ${platform}.`);
  }
}
