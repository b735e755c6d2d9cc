import type { AuditedGroup, Interval } from '../audit/audit.ts';
import { unknownsOf, type Unknowns } from '../audit/unknowns.ts';
import { viewOf } from '../audit/view.ts';
import { whatIf } from '../audit/what-if.ts';
import { highsSolver } from '../highs.ts';
import type { Insider } from '../output.ts';
import type { Pattern } from '../problem.ts';
import type { Tables } from '../tables/input.ts';
import { isInterior } from '../tables/layout.ts';
import type { TablesProblem } from '../tables/problem.ts';
import type { Watch } from '../watch.ts';
import { determinedBy } from './determined.ts';

/**
 * What readers who know more than the report could work out from it: a client, who knows one answer of their own; two
 * clients who know of each other; and whoever `insiders` of the input names, such as a worker who knows everybody in one
 * service.
 *
 * It follows from the printed figures alone, as everything on a certificate must: it is asked of every hidden count that
 * somebody may be counted in, small or not. What a worker could work out by sums is the same whatever the figures that they
 * know are; what the figures themselves would add, because some happen to leave little room, is not looked for.
 *
 * @throws AppError UNSAFE_REPORT if the solver fails; CANCELLED.
 */
export async function insidersOf(
  tables: Tables,
  problem: TablesProblem,
  pattern: Pattern,
  audited: readonly AuditedGroup[],
  watch: Watch,
): Promise<readonly Insider[]> {
  const groups = groupsOf(problem, pattern, audited);
  const one = await clientsLearn(tables, problem, groups, 1, watch);
  const two = await clientsLearn(tables, problem, groups, 2, watch);
  return [
    {
      profile: 'client',
      knows: 'one answer of their own, and so that the count they are in is at least 1',
      exactly: [],
      small: [...one],
    },
    {
      profile: 'two clients',
      knows: 'that both are in the same count, which so is at least 2',
      exactly: [],
      small: [...two],
    },
    ...tables.insiders.map(({ name, variable, code }): Insider => {
      if (variable === undefined || code === undefined || !isToldApart(tables, variable)) {
        return {
          profile: name,
          knows:
            'who is of a kind that these tables do not tell apart, and so about people in their counts what clients know',
          exactly: [],
          small: [],
        };
      }
      return {
        profile: name,
        knows: `every count of ${variable}=${code}`,
        exactly: groups.flatMap((group) => exactlyKnown(problem, group, `${variable}=${code}`)),
        small: [],
      };
    }),
  ];
}

interface Group {
  readonly unknowns: Unknowns;
  /** That no reader can rule out. */
  readonly tables: (readonly number[])[];
  readonly intervals: ReadonlyMap<number, Interval>;
}

/** The hidden counts of the report in groups, each with the tables that the audit found. */
function groupsOf(
  problem: TablesProblem,
  pattern: Pattern,
  audited: readonly AuditedGroup[],
): readonly Group[] {
  const byFirst = new Map(audited.map((group) => [group.cells[0], group]));
  return unknownsOf(viewOf(problem, pattern)).flatMap((unknowns): Group[] => {
    const group = byFirst.get(unknowns.cells[0]);
    if (group === undefined) return [];
    return [
      {
        unknowns,
        tables: [...group.tables],
        intervals: new Map(group.intervals.map((known) => [known.cell, known])),
      },
    ];
  });
}

/** The hidden counts that so many clients of one count would know to be small, themselves included. */
async function clientsLearn(
  tables: Tables,
  problem: TablesProblem,
  groups: readonly Group[],
  clients: number,
  watch: Watch,
): Promise<Insider['small']> {
  const highs = await highsSolver();
  const own = interiorCells(tables, problem);
  const nameOf = (cell: number): string => problem.cells[cell]?.name ?? '';
  const { threshold } = tables;
  const learned: Insider['small'][number][] = [];
  for (const { unknowns, tables: known, intervals } of groups) {
    for (const [column, cell] of unknowns.cells.entries()) {
      const most = intervals.get(cell)?.max ?? 0;
      if (!own.has(cell) || most < clients) continue;
      await watch.breathe();
      const knowing = whatIf(highs, unknowns, known, { column, least: clients, most });
      try {
        for (const [at, other] of unknowns.cells.entries()) {
          // About what earlier reports count the promises are theirs.
          if (other >= problem.printed) continue;
          // Most counts are settled by one of the two.
          if (knowing.range(at, { low: Infinity, high: threshold }).max >= threshold) continue;
          const { min, max } = knowing.range(at, { low: 0, high: threshold });
          if (min >= 1) learned.push({ cell: nameOf(other), min, max, counted: nameOf(cell) });
        }
      } finally {
        knowing.dispose();
      }
    }
  }
  return learned;
}

/** The cells that count people by codes that are no sums: those of which a client knows that they are in one. */
function interiorCells(tables: Tables, problem: TablesProblem): ReadonlySet<number> {
  return new Set(
    problem.tables.flatMap(({ variables, cells }) =>
      cells.flatMap(({ at, cell }) => (isInterior(tables.variables, variables, at) ? [cell] : [])),
    ),
  );
}

function exactlyKnown({ cells, printed }: TablesProblem, { unknowns }: Group, code: string): string[] {
  const isOfCode = (column: number): boolean =>
    hasCode(cells[unknowns.cells[column] ?? -1]?.name ?? '', code);
  return determinedBy(unknowns, isOfCode).flatMap((column) => {
    const cell = unknowns.cells[column] ?? -1;
    return cell < printed ? [cells[cell]?.name ?? ''] : [];
  });
}

/** Whether a cell counts people of this code only. In front of the codes of its name may stand whose count it is. */
const hasCode = (name: string, code: string): boolean =>
  name.split('; ').some((own) => own === code || own.endsWith(`: ${code}`));

const isToldApart = (tables: Tables, variable: string): boolean =>
  tables.tables.some(({ variables }) => variables.includes(variable));
