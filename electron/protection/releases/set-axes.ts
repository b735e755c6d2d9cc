import { TOTAL } from '../tables/input.ts';
import type { Axis, Member } from '../tables/layout.ts';

/**
 * The tables that can be reckoned with for records which several reports count: one for each choice of variables that
 * any of them crosses, in the finest codes of them all.
 *
 * @param reports for each report that counts the records, the directions of each of its tables.
 * @param all the same of every report: sums that others print are wanted too, to tell what changed.
 */
export function finestTables(
  reports: readonly (readonly (readonly Axis[])[])[],
  all: readonly (readonly (readonly Axis[])[])[],
): readonly (readonly Axis[])[] {
  const byVariables = Map.groupBy(reports.flat(), (axes) =>
    axes
      .map(({ variable }) => variable)
      .sort()
      .join('\n'),
  );
  const axesOf = (report: readonly (readonly Axis[])[], variable: string): readonly Axis[] =>
    report.flat().filter((axis) => axis.variable === variable);
  return [...byVariables.keys()].map((variables) =>
    variables.split('\n').map((variable) =>
      finestAxis(
        variable,
        reports.map((report) => axesOf(report, variable)).filter((axes) => axes.length > 0),
        all.flatMap((report) => axesOf(report, variable)),
      ),
    ),
  );
}

/**
 * The finest codes, then every sum of them that any report prints, then the total. A code that one of the reports
 * does not have can have nobody under it in the records that this report counts too.
 */
function finestAxis(variable: string, reports: readonly (readonly Axis[])[], all: readonly Axis[]): Axis {
  const atoms = new Map<string, Member>();
  const sums = new Map<string, Member>();
  for (const { code, atoms: own, sameAs } of all.flatMap(({ members }) => members)) {
    if (code === TOTAL) continue;
    for (const atom of own) if (!atoms.has(atom)) atoms.set(atom, { code: atom, atoms: [atom] });
    const [atom = code, ...others] = own;
    if (sameAs !== undefined) atoms.set(atom, { code: atom, atoms: own, sameAs });
    else if (others.length > 0) sums.set([...own].sort().join('\n'), { code, atoms: own });
  }
  const has = (axes: readonly Axis[], atom: string): boolean =>
    axes.some(({ members }) => members.some((member) => member.atoms.includes(atom)));
  const shared = [...atoms.keys()].filter((atom) => reports.every((axes) => has(axes, atom)));
  const partsOf = (listed: readonly string[]): readonly number[] =>
    listed.map((atom) => shared.indexOf(atom)).filter((place) => place >= 0);
  return {
    variable,
    members: [
      ...shared.flatMap((atom) => atoms.get(atom) ?? []),
      ...[...sums.values()].map(({ code, atoms: own }) => ({ code, atoms: own, parts: partsOf(own) })),
      { code: TOTAL, parts: shared.map((_, place) => place), atoms: shared },
    ],
    exempt: new Set(
      all.flatMap(({ members, exempt }) =>
        members.flatMap(({ code, atoms: own }) => (exempt.has(code) ? own : [])),
      ),
    ),
  };
}
