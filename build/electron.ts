import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { z } from 'zod';
import { inRoot } from './folders.ts';
import { replaceInDist } from './replace-folder.ts';

const TEMPLATES = 'electron/documents/templates';

/**
 * Writes the Node side as JavaScript, with its layout: the packages that it imports stay in node_modules.
 *
 * Beside it go the preload script, the templates of documents, and what the application says of itself in About.
 */
export async function buildElectron(): Promise<void> {
  await replaceInDist(['electron', 'shared', 'build.json'], async (folder) => {
    writeNodeSide(folder);
    await writePreload(join(folder, 'electron'));
    cpSync(inRoot(TEMPLATES), join(folder, TEMPLATES), { recursive: true });
    writeFileSync(
      join(folder, 'build.json'),
      `${JSON.stringify({ version: version(), builtOn: buildDay() })}\n`,
    );
  });
}

function writeNodeSide(folder: string): void {
  const compiler = inRoot('node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, '-p', inRoot('build/tsconfig.json'), '--outDir', folder],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The TypeScript compiler refused:\n${stdout}`);
}

/** One CommonJS file that requires nothing but Electron: under the sandbox there is no other kind of preload script. */
async function writePreload(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'esnext',
      rolldownOptions: { external: ['electron'] },
      lib: { entry: inRoot('electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  });
}

const version = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))).version;

/** The day of the build; SOURCE_DATE_EPOCH sets it, so that a build can be made again byte for byte. */
function buildDay(): string {
  const epochSeconds = process.env['SOURCE_DATE_EPOCH'];
  const moment = epochSeconds === undefined ? new Date() : new Date(Number(epochSeconds) * 1000);
  return moment.toISOString().slice(0, 10);
}
