import { NO_PROTECTION, type Cell, type Problem } from '../problem.ts';
import { refuse } from '../refuse.ts';
import { conclusionOf, type CellLine } from './conclusion.ts';
import { LARGEST_COUNT, TOTAL, type Tables } from './input.ts';
import { codesAt, layOut, linesOf, type Layout } from './layout.ts';
import { nameOf, nameOfCodes } from './names.ts';

/** A problem made of tables, and where each printed count of each table stands in it. */
export interface TablesProblem extends Problem {
  readonly tables: readonly PlacedTable[];
}

export interface PlacedTable {
  readonly name: string;
  readonly variables: readonly string[];
  readonly cells: readonly { readonly at: readonly string[]; readonly cell: number }[];
}

/**
 * A reader of tables is taken to believe that no count exceeds this. It is one figure for every report, because a
 * bound that followed from the true counts would tell something about them.
 */
export const UPPER = 2 * LARGEST_COUNT;

/**
 * The cost of hiding a count by the number of its codes that are sums: readers miss totals most.
 * One more total than the measured weights cover costs three times as much again.
 */
function weightOf(sums: number): number {
  return [1, 3, 9, 40][sums] ?? 40 * 3 ** (sums - 3);
}

/**
 * Reads tables into one problem: equal cells of different tables (the same codes of the same variables, totals apart)
 * are one cell, small counts are primary, and every printed sum is an equation.
 *
 * @throws AppError VALIDATION, with the place: anything that {@link layOut} refuses, two tables that disagree about a
 *   cell they share, a cell to publish that is small or does not exist.
 */
export function tablesProblem(input: Tables, objective: 'weighted' | 'count' = 'weighted'): TablesProblem {
  const placed = placeCells(layOut(input));
  const lines = distinctLines(placed.tables);
  const published = cellsToPublish(input, placed.counts);
  const cells = placed.counts.map(({ name, count, weight }, index): Cell => {
    const isSmall = count >= 1 && count < input.threshold;
    return {
      name,
      value: count,
      weight: objective === 'count' ? 1 : weight,
      lower: 0,
      upper: UPPER,
      role: isSmall ? 'primary' : published.has(index) ? 'published' : 'open',
      protection: isSmall ? { below: count, above: input.threshold - count, width: 0 } : NO_PROTECTION,
    };
  });
  return {
    cells,
    printed: cells.length,
    equations: lines.map(({ whole, parts }) => ({
      terms: [{ cell: whole, coefficient: -1 }, ...parts.map((cell) => ({ cell, coefficient: 1 }))],
      constant: 0,
    })),
    joints: jointsOf(placed.tables),
    goals: new Map(),
    givenAway: [],
    conclusions: input.zeros === 'shown' ? [] : lines.flatMap((line) => conclusionOf(line, cells) ?? []),
    tables: placed.tables.map(describeTable),
  };
}

interface Count {
  readonly name: string;
  readonly count: number;
  /** What hiding it costs the reader in all the places where it is printed. */
  readonly weight: number;
}

interface Placed {
  readonly layout: Layout;
  /** For each place of the layout, its cell. */
  readonly cells: readonly number[];
}

/** Gives every place of every table its cell. */
function placeCells(layouts: readonly Layout[]): {
  readonly counts: readonly Count[];
  readonly tables: readonly Placed[];
} {
  const counts: Count[] = [];
  const known = new Map<string, { readonly cell: number; readonly table: string }>();
  const tables = layouts.map((layout, index) => {
    const cells = layout.counts.map((count, place) => {
      const members = codesAt(layout.axes, place);
      const sums = members.filter(({ parts }) => parts !== undefined).length;
      const name = nameOf(layout.axes, members);
      const cell = known.get(name)?.cell ?? counts.length;
      const before = counts[cell];
      if (before !== undefined && before.count !== count) {
        const figures = `${count} in "${layout.name}" and ${before.count} in "${known.get(name)?.table}"`;
        refuse(['tables', index], `The tables disagree about ${name}: ${figures}.`);
      }
      if (before === undefined) known.set(name, { cell, table: layout.name });
      counts[cell] = { name, count, weight: weightOf(sums) + (before?.weight ?? 0) };
      return cell;
    });
    return { layout, cells };
  });
  return { counts, tables };
}

/** The cells that stand in more than one table. */
function jointsOf(tables: readonly Placed[]): ReadonlySet<number> {
  const seen = new Set<number>();
  return new Set(
    tables.flatMap(({ cells }) => {
      const again = cells.filter((cell) => seen.has(cell));
      for (const cell of cells) seen.add(cell);
      return again;
    }),
  );
}

/** Every printed sum once, although tables that share a margin repeat it. */
function distinctLines(tables: readonly Placed[]): readonly CellLine[] {
  const lines = tables.flatMap(({ layout, cells }) =>
    linesOf(layout.axes).map(({ axis, at, whole, parts }) => ({
      axis,
      isTotal: axis.members[at]?.code === TOTAL,
      whole: cells[whole] ?? 0,
      parts: parts.map((part) => cells[part] ?? 0),
    })),
  );
  return [...new Map(lines.map((line) => [`${line.whole}=${line.parts.join()}`, line])).values()];
}

function cellsToPublish(input: Tables, counts: readonly Count[]): ReadonlySet<number> {
  const cells = input.publish.map(({ variables, at }, index) => {
    const name = nameOfCodes(variables.map((variable, position) => [variable, at[position] ?? TOTAL]));
    const cell = counts.findIndex((count) => count.name === name);
    const count = counts[cell]?.count;
    if (count === undefined) refuse(['publish', index], `No table has the cell ${name}.`);
    if (count >= 1 && count < input.threshold) {
      refuse(['publish', index], `${name} is below the threshold, so it cannot be published.`);
    }
    return cell;
  });
  return new Set(cells);
}

function describeTable({ layout, cells }: Placed): PlacedTable {
  return {
    name: layout.name,
    variables: layout.axes.map(({ variable }) => variable),
    cells: cells.map((cell, place) => ({ at: codesAt(layout.axes, place).map(({ code }) => code), cell })),
  };
}
