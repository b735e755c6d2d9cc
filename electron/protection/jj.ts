import { NO_PROTECTION, type Cell, type CellRole, type Equation, type Problem } from './problem.ts';
import { refuse } from './refuse.ts';

const MOST_CELLS = 50_000;

/** The statuses of the format: may be hidden, must be hidden and protected, must be published, hidden already. */
const ROLES: Readonly<Record<string, CellRole>> = { s: 'open', u: 'primary', z: 'published', m: 'hidden' };

/**
 * Reads the interchange format of the field (".jj" files, as tau-ARGUS and sdcTable write them).
 *
 * Line 1 is `0`; line 2 the number n of cells; then n lines `index value cost status lb ub LPL UPL SPL`; then the
 * number m of equations; then m lines `rhs k : index (coefficient) ...`. The cells are counts, so values, bounds and
 * coefficients are whole numbers. Levels may be fractions: they are rounded up, which demands the same of a count.
 *
 * @throws AppError VALIDATION, naming the line: it is not of that form, indices are not 0 to n - 1 in order, a value
 *   lies outside its bounds, an equation does not hold.
 */
export function readJj(text: string): Problem {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const lineAt = (index: number): Line => ({ number: index + 1, text: (lines[index] ?? '').trim() });
  if (lineAt(0).text !== '0') refuse(['line 1'], 'A .jj file begins with a line that reads 0.');
  const cellCount = readCount(lineAt(1), 'cells');
  const cells = Array.from({ length: cellCount }, (_, index) => readCell(lineAt(2 + index), index));
  const equationCount = readCount(lineAt(2 + cellCount), 'equations');
  const equations = Array.from({ length: equationCount }, (_, index) =>
    readEquation(lineAt(3 + cellCount + index), cells),
  );
  const rest = lines.findIndex((line, index) => index >= 3 + cellCount + equationCount && line.trim() !== '');
  if (rest >= 0) refuse([`line ${rest + 1}`], 'There is more after the last equation.');
  return {
    cells,
    printed: cells.length,
    equations,
    joints: new Set(),
    conclusions: [],
    goals: new Map(),
    givenAway: [],
  };
}

interface Line {
  readonly number: number;
  readonly text: string;
}

function readCount(line: Line, what: string): number {
  const count = /^\d+$/.test(line.text) ? Number(line.text) : Number.NaN;
  if (!(count <= MOST_CELLS))
    refuseLine(line, `The number of ${what} is wanted here, at most ${MOST_CELLS}.`);
  return count;
}

function readCell(line: Line, index: number): Cell {
  const fields = line.text.split(/\s+/);
  const [at, value, cost, status = '', lower, upper, below, above, width] = fields;
  if (fields.length !== 9)
    refuseLine(line, 'A cell has nine fields: index value cost status lb ub LPL UPL SPL.');
  if (readNumber(line, at) !== index) refuseLine(line, `The cell with index ${index} is wanted here.`);
  const role = ROLES[status];
  if (role === undefined) refuseLine(line, 'The status is one of s, u, z and m.');
  const cell = {
    name: String(index),
    value: readWhole(line, value),
    weight: readNumber(line, cost),
    lower: readWhole(line, lower),
    upper: readWhole(line, upper),
    role,
    protection:
      role === 'primary'
        ? { below: readLevel(line, below), above: readLevel(line, above), width: readLevel(line, width) }
        : NO_PROTECTION,
  };
  if (cell.weight < 0) refuseLine(line, 'A cost is 0 or more.');
  if (cell.value < cell.lower || cell.value > cell.upper)
    refuseLine(line, 'The value lies outside its bounds.');
  return cell;
}

function readEquation(line: Line, cells: readonly Cell[]): Equation {
  const [, rhs, size, list = ''] = /^(\S+)\s+(\d+)\s*:\s*(.*)$/.exec(line.text) ?? [];
  if (size === undefined) refuseLine(line, 'An equation reads: rhs k : index (coefficient) ...');
  const terms = [...list.matchAll(/(\d+)\s*\(([^)]*)\)/g)].map(([, index, coefficient]) => ({
    cell: Number(index),
    coefficient: readWhole(line, coefficient?.trim()),
  }));
  if (list.replaceAll(/(\d+)\s*\(([^)]*)\)/g, '').trim() !== '' || terms.length !== Number(size)) {
    refuseLine(line, `${size} terms of the form "index (coefficient)" are wanted here.`);
  }
  if (new Set(terms.map(({ cell }) => cell)).size !== terms.length)
    refuseLine(line, 'A cell is named twice.');
  const constant = readWhole(line, rhs);
  const sum = terms.reduce((total, { cell, coefficient }) => {
    const value = cells[cell]?.value;
    if (value === undefined) refuseLine(line, `There is no cell ${cell}.`);
    return total + coefficient * value;
  }, 0);
  if (sum !== constant) refuseLine(line, 'The values of its cells do not satisfy this equation.');
  return { terms, constant };
}

function readNumber(line: Line, field: string | undefined): number {
  const value = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(field ?? '') ? Number(field) : Number.NaN;
  if (!Number.isFinite(value)) refuseLine(line, 'A number is wanted where there is none.');
  return value;
}

function readWhole(line: Line, field: string | undefined): number {
  const value = readNumber(line, field);
  if (!Number.isSafeInteger(value)) refuseLine(line, 'A whole number is wanted where there is none.');
  return value;
}

function readLevel(line: Line, field: string | undefined): number {
  const level = readNumber(line, field);
  if (level < 0) refuseLine(line, 'A protection level is 0 or more.');
  return Math.ceil(level);
}

function refuseLine(line: Line, message: string): never {
  refuse([`line ${line.number}`], message);
}
