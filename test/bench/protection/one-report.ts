import { readFileSync } from 'node:fs';
import { checkProtected, protectJj, protectTables } from '../../../electron/protection/index.ts';
import { medianMs, timeMs } from '../timing.ts';
import { solve, type Objective, type Rule, type Solved } from './rules.ts';
import { people, tenByEight, threeWay, twoWay } from './shapes.ts';
import type { TablesInput } from '../../../electron/protection/index.ts';

/** What came of several tables of one shape. */
export interface ShapeFigures {
  readonly problem: string;
  readonly rule: string;
  readonly primary: string;
  readonly secondary: string;
  readonly proved: string;
  readonly medianMs: number;
  readonly slowestMs: number;
  /** What is given for a reference implementation of the same method, on other records of this shape. */
  readonly given: string;
}

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

async function shape(
  problem: string,
  inputs: readonly TablesInput[],
  rule: Rule,
  given: string,
  objective: Objective = 'weighted',
): Promise<ShapeFigures> {
  const solved: Solved[] = [];
  for (const input of inputs) solved.push(await solve(input, rule, objective));
  const times = solved.map(({ milliseconds }) => milliseconds);
  return {
    problem,
    rule,
    primary: rangeOf(solved.map(({ summary }) => summary.primary)),
    secondary: rangeOf(solved.map(({ summary }) => summary.secondary)),
    proved: `${solved.filter(({ summary }) => summary.optimal).length} of ${solved.length}`,
    medianMs: medianMs(times),
    slowestMs: Math.max(...times),
    given,
  };
}

const rangeOf = (numbers: readonly number[]): string => {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? `${low}` : `${low} to ${high}`;
};

/** Exact solutions of single reports, and of problems that others published. */
export async function benchShapes(): Promise<readonly ShapeFigures[]> {
  const linked = (count: number): readonly TablesInput[] =>
    seeds(5).map((seed) => threeWay(people(count, seed)));
  const squares = seeds(20).map(tenByEight);
  return [
    await shape('10 x 8', squares, 'exact', '1 to 7; 37 ms, at most 372'),
    await shape('10 x 8', squares, '[0, t]', '3 to 7; 149 ms, at most 1,500'),
    await shape('540 linked, 100 people', linked(100), 'exact', '57 to 72; 800 ms, at most 1,500'),
    await shape('540 linked, 100 people', linked(100), '[0, t]', '72 to 94; 1,200 ms, at most 2,100'),
    await shape('540 linked, 200 people', linked(200), 'exact', '74 to 83; 1,060 ms'),
    await shape('540 linked, 200 people', linked(200), '[0, t]', '90 to 109; 1,400 ms'),
    await shape('540 linked, 500 people', linked(500), 'exact', '92 to 106; 1,030 ms'),
    await shape('540 linked, 500 people', linked(500), '[0, t]', '111 to 125; 1,400 ms'),
    await shape(
      '304 linked, 200 people',
      seeds(5).map((seed) => twoWay(people(200, seed))),
      'exact',
      '24 to 42; 250 to 740 ms',
    ),
    await shape(
      '304 linked, 200 people',
      seeds(5).map((seed) => twoWay(people(200, seed))),
      '[0, t]',
      '34 to 47; 250 to 740 ms',
    ),
    await shape(
      '540 linked, 30 people: a shared margin is small',
      [threeWay(people(30, 1))],
      '[0, t]',
      '40; 12,000 to 50,000 ms',
    ),
    await shape('540 linked, 200 people, fewest cells', [threeWay(people(200, 1))], '[0, t]', '102', 'count'),
  ];
}

/** Secondary counts of five 10 x 8 tables, and how many small counts fall short of [0, t]. */
export async function benchTenByEight(): Promise<
  readonly {
    readonly rule: Rule;
    readonly secondaries: readonly number[];
    readonly short: number;
    readonly slowestMs: number;
  }[]
> {
  const rows = [];
  for (const rule of ['exact', '[0, t]'] as const) {
    const solved: Solved[] = [];
    for (const seed of seeds(5)) solved.push(await solve(tenByEight(seed), rule, 'count'));
    rows.push({
      rule,
      secondaries: solved.map(({ summary }) => summary.secondary),
      short: solved.reduce((sum, { short }) => sum + short, 0),
      slowestMs: Math.max(...solved.map(({ milliseconds }) => milliseconds)),
    });
  }
  return rows;
}

const INSTANCES: readonly (readonly [name: string, given: string])[] = [
  ['fs2001_fig1', 'three cells, cost 37'],
  ['checktauargus_ex1', 'cost 1950'],
  ['sdctable_testproblem', '3 secondaries'],
  ['sdctable_problemdata', '1 more'],
  ['usersupport_136_linked', '1 more'],
  ['csplib_targus_t5', '1.2 s'],
  ['csplib_table8_t5', '13 secondaries, 0.3 s'],
];

/** Problems of the field, as they were published. */
export async function benchInstances(): Promise<
  readonly {
    readonly name: string;
    readonly secondary: number;
    readonly cost: number;
    readonly isOptimal: boolean;
    readonly milliseconds: number;
    readonly given: string;
  }[]
> {
  const rows = [];
  for (const [name, given] of INSTANCES) {
    const text = readFileSync(new URL(`../../unit/protection/instances/${name}.jj`, import.meta.url), 'utf8');
    const { summary } = await protectJj(text);
    const { secondary, cost, optimal, milliseconds } = summary;
    rows.push({ name, secondary, cost, isOptimal: optimal, milliseconds, given });
  }
  return rows;
}

/** How long it takes to prove a result again from its witnesses, the middle of 20. */
export async function benchCheck(): Promise<number> {
  const input = threeWay(people(200, 1));
  const result: unknown = JSON.parse(JSON.stringify(await protectTables(input)));
  return medianMs(Array.from({ length: 20 }, () => timeMs(() => checkProtected(result, input))));
}
