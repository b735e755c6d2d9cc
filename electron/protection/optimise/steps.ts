import type { Highs } from 'highs';
import { connectedComponents } from '../components.ts';
import { isAlwaysHidden, isProtected, NO_PROTECTION, type Problem } from '../problem.ts';
import type { SparseRow } from '../sparse.ts';
import type { Watch } from '../watch.ts';
import { createAttack } from './attack.ts';
import type { Block } from './block.ts';
import { demandsOf } from './separate.ts';

/** How the counts that tables share can deviate from the truth together, while every table can follow. */
export type JointMove = ReadonlyMap<number, number>;

/** The problem of protecting some of its cells, and no others. */
export function protectingOnly(problem: Problem, isMeant: (cell: number) => boolean): Problem {
  return {
    ...problem,
    cells: problem.cells.map((cell, place) =>
      isMeant(place) ? cell : { ...cell, protection: NO_PROTECTION },
    ),
  };
}

/** How far any count moves in a move: far enough for every demand, and not so far that the numbers get out of hand. */
const MOST_MOVED = 1_000;
const LEAST_MOVED = 1e-6;

/**
 * For each demand of a block that is protected by the pattern x, how the shared counts move when the reader believes
 * the extreme. Whoever decides on one table may count on these moves, and on all that lies between them: the other
 * tables can follow within what x hides.
 */
export async function jointMoves(
  highs: Highs,
  block: Block,
  joints: ReadonlySet<number>,
  x: Float64Array,
  watch: Watch,
): Promise<readonly JointMove[]> {
  const attack = createAttack(highs, block);
  const moves = new Map<string, JointMove>();
  try {
    attack.aim(x, MOST_MOVED);
    for (const { column, signs } of demandsOf(block)) {
      for (const sign of signs) {
        await watch.breathe();
        const { deviations } = attack.reach(column, sign);
        const move = block.cells.flatMap((cell, at): [number, number][] => {
          const deviation = deviations[at] ?? 0;
          return joints.has(cell) && Math.abs(deviation) > LEAST_MOVED ? [[cell, deviation]] : [];
        });
        if (move.length > 0) moves.set(JSON.stringify(move), new Map(move));
      }
    }
  } finally {
    attack.dispose();
  }
  return [...moves.values()];
}

/**
 * One block for each table, in which the shared counts deviate only as some mixture of the moves does. A reader who
 * believed in nothing else would know more than readers do, so what is safe from him is safe.
 *
 * @param hidden cells that are hidden besides those whose role says so.
 * @param isDone whether a cell is protected already.
 */
export function blocksBetween(
  { cells, equations, joints }: Problem,
  moves: readonly JointMove[],
  hidden: ReadonlySet<number>,
  isDone: (cell: number) => boolean,
): readonly Block[] {
  const isGone = (cell: number): boolean => cells[cell]?.role === 'published';
  const rows = equations.flatMap(({ terms }, equation) => {
    const left = terms.filter(({ cell }) => !isGone(cell));
    const own = left.filter(({ cell }) => !joints.has(cell));
    return own.length === 0 ? [] : [{ equation, own, shared: left.filter(({ cell }) => joints.has(cell)) }];
  });
  const groups = connectedComponents(
    cells.length,
    rows.map(({ own }) => own.map(({ cell }) => cell)),
  );
  const groupOf = new Map(groups.flatMap((members, group) => members.map((cell) => [cell, group])));
  const rowsOf = Map.groupBy(rows, ({ own: [first] }) => first && groupOf.get(first.cell));
  return groups.flatMap((members, group) => {
    const found = members.flatMap((cell) => cells[cell] ?? []);
    const targets = found.flatMap((cell, column) =>
      isProtected(cell) && !isDone(members[column] ?? -1) ? [{ column, ...cell.protection }] : [],
    );
    if (targets.length === 0) return [];
    const ownRows = rowsOf.get(group) ?? [];
    const columnOf = new Map(members.map((cell, column) => [cell, column]));
    const moved = ownRows.map(({ shared }) =>
      moves.map((move) =>
        shared.reduce((sum, { cell, coefficient }) => sum + coefficient * (move.get(cell) ?? 0), 0),
      ),
    );
    const telling = moves.flatMap((_, move) =>
      moved.some((row) => Math.abs(row[move] ?? 0) > LEAST_MOVED) ? [move] : [],
    );
    const size = members.length;
    // A mixture: its shares, which are 1 at most together.
    const shares: SparseRow = {
      columns: [...telling.map((_, place) => size + place), size + telling.length],
      coefficients: [...telling.map(() => 1), -1],
    };
    const extra = telling.length === 0 ? 0 : telling.length + 1;
    const filled = <T>(value: T): readonly T[] => Array.from({ length: extra }, () => value);
    const isHidden = members.map((cell, column) => {
      const role = found[column]?.role ?? 'open';
      return isAlwaysHidden(role) || hidden.has(cell);
    });
    return [
      {
        cells: [...members, ...filled(-1)],
        roomBelow: [...found.map(({ value, lower }) => value - lower), ...filled(0)],
        roomAbove: [...found.map(({ value, upper }) => upper - value), ...filled(1)],
        weights: [
          ...found.map(({ weight }, column) => (isHidden[column] === true ? 0 : weight)),
          ...filled(0),
        ],
        alwaysHidden: [...isHidden, ...filled(true)],
        rows: [
          ...ownRows.map(({ own }, row): SparseRow => {
            const steps = telling.map((move, place): [number, number] => [
              size + place,
              moved[row]?.[move] ?? 0,
            ]);
            const used = steps.filter(([, step]) => Math.abs(step) > LEAST_MOVED);
            return {
              columns: [...own.flatMap(({ cell }) => columnOf.get(cell) ?? []), ...used.map(([at]) => at)],
              coefficients: [...own.map(({ coefficient }) => coefficient), ...used.map(([, step]) => step)],
            };
          }),
          ...(extra === 0 ? [] : [shares]),
        ],
        equations: [...ownRows.map(({ equation }) => equation), ...(extra === 0 ? [] : [-1])],
        targets,
      },
    ];
  });
}
