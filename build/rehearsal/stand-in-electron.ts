import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** The platforms that packing can be rehearsed for, on any machine. */
export type RehearsedPlatform = 'linux' | 'win32';

/** By this text Electron's fuses are found within the program; a version, a count and the fuses follow. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron 45 comes: everything on but cookie encryption, integrity, archive only and the snapshot. */
const FUSES_AS_DELIVERED = '101100011';

/** What a program that only looks like Electron holds around its fuses. */
export function standInProgram(fuses: string = FUSES_AS_DELIVERED, version = 1): Buffer {
  const noise = Buffer.alloc(4096, 'not a program ');
  const wire = Buffer.concat([
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([version, fuses.length]),
    Buffer.from(fuses),
  ]);
  return Buffer.concat([noise, wire, noise]);
}

/**
 * Writes a folder that looks like Electron to the packer, so that packing can be rehearsed where Electron's own binary is
 * not to be had: everything happens but that the result starts.
 */
export function writeStandInElectron(folder: string, platform: RehearsedPlatform): void {
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'LICENSE'), 'Electron');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<p>Chromium</p>');
  for (const language of ['cy', 'en-GB', 'en-US', 'fr']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  }
  if (platform === 'linux') writeFileSync(join(folder, 'electron'), standInProgram(), { mode: 0o755 });
  else writeFileSync(join(folder, 'electron.exe'), windowsProgram());
}

const AMERICAN_ENGLISH = { lang: 0x0409, codepage: 1200 };

/** The packer writes the name, the icon and the hash of the archive into a Windows program: it has to be one to the letter. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(program);
  const versionInfo = Resource.VersionInfo.createEmpty();
  versionInfo.setStringValues(AMERICAN_ENGLISH, { ProductName: 'Electron' });
  versionInfo.outputToResourceEntries(resources.entries);
  const bin = Uint8Array.from(standInProgram()).buffer;
  resources.entries.push({ type: 'FUSES', id: 1, ...AMERICAN_ENGLISH, bin });
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
