import type { Conclusion } from '../problem.ts';
import type { Axis } from './layout.ts';

/** A sum that readers can rely on, in cells of a problem. */
export interface CellLine {
  readonly axis: Axis;
  readonly isTotal: boolean;
  readonly whole: number;
  readonly parts: readonly number[];
}

/**
 * When everybody counted in a total has the same code, whoever knows that a person is among them learns the code. So a
 * reader must be left believing that there may be somebody under one of the other codes. Codes such as "not asked" tell
 * nothing: that everybody has one is no conclusion, and that somebody may have one prevents none.
 *
 * `undefined` where the total is not of that kind.
 */
export function conclusionOf(
  { axis, isTotal, whole, parts }: CellLine,
  cells: readonly { readonly name: string; readonly value: number }[],
): Conclusion | undefined {
  const total = cells[whole];
  if (!isTotal || total === undefined || total.value === 0) return undefined;
  const telling = tellingOf({ axis, parts });
  const only = telling.find((part) => cells[part]?.value === total.value);
  const others = telling.filter((part) => part !== only);
  if (only === undefined || others.length === 0) return undefined;
  return { name: `${total.name}: everybody is ${cells[only]?.name}`, cells: others };
}

/**
 * The same for a total of which nobody can tell whether anybody is counted in it: for each code that somebody could have,
 * that nobody has another.
 */
export function conclusionsIfAny(
  { axis, isTotal, whole, parts }: CellLine,
  cells: readonly { readonly name: string }[],
  isKnown: (cell: number) => boolean,
): readonly Conclusion[] {
  if (!isTotal || isKnown(whole)) return [];
  const telling = tellingOf({ axis, parts });
  return telling
    .filter((part) => !isKnown(part))
    .map((only) => ({
      name: `${cells[whole]?.name}: nobody is other than ${cells[only]?.name}`,
      cells: telling.filter((part) => part !== only),
    }))
    .filter((conclusion) => conclusion.cells.length > 0);
}

function tellingOf({ axis, parts }: Pick<CellLine, 'axis' | 'parts'>): readonly number[] {
  return parts.filter((_, place) => !axis.exempt.has(axis.members[place]?.code ?? ''));
}
