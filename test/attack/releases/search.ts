import { eliminate } from './eliminate.ts';
import type { Sum, Term } from './sums.ts';

/** No caseload of these histories comes near it. */
const LARGEST = 400;

/** How many numbers are tried before the search gives up. */
const MOST_STEPS = 2_000;

/** A total that is asked about lies in a range. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Finds whole numbers that are not negative and make all sums come out right. */
export interface Search {
  /**
   * Numbers for which the terms add up to something in this range: `null` if there are none, `undefined` if the search
   * gives up.
   *
   * @param near where to begin to look. It only makes the search faster.
   */
  readonly find: (
    terms: readonly Term[],
    range: Range,
    near: ArrayLike<number>,
  ) => Int32Array | null | undefined;
}

/** A total of whole numbers between two bounds. */
interface Line {
  readonly unknowns: Int32Array;
  readonly coefficients: Float64Array;
  readonly least: number;
  readonly most: number;
}

/**
 * An exhaustive search: each number lies between two bounds, the sums draw the bounds closer, and where they do not draw
 * them to a point every value between them is tried.
 */
export function createSearch(unknowns: number, sums: readonly Sum[]): Search {
  const eliminated = eliminate(unknowns, sums);
  const known = [...sums, ...eliminated.sums].map(({ terms, sum }) =>
    lineOf(terms, { least: sum, most: sum }),
  );
  const touching = linesTouching(known, unknowns);
  return {
    find: (terms, { least, most }, near) => {
      const reduced = eliminated.reduce(terms);
      const ends = [least, most]
        .map((end) => end * reduced.scale - reduced.constant)
        .toSorted((a, b) => a - b);
      const asked = [
        lineOf(terms, { least, most }),
        lineOf(reduced.terms, { least: ends[0] ?? 0, most: ends[1] ?? 0 }),
      ];
      const lines = [...known, ...asked];
      const all = touching.map((own) => own.slice());
      for (const [index, { unknowns: columns }] of asked.entries()) {
        for (const column of columns) all[column]?.push(known.length + index);
      }
      const low = new Int32Array(unknowns);
      const high = new Int32Array(unknowns).fill(LARGEST);
      if (!draw({ lines, touching: all }, low, high, lines.keys())) return null;
      const budget = { steps: MOST_STEPS };
      return explore({ lines, touching: all, near, budget }, low, high);
    },
  };
}

function lineOf(terms: readonly Term[], { least, most }: Range): Line {
  const coefficients = new Map<number, number>();
  for (const { unknown, coefficient } of terms) {
    coefficients.set(unknown, (coefficients.get(unknown) ?? 0) + coefficient);
  }
  const entries = [...coefficients].filter(([, coefficient]) => coefficient !== 0);
  return {
    unknowns: Int32Array.from(entries, ([unknown]) => unknown),
    coefficients: Float64Array.from(entries, ([, coefficient]) => coefficient),
    least,
    most,
  };
}

function linesTouching(lines: readonly Line[], unknowns: number): readonly (readonly number[])[] {
  const touching = Array.from({ length: unknowns }, (): number[] => []);
  for (const [index, line] of lines.entries()) {
    for (const unknown of line.unknowns) touching[unknown]?.push(index);
  }
  return touching;
}

interface Net {
  readonly lines: readonly Line[];
  readonly touching: readonly (readonly number[])[];
}

/** Draws the bounds closer until nothing more follows. @returns whether there can still be numbers between them. */
function draw({ lines, touching }: Net, low: Int32Array, high: Int32Array, from: Iterable<number>): boolean {
  const waiting = [...from];
  const isWaiting = new Set(waiting);
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    isWaiting.delete(index);
    const line = lines[index];
    if (line === undefined) continue;
    const drawn = drawByLine(line, low, high);
    if (drawn === null) return false;
    for (const unknown of drawn) {
      for (const other of touching[unknown] ?? []) {
        if (isWaiting.has(other)) continue;
        isWaiting.add(other);
        waiting.push(other);
      }
    }
  }
  return true;
}

/** @returns the numbers whose bounds were drawn closer, or `null` if the line cannot come out right. */
function drawByLine(
  { unknowns, coefficients, least, most }: Line,
  low: Int32Array,
  high: Int32Array,
): readonly number[] | null {
  let smallest = 0;
  let largest = 0;
  for (let at = 0; at < unknowns.length; at += 1) {
    const coefficient = coefficients[at] ?? 0;
    const lower = low[unknowns[at] ?? 0] ?? 0;
    const upper = high[unknowns[at] ?? 0] ?? 0;
    smallest += coefficient > 0 ? coefficient * lower : coefficient * upper;
    largest += coefficient > 0 ? coefficient * upper : coefficient * lower;
  }
  if (smallest > most || largest < least) return null;
  const drawn: number[] = [];
  for (let at = 0; at < unknowns.length; at += 1) {
    const unknown = unknowns[at] ?? 0;
    const coefficient = coefficients[at] ?? 0;
    const lower = low[unknown] ?? 0;
    const upper = high[unknown] ?? 0;
    const newLower =
      coefficient > 0
        ? Math.ceil((least - (largest - coefficient * upper)) / coefficient)
        : Math.ceil((most - (smallest - coefficient * upper)) / coefficient);
    const newUpper =
      coefficient > 0
        ? Math.floor((most - (smallest - coefficient * lower)) / coefficient)
        : Math.floor((least - (largest - coefficient * lower)) / coefficient);
    if (newLower > lower) low[unknown] = newLower;
    if (newUpper < upper) high[unknown] = newUpper;
    if (newLower > lower || newUpper < upper) {
      if ((low[unknown] ?? 0) > (high[unknown] ?? 0)) return null;
      drawn.push(unknown);
    }
  }
  return drawn;
}

interface Exploration extends Net {
  readonly near: ArrayLike<number>;
  readonly budget: { steps: number };
}

function explore(at: Exploration, low: Int32Array, high: Int32Array): Int32Array | null | undefined {
  const unknown = narrowest(low, high);
  if (unknown === undefined) return low;
  const from = low[unknown] ?? 0;
  const to = high[unknown] ?? 0;
  for (const value of nearestFirst(from, to, at.near[unknown] ?? 0)) {
    if (at.budget.steps === 0) return undefined;
    at.budget.steps -= 1;
    const lower = low.slice();
    const upper = high.slice();
    lower[unknown] = value;
    upper[unknown] = value;
    if (!draw(at, lower, upper, at.touching[unknown] ?? [])) continue;
    const found = explore(at, lower, upper);
    if (found !== null) return found;
  }
  return null;
}

/** The number that has the fewest values left, but more than one. */
function narrowest(low: Int32Array, high: Int32Array): number | undefined {
  let best: number | undefined;
  let fewest = Infinity;
  for (let unknown = 0; unknown < low.length; unknown += 1) {
    const values = (high[unknown] ?? 0) - (low[unknown] ?? 0);
    if (values > 0 && values < fewest) {
      best = unknown;
      fewest = values;
    }
  }
  return best;
}

function* nearestFirst(from: number, to: number, wanted: number): Generator<number> {
  const start = Math.min(to, Math.max(from, wanted));
  yield start;
  for (let away = 1; start - away >= from || start + away <= to; away += 1) {
    if (start - away >= from) yield start - away;
    if (start + away <= to) yield start + away;
  }
}
