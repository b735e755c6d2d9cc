import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { targetOf, type Target } from '../bundle/packed-problems.ts';
import { writeStandInElectron, type RehearsedPlatform } from './stand-in-electron.ts';

const PLATFORMS = { linux: Platform.LINUX, win32: Platform.WINDOWS } as const;

export interface PackedApplication {
  readonly folder: string;
  readonly target: Target;
}

/**
 * Packs a project by its own electron-builder.yml, around something that only looks like Electron.
 *
 * Everything is as in a real build for this machine's architecture, but the program itself, and that no installer is
 * made of it. The project has to be the current folder: the packer looks for its hook there.
 */
export async function packWithStandIn(
  platform: RehearsedPlatform,
  workFolder: string,
): Promise<PackedApplication> {
  const electronDist = join(workFolder, 'stand-in-electron');
  writeStandInElectron(electronDist, platform);
  const output = join(workFolder, 'release');
  await build({
    projectDir: process.cwd(),
    targets: PLATFORMS[platform].createTarget('dir'),
    publish: 'never',
    config: { electronDist, directories: { output } },
  });
  for (const name of readdirSync(output)) {
    const target = targetOf(name);
    if (target !== undefined) return { folder: join(output, name), target };
  }
  throw new Error('Nothing was packed.');
}
