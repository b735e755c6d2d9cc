import type { InputIssue } from '../../../shared/result.ts';
import { refuse } from '../refuse.ts';
import { LARGEST_COUNT, MOST_CELLS, TOTAL, type Tables, type Variables } from './input.ts';

/** A code of a variable; `parts` are the places of the interior codes of which it is the sum, absent for an interior one. */
export interface Member {
  readonly code: string;
  readonly parts?: readonly number[];
  /** The finest codes, over all releases, that it stands for. */
  readonly atoms: readonly string[];
  /** The code of another variable that stands for the same people. */
  readonly sameAs?: { readonly variable: string; readonly code: string };
}

/** One direction of a table: interior codes first, then subtotals, then the total. */
export interface Axis {
  readonly variable: string;
  readonly members: readonly Member[];
  /** Interior codes that tell nothing about a person. */
  readonly exempt: ReadonlySet<string>;
}

/** A table laid out whole: one count for each combination of its axes' members, the last axis varying fastest. */
export interface Layout {
  readonly name: string;
  readonly axes: readonly Axis[];
  readonly counts: readonly number[];
}

/** A printed sum: the cell at `whole` is the sum of the cells at `parts`, which differ from it on one axis. */
export interface Line {
  readonly axis: Axis;
  /** The place on the axis of the code that is the sum. */
  readonly at: number;
  readonly whole: number;
  readonly parts: readonly number[];
}

/**
 * The tables of a report laid out whole, with every total and subtotal counted.
 *
 * @throws AppError VALIDATION, with the place: an unknown, repeated or reserved code, a cell given twice, too many
 *   cells, a count too large.
 */
export function layOut(input: Tables): readonly Layout[] {
  const axes = axesOf(input.variables, []);
  let cells = 0;
  return input.tables.map((table, index) => {
    const path = ['tables', index];
    refuseRepeats(table.variables, [...path, 'variables'], 'variable');
    const own = table.variables.map((variable, place) => {
      const axis = axes.get(variable);
      if (axis === undefined) refuse([...path, 'variables', place], 'There is no such variable.');
      return axis;
    });
    refuseSamePeopleTwice(own, [...path, 'variables']);
    cells += sizeOf(own);
    if (cells > MOST_CELLS)
      refuse(path, `The tables up to here have more than ${MOST_CELLS} cells, totals included.`);
    return { name: table.name, axes: own, counts: countUp(own, readInterior(own, table.cells, path), path) };
  });
}

/** The codes at a place of a layout, in the order of the axes. */
export function codesAt(axes: readonly Axis[], place: number): readonly Member[] {
  const members: Member[] = [];
  let rest = place;
  for (const axis of axes.toReversed()) {
    const member = axis.members[rest % axis.members.length];
    if (member !== undefined) members.unshift(member);
    rest = Math.floor(rest / axis.members.length);
  }
  return members;
}

/** Whether a place of a table counts people by codes alone that are no sums. */
export function isInterior(
  definitions: Variables,
  variables: readonly string[],
  at: readonly string[],
): boolean {
  return at.every((code, place) => definitions[variables[place] ?? '']?.codes.includes(code) === true);
}

/** Every sum that the table prints. */
export function linesOf(axes: readonly Axis[]): readonly Line[] {
  const lines: Line[] = [];
  for (let whole = 0; whole < sizeOf(axes); whole += 1) {
    for (const { axis, stride, at } of coordinates(axes, whole)) {
      const parts = axis.members[at]?.parts;
      if (parts === undefined) continue;
      lines.push({ axis, at, whole, parts: parts.map((part) => whole + (part - at) * stride) });
    }
  }
  return lines;
}

/**
 * The directions that tables of these variables can have.
 *
 * @param path where the variables stand in the input.
 * @throws AppError VALIDATION, with the place: an unknown, repeated or reserved code.
 */
export function axesOf(variables: Variables, path: InputIssue['path']): ReadonlyMap<string, Axis> {
  return new Map(
    Object.entries(variables).map(([variable, definition]) => [
      variable,
      axisOf(variable, definition, variables, [...path, 'variables', variable]),
    ]),
  );
}

function axisOf(
  variable: string,
  { codes, subtotals = {}, groupAttributeExempt = [], sameAs = {}, merged = {} }: Variables[string],
  variables: Variables,
  path: InputIssue['path'],
): Axis {
  const groups = Object.entries(subtotals);
  refuseRepeats([...codes, ...groups.map(([code]) => code), TOTAL], path, 'code');
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  const placesOf = (listed: readonly string[], at: InputIssue['path']): readonly number[] => {
    refuseRepeats(listed, at, 'code');
    return listed.map((code, index) => {
      const place = placeOf.get(code);
      if (place === undefined) refuse([...at, index], 'There is no such interior code.');
      return place;
    });
  };
  placesOf(groupAttributeExempt, [...path, 'groupAttributeExempt']);
  placesOf(Object.keys(sameAs), [...path, 'sameAs']);
  placesOf(Object.keys(merged), [...path, 'merged']);
  for (const [code, other] of Object.entries(sameAs)) {
    const isKnown = variables[other.variable]?.codes.includes(other.code) === true;
    if (!isKnown || other.variable === variable) {
      refuse([...path, 'sameAs', code], 'There is no such code of another variable.');
    }
  }
  const own = <T>(record: Readonly<Record<string, T>>, code: string): T | undefined =>
    Object.hasOwn(record, code) ? record[code] : undefined;
  const atomsOf = (code: string): readonly string[] => own(merged, code) ?? [code];
  refuseRepeats(codes.flatMap(atomsOf), [...path, 'merged'], 'code');
  const members: readonly Member[] = [
    ...codes.map((code) => {
      const other = own(sameAs, code);
      const atoms = atomsOf(code);
      return other === undefined ? { code, atoms } : { code, atoms, sameAs: other };
    }),
    ...groups.map(([code, listed]) => ({
      code,
      parts: placesOf(listed, [...path, 'subtotals', code]),
      atoms: listed.flatMap(atomsOf),
    })),
    { code: TOTAL, parts: codes.map((_, place) => place), atoms: codes.flatMap(atomsOf) },
  ];
  return { variable, members, exempt: new Set(groupAttributeExempt) };
}

/** The counts as given, on the whole layout; 0 elsewhere. */
function readInterior(
  axes: readonly Axis[],
  cells: Tables['tables'][number]['cells'],
  path: InputIssue['path'],
): readonly number[] {
  const counts = Array.from({ length: sizeOf(axes) }, () => 0);
  const given = new Set<number>();
  for (const [index, { at, count }] of cells.entries()) {
    const here = [...path, 'cells', index];
    if (at.length !== axes.length)
      refuse([...here, 'at'], `Give one code for each of the table's ${axes.length} variables.`);
    let place = 0;
    for (const [position, axis] of axes.entries()) {
      const coordinate = axis.members.findIndex(({ code }) => code === at[position]);
      if (coordinate < 0) refuse([...here, 'at', position], 'There is no such code.');
      if (axis.members[coordinate]?.parts !== undefined) {
        refuse([...here, 'at', position], 'Totals and subtotals are computed: leave them out.');
      }
      place = place * axis.members.length + coordinate;
    }
    if (given.has(place)) refuse(here, 'This cell is given twice.');
    given.add(place);
    counts[place] = count;
  }
  return counts;
}

/** Fills in every total and subtotal, one axis after the other. */
function countUp(
  axes: readonly Axis[],
  interior: readonly number[],
  path: InputIssue['path'],
): readonly number[] {
  const counts = [...interior];
  const linesOn = Map.groupBy(linesOf(axes), ({ axis }) => axis);
  for (const axis of axes) {
    for (const { whole, parts } of linesOn.get(axis) ?? []) {
      counts[whole] = parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
    }
  }
  if ((counts.at(-1) ?? 0) > LARGEST_COUNT) {
    refuse(path, `A report can count at most ${LARGEST_COUNT} people.`);
  }
  return counts;
}

/** How many places a table with these axes has. */
export function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((size, { members }) => size * members.length, 1);
}

/** For each axis, the coordinate of a place on it and the distance to the next coordinate. */
function coordinates(
  axes: readonly Axis[],
  place: number,
): readonly { readonly axis: Axis; readonly stride: number; readonly at: number }[] {
  let stride = 1;
  return axes
    .toReversed()
    .map((axis) => {
      const found = { axis, stride, at: Math.floor(place / stride) % axis.members.length };
      stride *= axis.members.length;
      return found;
    })
    .toReversed();
}

/** One table cannot cross a variable with another that already tells the same about some people. */
function refuseSamePeopleTwice(axes: readonly Axis[], path: InputIssue['path']): void {
  const variables = new Set(axes.map(({ variable }) => variable));
  const isTwice = axes.some(({ members }) =>
    members.some(({ sameAs }) => variables.has(sameAs?.variable ?? '')),
  );
  if (isTwice)
    refuse(path, 'Two of these variables stand for the same people: put them in different tables.');
}

function refuseRepeats(names: readonly string[], path: InputIssue['path'], kind: string): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) refuse(path, `The ${kind} "${repeated}" is there twice.`);
}
