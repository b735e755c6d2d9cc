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
  const telling = parts.filter((_, place) => !axis.exempt.has(axis.members[place]?.code ?? ''));
  const only = telling.find((part) => cells[part]?.value === total.value);
  const others = telling.filter((part) => part !== only);
  if (only === undefined || others.length === 0) return undefined;
  return { name: `${total.name}: everybody is ${cells[only]?.name}`, cells: others };
}
