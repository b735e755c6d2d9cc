import { isProtected, type Pattern, type Problem } from '../../../electron/protection/problem.ts';

/**
 * A reader without mathematics: tries every table of whole people within `radius` of the true one that agrees with what a
 * pattern shows. Only for problems of a few cells. Shares nothing with the engine but the form of a problem.
 */
export function everyTable(
  problem: Problem,
  pattern: Pattern,
  radius: number,
): readonly (readonly number[])[] {
  const hidden = problem.cells.flatMap((_, cell) => (pattern[cell] === true ? [cell] : []));
  const table = problem.cells.map(({ value }) => value);
  // An equation can be looked at as soon as the last of its hidden cells has a count.
  const dueAt = new Map<number, number[]>();
  for (const [index, { terms }] of problem.equations.entries()) {
    const last = Math.max(...terms.map(({ cell }) => hidden.indexOf(cell)));
    dueAt.set(last, [...(dueAt.get(last) ?? []), index]);
  }
  const holds = (index: number): boolean => {
    const equation = problem.equations[index];
    const sum = equation?.terms.reduce(
      (total, { cell, coefficient }) => total + coefficient * (table[cell] ?? 0),
      0,
    );
    return sum === equation?.constant;
  };
  const found: number[][] = [];
  const assign = (place: number): void => {
    const cell = hidden[place];
    const known = problem.cells[cell ?? -1];
    if (cell === undefined || known === undefined) {
      found.push([...table]);
      return;
    }
    const from = Math.max(known.lower, known.value - radius);
    const to = Math.min(known.upper, known.value + radius);
    for (let count = from; count <= to; count += 1) {
      table[cell] = count;
      if ((dueAt.get(place) ?? []).every(holds)) assign(place + 1);
    }
    table[cell] = known.value;
  };
  assign(0);
  return found;
}

/** Whether the reader is left with enough for every promise. */
export function isSafe(problem: Problem, pattern: Pattern, radius: number): boolean {
  const tables = everyTable(problem, pattern, radius);
  const counts = (cell: number): readonly number[] => tables.map((table) => table[cell] ?? 0);
  return (
    problem.cells.every((cell, index) => {
      if (!isProtected(cell)) return true;
      const { below, above, width } = cell.protection;
      const [min, max] = [Math.min(...counts(index)), Math.max(...counts(index))];
      return cell.value - min >= below && max - cell.value >= above && max - min >= width;
    }) &&
    problem.conclusions.every(({ cells }) =>
      tables.some((table) => cells.some((cell) => (table[cell] ?? 0) > 0)),
    )
  );
}

/** Every pattern that costs less than `cost` beyond what must be hidden and shows what must be shown. */
export function* cheaperPatterns(
  problem: Problem,
  cost: number,
  mustShow: (cell: number) => boolean,
): Generator<Pattern> {
  const open = problem.cells.flatMap(({ role }, cell) => (role === 'open' && !mustShow(cell) ? [cell] : []));
  function* choose(from: number, budget: number, pattern: boolean[]): Generator<Pattern> {
    yield pattern;
    for (let place = from; place < open.length; place += 1) {
      const cell = open[place] ?? -1;
      const weight = problem.cells[cell]?.weight ?? 0;
      if (weight >= budget) continue;
      const next = [...pattern];
      next[cell] = true;
      yield* choose(place + 1, budget - weight, next);
    }
  }
  const base = problem.cells.map(({ role }) => role === 'primary' || role === 'hidden');
  if (cost > 0) yield* choose(0, cost, base);
}
