// Fails when the pinned Electron no longer gets security fixes. Reads the versions that were released as JSON from standard
// input, because nothing here opens a connection: `npm view electron versions --json | node build/check-electron-version.ts`
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { electronSupportProblem } from './electron-support.ts';
import { inRoot } from './folders.ts';

const manifestSchema = z.object({ devDependencies: z.object({ electron: z.string() }) });

const { devDependencies } = manifestSchema.parse(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')));
const released = z.array(z.string()).parse(JSON.parse(await text(process.stdin)));
const problem = electronSupportProblem(devDependencies.electron, released);
console.log(problem ?? `Electron ${devDependencies.electron} is supported.`);
if (problem !== undefined) process.exitCode = 1;
