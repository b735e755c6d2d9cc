import type { Unknowns } from '../audit/unknowns.ts';

const ZERO = 1e-9;

/**
 * The hidden counts that follow exactly from the printed figures once some of the hidden ones are known, whatever those
 * are: the unknowns that the sums alone determine (elimination by Gauss and Jordan).
 *
 * @param isKnown by column.
 * @returns columns, without the known ones.
 */
export function determinedBy(unknowns: Unknowns, isKnown: (column: number) => boolean): readonly number[] {
  const columns = [...unknowns.cells.keys()].filter((column) => !isKnown(column));
  const placeOf = new Map(columns.map((column, place) => [column, place]));
  const matrix = unknowns.rows.map((row) => {
    const entries = new Float64Array(columns.length);
    for (const [term, column] of row.columns.entries()) {
      const place = placeOf.get(column);
      if (place !== undefined) entries[place] = (entries[place] ?? 0) + (row.coefficients[term] ?? 0);
    }
    return entries;
  });
  const pivots = reduce(matrix, columns.length);
  return pivots.flatMap((place, row) => {
    const others = matrix[row]?.some((entry, at) => at !== place && Math.abs(entry) > ZERO) ?? true;
    return others ? [] : [columns[place] ?? -1];
  });
}

/** Brings a matrix into reduced row echelon form, in place. @returns the column of the pivot of each row that has one. */
function reduce(matrix: Float64Array[], width: number): readonly number[] {
  const pivots: number[] = [];
  for (let column = 0; column < width && pivots.length < matrix.length; column += 1) {
    const rank = pivots.length;
    let best = rank;
    for (let row = rank; row < matrix.length; row += 1) {
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[best]?.[column] ?? 0)) best = row;
    }
    const pivot = matrix[best];
    const top = matrix[rank];
    if (pivot === undefined || top === undefined || Math.abs(pivot[column] ?? 0) < ZERO) continue;
    [matrix[best], matrix[rank]] = [top, pivot];
    const scale = pivot[column] ?? 1;
    for (const [at, entry] of pivot.entries()) pivot[at] = entry / scale;
    for (const [row, entries] of matrix.entries()) {
      const factor = entries[column] ?? 0;
      if (row === rank || Math.abs(factor) < ZERO) continue;
      for (const [at, entry] of pivot.entries()) entries[at] = (entries[at] ?? 0) - factor * entry;
    }
    pivots.push(column);
  }
  return pivots;
}
