import type { Equation } from '../problem.ts';
import type { CellLine } from '../tables/conclusion.ts';
import { TOTAL, type Tables } from '../tables/input.ts';
import { codesAt, layOut, linesOf, sizeOf, type Axis, type Layout } from '../tables/layout.ts';
import { keyOf, nameOf } from '../tables/names.ts';
import { UPPER, type TablesProblem } from '../tables/problem.ts';
import { createCellRegister, type CellRegister, type JointCell } from './cell-register.ts';
import { keysOf, readRelease, type PrintedReport } from './printed-report.ts';
import { boundsOf, nameOfSet, recordSetsOf, type RecordSet } from './record-sets.ts';
import { finestTables } from './set-axes.ts';

/**
 * The counts of all reports that count some of the same records, and how they hang together. Each record belongs to one
 * set, by the reports that count it; what a report prints is the sum of what its sets hold. That covers overlapping
 * periods, records that came late, corrections (the old record ends, another begins) and removals alike.
 *
 * The cells of the new report come first, in its own order. Nothing here depends on a hidden count.
 */
export interface JointStructure {
  readonly cells: readonly JointCell[];
  readonly equations: readonly Equation[];
  /** Cells that several tables share, of whatever report or set. */
  readonly joints: ReadonlySet<number>;
  /** The sums of the sets, and of the earlier reports. */
  readonly lines: readonly CellLine[];
  readonly earlierLines: readonly CellLine[];
  readonly sets: readonly RecordSet[];
  /** How many records each set holds at most; `null` where nobody can say. */
  readonly bounds: readonly (number | null)[];
  /** What everybody knows a count to be at most. */
  readonly upper: readonly number[];
  /** What each report prints, by what it counts; the new report is the last. */
  readonly reports: readonly ReadonlyMap<string, number>[];
  /** The cell of a set of records that counts this. */
  readonly cellOfSet: (set: number, key: string) => number | undefined;
}

/** @throws AppError VALIDATION, with the place, for releases or record sets that cannot be. */
export function jointStructure(input: Tables, base: TablesProblem): JointStructure {
  const earlier = input.releases.map((release, place) => readRelease(release, place, input.variables));
  const sets = recordSetsOf(input);
  const bounds = boundsOf(input, sets);
  const register = createCellRegister();
  const identityIn = (report: number): Identify => {
    const [only, ...others] = placesOf(sets, report);
    return only === undefined || others.length > 0
      ? (key) => ({ identity: `report ${report} ${key}` })
      : (key) => ({ identity: setIdentity(only, key), set: only });
  };
  const layouts = layOut(input);
  const printedNow = placeNew(register, base, layouts, identityIn(earlier.length));
  const reports = [
    ...earlier.map((report, place) => placeEarlier(register, report, place, identityIn(place))),
    printedNow,
  ];
  const tables = [...earlier.map((report) => report.tables), layouts].map((list) =>
    list.map(({ axes }) => axes),
  );
  const { lines, laidOut, shared } = placeSets(register, sets, tables);
  const earlierLines = earlier.flatMap((report, place) =>
    report.tables.flatMap(({ axes, cells }) =>
      cellLines(axes, (at) => reports[place]?.get(cells[at]?.key ?? '') ?? -1),
    ),
  );
  for (const [report, printed] of reports.entries()) {
    for (const [key, cell] of printed) {
      const parts = placesOf(sets, report).flatMap((set) => {
        const part = register.find(setIdentity(set, key));
        return part === undefined || !laidOut.has(part) ? [] : [part];
      });
      if (!parts.includes(cell)) register.equate(cell, parts);
    }
  }
  return {
    cells: register.cells,
    equations: [...register.equations, ...base.equations],
    joints: new Set(register.cells.flatMap(({ key }, cell) => (shared.has(key) ? [cell] : []))),
    lines,
    earlierLines,
    sets,
    bounds,
    upper: register.cells.map(({ set }) => bounds[set ?? -1] ?? UPPER),
    reports,
    cellOfSet: (set, key) => register.find(setIdentity(set, key)),
  };
}

const setIdentity = (set: number, key: string): string => `set ${set} ${key}`;

/** A report whose records all belong to one set is that set: its cells are those of the set. */
type Identify = (key: string) => { readonly identity: string; readonly set?: number };

function placesOf(sets: readonly RecordSet[], report: number): readonly number[] {
  return sets.flatMap((set, place) => (set.includes(report) ? [place] : []));
}

/** The cells of the new report, which keep their places and names. */
function placeNew(
  register: CellRegister,
  base: TablesProblem,
  layouts: readonly Layout[],
  identify: Identify,
): ReadonlyMap<string, number> {
  const keys = new Map(
    layouts.flatMap((layout, table) =>
      keysOf(layout).map((key, place): [number, string] => [
        base.tables[table]?.cells[place]?.cell ?? -1,
        key,
      ]),
    ),
  );
  const printed = new Map<string, number>();
  for (const [cell, { name }] of base.cells.entries()) {
    const key = keys.get(cell) ?? '';
    const twin = printed.get(key);
    const { identity, ...set } = twin === undefined ? identify(key) : { identity: `new cell ${cell}` };
    register.cellOf(identity, () => ({ name, key, ...set }));
    // A sum of one code counts what the code counts.
    if (twin === undefined) printed.set(key, cell);
    else register.equate(cell, [twin]);
  }
  return printed;
}

function placeEarlier(
  register: CellRegister,
  { tables, threshold }: PrintedReport,
  release: number,
  identify: Identify,
): ReadonlyMap<string, number> {
  const printed = new Map<string, number>();
  for (const { name, key, status, count } of tables.flatMap(({ cells }) => cells)) {
    const { identity, ...set } = identify(key);
    const cell = register.cellOf(identity, () => ({ name: `release ${release + 1}: ${name}`, key, ...set }));
    register.mention(cell, { release, status, count, threshold });
    printed.set(key, cell);
  }
  return printed;
}

/** The cells of each set of records, and the sums that bind them. */
function placeSets(
  register: CellRegister,
  sets: readonly RecordSet[],
  tables: readonly (readonly (readonly Axis[])[])[],
): {
  readonly lines: CellLine[];
  readonly laidOut: ReadonlySet<number>;
  readonly shared: ReadonlySet<string>;
} {
  const lines: CellLine[] = [];
  const laidOut = new Set<number>();
  const tablesWith = new Map<string, Set<string>>();
  for (const [set, reports] of sets.entries()) {
    for (const axes of finestTables(
      reports.map((report) => tables[report] ?? []),
      tables,
    )) {
      const variables = axes.map(({ variable }) => variable).join();
      const cells = Array.from({ length: sizeOf(axes) }, (_, at) => {
        const members = codesAt(axes, at);
        const key = keyOf(axes, members);
        tablesWith.set(key, (tablesWith.get(key) ?? new Set()).add(variables));
        const name = `${nameOfSet(reports, tables.length - 1)}: ${nameOf(axes, members)}`;
        const cell = register.cellOf(setIdentity(set, key), () => ({ name, key, set }));
        laidOut.add(cell);
        return cell;
      });
      const own = cellLines(axes, (at) => cells[at] ?? -1);
      for (const { whole, parts } of own) register.equate(whole, parts);
      lines.push(...own);
    }
  }
  const shared = [...tablesWith].flatMap(([key, crossings]) => (crossings.size > 1 ? [key] : []));
  return { lines, laidOut, shared: new Set(shared) };
}

function cellLines(axes: readonly Axis[], cellAt: (place: number) => number): readonly CellLine[] {
  return linesOf(axes).map(({ axis, at, whole, parts }) => ({
    axis,
    isTotal: axis.members[at]?.code === TOTAL,
    whole: cellAt(whole),
    parts: parts.map(cellAt),
  }));
}
