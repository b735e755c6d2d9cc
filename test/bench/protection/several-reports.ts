import { checkProtected, protectTables, tablesInputSchema } from '../../../electron/protection/index.ts';
import { audit } from '../../../electron/protection/audit/audit.ts';
import { viewOf } from '../../../electron/protection/audit/view.ts';
import { unlimitedWatch } from '../../../electron/protection/protect-problem.ts';
import { isAlwaysHidden } from '../../../electron/protection/problem.ts';
import { readStrictly } from '../../../electron/protection/refuse.ts';
import { jointProblem } from '../../../electron/protection/releases/joint-problem.ts';
import { tablesProblem, type TablesProblem } from '../../../electron/protection/tables/problem.ts';
import type { ProtectedTables, TablesInput } from '../../../electron/protection/index.ts';
import { people, twoWay } from './shapes.ts';

/** A report of 200 people, and another after some more came. */
export interface JointFigures {
  readonly late: number;
  /** Small numbers of late people that can be worked out exactly, or cannot be told from others, made apart and jointly. */
  readonly knownApart: number;
  readonly knownJointly: number;
  /** Small counts of both reports whose interval loses 0 or the threshold. */
  readonly lostApart: number;
  readonly lostJointly: number;
  readonly extraHidden: number;
  readonly jointMs: number;
  readonly checkMs: number;
}

const RELEASED = 200;

export async function benchJoint(late: number): Promise<JointFigures> {
  const all = people(RELEASED + late, 1);
  const before = await protectTables(twoWay(all.slice(0, RELEASED)));
  const alone = await protectTables(twoWay(all));
  const input: TablesInput = { ...twoWay(all), releases: before.releases };
  const started = performance.now();
  const jointly = await protectTables(input);
  const jointMs = performance.now() - started;
  const checking = performance.now();
  checkProtected(jointly, input);
  const checkMs = performance.now() - checking;
  const tables = readStrictly(tablesInputSchema, input);
  const problem = await jointProblem(tables, tablesProblem(tables), unlimitedWatch({}));
  const apart = await learntFrom(problem, alone);
  const joint = await learntFrom(problem, jointly);
  return {
    late,
    knownApart: apart.known,
    knownJointly: joint.known,
    lostApart: apart.lost,
    lostJointly: joint.lost,
    extraHidden: jointly.summary.secondary - alone.summary.secondary,
    jointMs,
    checkMs,
  };
}

/** What a reader of both reports learns when the second prints this. */
async function learntFrom(
  problem: TablesProblem,
  { tables }: ProtectedTables,
): Promise<{ readonly known: number; readonly lost: number }> {
  const shown = new Set(
    problem.tables.flatMap(({ cells }, table) =>
      cells.flatMap(({ cell }, place) => (tables[table]?.cells[place]?.status === 'published' ? [cell] : [])),
    ),
  );
  const pattern = problem.cells.map(({ role }, cell) =>
    cell < problem.printed ? !shown.has(cell) : isAlwaysHidden(role),
  );
  const { groups } = await audit(viewOf(problem, pattern), { isProtected: () => false }, unlimitedWatch({}));
  const intervals = new Map(groups.flatMap(({ intervals: own }) => own.map((each) => [each.cell, each])));
  let known = 0;
  let lost = 0;
  for (const [place, { name, value, protection }] of problem.cells.entries()) {
    if (protection.below === 0 && protection.above === 0) continue;
    const { min, max } = intervals.get(place) ?? { min: value, max: value };
    if (name.startsWith('only in this report')) known += min > 0 && max < 5 ? 1 : 0;
    else lost += value - min < protection.below || max - value < protection.above ? 1 : 0;
  }
  return { known, lost };
}
