import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildElectron } from './electron.ts';
import { fingerprintOf, rememberFingerprint, rememberedFingerprint } from './fingerprint.ts';
import { inRoot } from './folders.ts';
import { buildRenderer } from './renderer.ts';

/** One thing that the build makes, and what it is made of: unchanged inputs are not built again. */
interface Part {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly build: () => Promise<void>;
}

const PARTS: readonly Part[] = [
  {
    name: 'renderer',
    inputs: ['renderer', 'shared', 'build', 'package-lock.json'],
    outputs: ['renderer/index.html', 'licences.json'],
    build: buildRenderer,
  },
  {
    name: 'electron',
    inputs: ['electron', 'shared', 'build', 'package.json', 'package-lock.json'],
    outputs: ['electron/main.js', 'electron/preload.cjs', 'build.json'],
    build: buildElectron,
  },
];

/** Builds the parts whose inputs have changed, or all of them with `--force`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });
  for (const { name, inputs, outputs, build } of PARTS) {
    const fingerprint = fingerprintOf(inputs.map((input) => inRoot(input)));
    const isThere = outputs.every((output) => existsSync(inRoot('dist', output)));
    if (!values.force && isThere && rememberedFingerprint(name) === fingerprint) continue;
    const started = performance.now();
    try {
      await build();
    } catch (error) {
      // The bundler's own text points at the line; its stack points at the bundler.
      console.error(`${name} could not be built. ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      return;
    }
    rememberFingerprint(name, fingerprint);
    console.log(`Built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

await main();
