#!/usr/bin/env node
// The `strongroom` command on whatever Node the machine has (so: no TypeScript here). The database addon crashes on
// Node 20, so the program itself runs on the Node 24 that the package `node` brings.
import './ensure-installed.mjs';
import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../electron/cli.ts', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { main } = await import(program);
  await main(process.argv.slice(2));
} else {
  const node = fileURLToPath(
    new URL(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
  );
  const { status, signal } = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 128 + (constants.signals[signal] ?? 1));
}
