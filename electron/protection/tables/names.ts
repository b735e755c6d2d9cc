import { TOTAL } from './input.ts';
import type { Axis, Member } from './layout.ts';

type Code = readonly [variable: string, code: string];

/**
 * The name of a cell: its codes other than totals, in the order of their variables' names, so that the same count has
 * the same name in every table of a report. No two cells of a report share one, because names and codes contain neither
 * sign.
 */
export function nameOfCodes(codes: readonly Code[]): string {
  return join(codes.filter(([, code]) => code !== TOTAL)) || TOTAL;
}

/** The name of the cell at these members of the axes. */
export function nameOf(axes: readonly Axis[], members: readonly Member[]): string {
  return nameOfCodes(
    members.map(({ code, sameAs }, position) =>
      sameAs === undefined ? [axes[position]?.variable ?? '', code] : [sameAs.variable, sameAs.code],
    ),
  );
}

/**
 * What a cell counts, whatever its codes are called: the same for two cells of different releases if and only if the
 * same codes of the finest division fall to both. Not for people's eyes.
 */
export function keyOf(axes: readonly Axis[], members: readonly Member[]): string {
  return join(
    members.flatMap(({ code, atoms, sameAs }, position): Code[] => {
      if (code === TOTAL) return [];
      if (sameAs !== undefined) return [[sameAs.variable, sameAs.code]];
      // Codes contain no control characters.
      return [[axes[position]?.variable ?? '', [...atoms].sort().join('\n')]];
    }),
  );
}

const join = (codes: readonly Code[]): string =>
  codes
    .map(([variable, code]) => `${variable}=${code}`)
    .sort()
    .join('; ');
