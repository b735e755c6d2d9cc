// `npm run test:fault`: kills Strongroom hundreds of times in the middle of its work, and prints what that cost. Ends with 1 when an
// acknowledged write was lost, or a vault did not open or was not as it must be.
import { mkdtempSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printTable } from '../bench/table.ts';
import { killMany, type Figures } from './kill/campaign.ts';
import { OPERATIONS } from './kill/protocol.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '84' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000_000}` },
    operation: { type: 'string', multiple: true, default: [...OPERATIONS] },
  },
});
const seed = Number(values.seed);
const killsOfEach = Number(values.kills);
process.stdout.write(`Seed ${seed}: give it with --seed to draw the same kills again.\n`);

const home = mkdtempSync(join(tmpdir(), 'strongroom-kills-'));
// Every child loads the same modules.
process.env['NODE_COMPILE_CACHE'] = join(home, 'compiled');
enableCompileCache(join(home, 'compiled'));

const figures: Figures[] = [];
for (const operation of OPERATIONS.filter((known) => values.operation.includes(known))) {
  const figuresOfOne = await killMany({ operation, kills: killsOfEach, seed, home });
  figures.push(figuresOfOne);
  process.stdout.write(`${operation}: done in ${figuresOfOne.seconds.toFixed(0)} s\n`);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const rowOf = (name: string, { kills, seconds }: Pick<Figures, 'kills' | 'seconds'>): readonly string[] => [
  name,
  `${sum(kills.map(({ times }) => times))}`,
  `${kills.filter(({ wasUnderWay }) => wasUnderWay).length}`,
  `${sum(kills.map(({ acknowledged }) => acknowledged))}`,
  `${sum(kills.map(({ lost }) => lost))}`,
  `${kills.filter(({ opens }) => !opens).length}`,
  `${kills.filter(({ problems }) => problems.length > 0).length}`,
  seconds.toFixed(0),
];
const all = figures.flatMap((each) => each.kills);
printTable(
  'SIGKILL at random moments, then open and verify',
  ['operation', 'kills', 'under way', 'writes checked', 'lost', 'not opened', 'with a fault', 'seconds'],
  [
    ...figures.map((each) => rowOf(`${each.operation} (${each.wholeMs.toFixed(0)} ms)`, each)),
    rowOf('all', { kills: all, seconds: sum(figures.map((each) => each.seconds)) }),
  ],
);
const failed = all.filter(({ problems }) => problems.length > 0);
for (const { operation, seed: own, killAfterMs, problems } of failed) {
  process.stdout.write(
    `\n${operation}, seed ${own}, after ${killAfterMs.toFixed(3)} ms:\n  ${problems.join('\n  ')}\n`,
  );
}
if (failed.length === 0) rmSync(home, { recursive: true });
else process.stdout.write(`\nThe vaults with a fault are kept in ${home}\n`);
// Without a kill nothing is proved.
process.exitCode = failed.length === 0 && all.length > 0 ? 0 : 1;
