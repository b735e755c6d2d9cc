import { AppError } from '../../shared/result.ts';
import { viewOf } from './audit/view.ts';
import { areWitnesses } from './checker.ts';
import { readJj } from './jj.ts';
import {
  protectedJjSchema,
  protectedTablesSchema,
  type Proof,
  type ProtectedTable,
  type Summary,
} from './output.ts';
import { statusOf, type Pattern, type Problem } from './problem.ts';
import { brokenPromises, type Broken, type Known } from './promises.ts';
import { readStrictly } from './refuse.ts';
import { withBounds } from './releases/record-sets.ts';
import { jointCheck, type JointCheck } from './releases/check-joint.ts';
import { tablesInputSchema } from './tables/input.ts';
import { printTables } from './tables/print.ts';
import { tablesProblem, type TablesProblem } from './tables/problem.ts';

/** What was proved. */
export interface Checked {
  /** Distinct counts, and how many of them are hidden. */
  readonly cells: number;
  readonly hidden: number;
  /** Tables of whole people that no reader can rule out. */
  readonly witnesses: number;
  /** Counts of earlier releases, or of changes between them, about which those alone tell more than is promised. */
  readonly givenAway: number;
}

/**
 * Proves again that a result is safe, from its witnesses alone, without a solver: it prints the true counts and
 * no others, hides every count that the rule hides, and its witnesses, which no reader can rule out, show every
 * promise about a count kept. That nothing cheaper would be safe is not proved again: nobody is less safe if it is not so. Nor
 * is, with earlier releases, what concerns groups of them, or of sets of records, that are all alike: the audit alone says that.
 *
 * @param output what `protectTables` or `protectJj` returned, from wherever: nothing in it is believed.
 * @param input what it was made from: tables, or the text of a .jj file.
 * @throws AppError UNSAFE_REPORT with the first thing that is not proved; VALIDATION if either is not of its form.
 */
export function checkProtected(output: unknown, input: unknown): Checked {
  return typeof input === 'string' ? checkJj(output, input) : checkTables(output, input);
}

function checkJj(output: unknown, text: string): Checked {
  const problem = readJj(text);
  const { cells, summary, proof } = readStrictly(protectedJjSchema, output);
  const pattern = problem.cells.map((_, cell) => cells[cell]?.status !== 'published');
  require(cells.length === problem.cells.length, 'it has other cells than the file');
  for (const [cell, { index, status }] of cells.entries()) {
    require(index === cell &&
      status === statusOf(problem, pattern, cell), `the status of cell ${cell} is wrong`);
  }
  return checkProof(problem, pattern, summary, proof);
}

function checkTables(output: unknown, input: unknown): Checked {
  const given = readStrictly(tablesInputSchema, input);
  const base = tablesProblem(given);
  const { threshold, tables, summary, proof, releases } = readStrictly(protectedTablesSchema, output);
  const earlier = releases.slice(0, -1);
  const thresholds = [threshold, releases.at(-1)?.threshold];
  require(thresholds.every((value) => value === given.threshold), 'its threshold is not that of the input');
  const pattern = patternOf(base, tables);
  const joint =
    given.releases.length === 0
      ? undefined
      : jointCheck(withBounds(given, proof.atMost), base, pattern, cellsIn(proof));
  const problem = joint?.problem ?? base;
  const printed = printTables(problem, pattern);
  requireSameTables(printed, tables);
  requireSameTables(printed, releases.at(-1)?.tables ?? []);
  const isSameHistory = JSON.stringify(earlier) === JSON.stringify(given.releases);
  require(isSameHistory, 'its earlier releases are not those of the input');
  return checkProof(problem, pattern, summary, proof, joint);
}

function cellsIn({ witnesses }: Proof): ReadonlySet<string> {
  return new Set(witnesses.flatMap(({ cells }) => cells));
}

/** What the tables hide; a count that one of them shows is not hidden. */
function patternOf(problem: TablesProblem, tables: readonly ProtectedTable[]): Pattern {
  const shown = new Set(
    problem.tables.flatMap(({ cells }, table) =>
      cells.flatMap(({ cell }, place) => (tables[table]?.cells[place]?.status === 'published' ? [cell] : [])),
    ),
  );
  return problem.cells.map((_, cell) => !shown.has(cell));
}

function requireSameTables(expected: readonly ProtectedTable[], tables: readonly ProtectedTable[]): void {
  require(tables.length === expected.length, 'it has other tables than the input');
  for (const [index, { name, variables, cells }] of expected.entries()) {
    const table = tables[index];
    const isSame =
      table?.name === name &&
      table.variables.join('\n') === variables.join('\n') &&
      table.cells.length === cells.length;
    require(isSame, `the table "${name}" is not that of the input`);
    for (const [place, { at, status, count }] of cells.entries()) {
      const cell = table?.cells[place];
      const isRight = cell?.at.join('\n') === at.join('\n') && cell.status === status && cell.count === count;
      require(isRight, `"${at.join(', ')}" in the table "${name}" is not printed as it should be`);
    }
  }
}

function checkProof(
  problem: Problem,
  pattern: Pattern,
  summary: Summary,
  proof: Proof,
  joint?: JointCheck,
): Checked {
  const cellOf = new Map(
    (joint?.names ?? problem.cells.map(({ name }) => name)).map((name, cell) => [name, cell]),
  );
  const printed = joint?.printed ?? viewOf(problem, pattern);
  const proved = new Map<number, Known>();
  const values = new Map<number, readonly number[]>();
  for (const { cells: names, tables } of proof.witnesses) {
    const cells = names.map((name) => cellOf.get(name) ?? -1);
    require(areWitnesses(printed, {
      cells,
      tables,
    }), 'a witness is not a table that a reader must reckon with');
    const placeOf = new Map(names.map((name, place) => [name, place]));
    for (const [place, cell] of cells.entries()) {
      values.set(
        cell,
        tables.map((table) => table[place] ?? Number.NaN),
      );
    }
    for (const { cell: name, min, max, low, high } of [...proof.intervals, ...proof.beyond]) {
      const place = placeOf.get(name);
      if (place === undefined) continue;
      require(tables[low]?.[place] === min &&
        tables[high]?.[place] === max, `the interval of "${name}" is not witnessed`);
      proved.set(cells[place] ?? -1, { min, max });
    }
  }
  const hidden = pattern.filter(Boolean).length;
  const provedOfReport = [...proved.keys()].filter((cell) => cell >= 0 && cell < problem.printed).length;
  require(proof.intervals.length + proof.beyond.length === proved.size &&
    provedOfReport === hidden, 'some hidden counts have no interval');
  const givenAway = new Set(proof.givenAway);
  require(joint !== undefined || givenAway.size === 0, 'nothing can have given its counts away');
  // Without a solver it cannot be seen that earlier releases gave a count away; what must not be is that it is seen to be small.
  const isExcused = ({ subject, name }: Broken): boolean => {
    if (subject >= problem.cells.length) return givenAway.has(name);
    const known = proved.get(subject);
    const protection = problem.cells[subject]?.protection;
    const value = problem.cells[subject]?.value ?? 0;
    if (!givenAway.has(name) || known === undefined || protection === undefined) return false;
    return known.min <= value - protection.below || known.max >= value + protection.above;
  };
  const broken =
    brokenPromises(problem, proved).find((promise) => !isExcused(promise))?.name ??
    joint?.broken(
      (cell) => values.get(cell) ?? [],
      (name) => givenAway.has(name),
    );
  if (broken !== undefined) throw unproved(`"${broken}" is not protected`);
  const primary = problem.cells.filter((_, cell) => statusOf(problem, pattern, cell) === 'primary').length;
  const isRight =
    summary.cells === problem.cells.length &&
    summary.primary === primary &&
    summary.secondary === hidden - primary;
  require(isRight, 'its summary counts wrongly');
  return {
    cells: problem.cells.length,
    hidden,
    witnesses: proof.witnesses.reduce((sum, { tables }) => sum + tables.length, 0),
    givenAway: givenAway.size,
  };
}

function require(isProved: boolean, otherwise: string): void {
  if (!isProved) throw unproved(otherwise);
}

function unproved(reason: string): AppError {
  return new AppError('UNSAFE_REPORT', `This result is not proved to be safe: ${reason}. Do not publish it.`);
}
