import { NO_PROTECTION, type Cell, type Conclusion, type Problem } from '../problem.ts';
import { refuse } from '../refuse.ts';
import { LARGEST_COUNT, TOTAL, type Tables } from './input.ts';
import { codesAt, layOut, linesOf, type Axis, type Layout } from './layout.ts';

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
const UPPER = 2 * LARGEST_COUNT;

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
    equations: lines.map(({ whole, parts }) => ({
      terms: [{ cell: whole, coefficient: -1 }, ...parts.map((cell) => ({ cell, coefficient: 1 }))],
      constant: 0,
    })),
    joints: jointsOf(placed.tables),
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
      const name = nameOf(
        members.map(({ code, sameAs }, position) =>
          sameAs === undefined
            ? [layout.axes[position]?.variable ?? '', code]
            : [sameAs.variable, sameAs.code],
        ),
      );
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

/**
 * The name of a cell: its codes other than totals, in the order of their variables' names, so that the same count has
 * the same name in every table. No two cells share one, because names and codes contain neither sign.
 */
function nameOf(codes: readonly (readonly [variable: string, code: string])[]): string {
  const named = codes.filter(([, code]) => code !== TOTAL).map(([variable, code]) => `${variable}=${code}`);
  return named.length === 0 ? TOTAL : named.sort().join('; ');
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

/** A printed sum, in cells of the problem. */
interface CellLine {
  readonly axis: Axis;
  readonly isTotal: boolean;
  readonly whole: number;
  readonly parts: readonly number[];
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
    const name = nameOf(variables.map((variable, position) => [variable, at[position] ?? TOTAL]));
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

/**
 * When everybody counted in a total has the same code, whoever knows that a person is among them learns the code. So a
 * reader must be left believing that there may be somebody under one of the other codes. Codes such as "not asked" tell
 * nothing: that everybody has one is no conclusion, and that somebody may have one prevents none.
 *
 * `undefined` where the total is not of that kind.
 */
function conclusionOf(
  { axis, isTotal, whole, parts }: CellLine,
  cells: readonly Cell[],
): Conclusion | undefined {
  const total = cells[whole];
  if (!isTotal || total === undefined || total.value === 0) return undefined;
  const telling = parts.filter((_, place) => !axis.exempt.has(axis.members[place]?.code ?? ''));
  const only = telling.find((part) => cells[part]?.value === total.value);
  const others = telling.filter((part) => part !== only);
  if (only === undefined || others.length === 0) return undefined;
  return { name: `${total.name}: everybody is ${cells[only]?.name}`, cells: others };
}

function describeTable({ layout, cells }: Placed): PlacedTable {
  return {
    name: layout.name,
    variables: layout.axes.map(({ variable }) => variable),
    cells: cells.map((cell, place) => ({ at: codesAt(layout.axes, place).map(({ code }) => code), cell })),
  };
}
