// Checks what `npm run build` wrote to dist/, and every application that `npm run dist` packed into release/ (or into the
// folder named): nothing remote, nothing for development, nothing foreign inside. Prints how large it all is.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkDist } from './bundle/check-dist.ts';
import { checkPacked } from './bundle/check-packed.ts';
import { filesIn } from './bundle/bundled-file.ts';
import type { Sizes } from './bundle/first-paint.ts';
import { targetOf } from './bundle/packed-problems.ts';
import { runtimePackages } from './bundle/runtime-packages.ts';
import { DIST, inRoot } from './folders.ts';

const packages = runtimePackages(readFileSync(inRoot('package-lock.json'), 'utf8'));
const { problems, sizes } = checkDist(DIST, packages);
for (const [part, each] of sizes) console.log(inColumns(part, each));

const release = process.argv[2] ?? inRoot('release');
const packedProblems: string[] = [];
for (const name of existsSync(release) ? readdirSync(release) : []) {
  const target = targetOf(name);
  if (target === undefined) continue;
  const folder = join(release, name);
  const found = await checkPacked(folder, target, packages);
  packedProblems.push(...found.map((problem) => `${name}: ${problem}`));
  // Not compressed: a real one is a quarter of a gigabyte.
  console.log(`${`packed, ${name}`.padEnd(32)}${kilobytes(sizeOnDisk(folder))}`);
}

for (const problem of [...problems, ...packedProblems]) console.error(problem);
if (problems.length + packedProblems.length > 0) process.exitCode = 1;

function inColumns(part: string, { rawBytes, gzippedBytes }: Sizes): string {
  return `${part.padEnd(32)}${kilobytes(rawBytes)}${kilobytes(gzippedBytes)} gzipped`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(13);
}

function sizeOnDisk(folder: string): number {
  return filesIn(folder).reduce((total, { path }) => total + statSync(join(folder, path)).size, 0);
}
