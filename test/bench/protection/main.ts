// `npm run bench:protection`: what the protection of reports costs, beside the figures given for a reference implementation
// of the same method (HiGHS in Node, two cores) and for other tools. The records behind those were not published: ours
// are of the same shape. Machines are noisy: read the ratios, and compare absolute times only within one run.
import { parseArgs } from 'node:util';
import { printTable } from '../table.ts';
import { benchCheck, benchInstances, benchShapes, benchTenByEight } from './one-report.ts';
import { benchJoint, type JointFigures } from './several-reports.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const ms = (time: number): string => `${time.toFixed(0)} ms`;

const shapes = await benchShapes();
const tenByEight = await benchTenByEight();
const instances = await benchInstances();
const joint: JointFigures[] = [];
for (const late of [6, 20, 60]) joint.push(await benchJoint(late));
const checkMs = await benchCheck();
const memoryMiB = process.resourceUsage().maxRSS / 1024;

if (values.json === true) {
  process.stdout.write(
    `${JSON.stringify({ shapes, tenByEight, instances, joint, checkMs, memoryMiB }, null, 2)}\n`,
  );
} else {
  printTable(
    'One report: exact solutions',
    ['problem', 'rule', 'small', 'others hidden', 'proved least', 'median', 'slowest', 'given: hidden; time'],
    shapes.map((row) => [
      row.problem,
      row.rule,
      row.primary,
      row.secondary,
      row.proved,
      ms(row.medianMs),
      ms(row.slowestMs),
      row.given,
    ]),
  );
  printTable(
    'Five 10 x 8 tables, fewest cells. Given: reference 22 (exact) and 28 ([0, t]); sdcTable OPT 24, HITAS 24, GAUSS 31, HYPERCUBE 57',
    ['rule', 'others hidden', 'sum', 'short of [0, t]', 'slowest'],
    tenByEight.map(({ rule, secondaries, short, slowestMs }) => [
      rule,
      secondaries.join(' '),
      `${secondaries.reduce((sum, count) => sum + count, 0)}`,
      `${short}`,
      ms(slowestMs),
    ]),
  );
  printTable(
    'Published problems',
    ['problem', 'others hidden', 'cost', 'proved least', 'time', 'given'],
    instances.map((row) => [
      row.name,
      `${row.secondary}`,
      `${row.cost}`,
      row.isOptimal ? 'yes' : 'no',
      ms(row.milliseconds),
      row.given,
    ]),
  );
  printTable(
    'A report of 200 people (304 cells), and another after more came. Given: 63 of 72, 53 of 98, 44 of 137 changes known apart; jointly in 15 to 44 s',
    [
      'came late',
      'told apart',
      'told jointly',
      'lost apart',
      'lost jointly',
      'more hidden',
      'joint solve',
      'proved again',
    ],
    joint.map((row) => [
      `${row.late}`,
      `${row.knownApart}`,
      `${row.knownJointly}`,
      `${row.lostApart}`,
      `${row.lostJointly}`,
      `${row.extraHidden}`,
      ms(row.jointMs),
      ms(row.checkMs),
    ]),
  );
  process.stdout.write(
    `\nA result of 540 cells is proved again, without a solver, in ${checkMs.toFixed(1)} ms\n`,
  );
  process.stdout.write(`Most memory at any time: ${memoryMiB.toFixed(0)} MiB\n`);
}
