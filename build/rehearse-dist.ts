// Rehearses `npm run dist` without Electron's binary: packs what `npm run build` wrote around a stand-in, checks the result as
// a real one is checked, and runs the demo of the command line with nothing but what was packed.
//
// `--platform win32` packs for Windows; run it there, or it lacks the native parts. `--keep DIR` leaves the result in
// that folder, and runs nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { checkPacked } from './bundle/check-packed.ts';
import { runtimePackages } from './bundle/runtime-packages.ts';
import { packWithStandIn } from './rehearsal/pack.ts';
import { unpackArchive } from './rehearsal/unpack.ts';

const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: process.platform === 'win32' ? 'win32' : 'linux' },
    keep: { type: 'string' },
  },
});
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'strongroom-rehearsal-'));
mkdirSync(folder, { recursive: true });
try {
  const problems = await rehearse(folder);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}

async function rehearse(work: string): Promise<readonly string[]> {
  const platform = z.enum(['linux', 'win32']).parse(values.platform);
  const packed = await packWithStandIn(platform, work);
  const packages = runtimePackages(readFileSync('package-lock.json', 'utf8'));
  const problems = await checkPacked(packed.folder, packed.target, packages);
  if (problems.length > 0 || values.keep !== undefined) return problems;
  return runDemo(join(packed.folder, 'resources/app.asar'), work);
}

/** The demo uses every native part, the solver, the templates and the fonts: what was left out by mistake is missed here. */
function runDemo(archive: string, work: string): readonly string[] {
  const application = join(work, 'application');
  unpackArchive(archive, application);
  const command = [join(application, 'dist/electron/cli.js'), 'demo', '--out', join(work, 'demo')];
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  return status === 0 ? [] : ['The demo fails with nothing but what was packed.'];
}
