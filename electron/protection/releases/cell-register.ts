import type { Equation, Status } from '../problem.ts';

/** What an earlier release says about a count. */
export interface Mention {
  /** Place among the releases. */
  readonly release: number;
  readonly status: Status;
  readonly count: number | null;
  readonly threshold: number;
}

/** A count that readers of several reports can reckon with, whether or not any report prints it. */
export interface JointCell {
  readonly name: string;
  /** What it counts, in the finest codes of all releases. */
  readonly key: string;
  /** The set whose records alone it counts, if it is one. */
  readonly set?: number;
  readonly mentions: readonly Mention[];
}

/** What an earlier release shows of a count. */
export function shownBefore(cell: JointCell | undefined): number | undefined {
  return cell?.mentions.find(({ count }) => count !== null)?.count ?? undefined;
}

/** Collects the cells of several reports, each once, and the sums that bind them. */
export interface CellRegister {
  readonly cells: readonly JointCell[];
  readonly equations: readonly Equation[];
  /** The cell with this identity, made if there is none. */
  readonly cellOf: (identity: string, make: () => Omit<JointCell, 'mentions'>) => number;
  readonly find: (identity: string) => number | undefined;
  readonly mention: (cell: number, mention: Mention) => void;
  /** States that one cell is the sum of others, once. */
  readonly equate: (whole: number, parts: readonly number[]) => void;
}

export function createCellRegister(): CellRegister {
  const cells: JointCell[] = [];
  const equations: Equation[] = [];
  const places = new Map<string, number>();
  const names = new Map<string, number>();
  const stated = new Set<string>();
  return {
    cells,
    equations,
    cellOf: (identity, make) => {
      const known = places.get(identity);
      if (known !== undefined) return known;
      const made = make();
      // Two sums may bear one name in different releases, and yet be made up of different codes.
      const times = names.get(made.name) ?? 0;
      names.set(made.name, times + 1);
      const name = times === 0 ? made.name : `${made.name} (${times + 1})`;
      places.set(identity, cells.length);
      return cells.push({ ...made, name, mentions: [] }) - 1;
    },
    find: (identity) => places.get(identity),
    mention: (cell, mention) => {
      const known = cells[cell];
      if (known === undefined) return;
      // The same cell stands in several tables of a release. Where one of them shows it, it is shown.
      const before = known.mentions.find(({ release }) => release === mention.release);
      if (before !== undefined && (before.count !== null || mention.count === null)) return;
      const others = known.mentions.filter((other) => other !== before);
      cells[cell] = { ...known, mentions: [...others, mention] };
    },
    equate: (whole, parts) => {
      const key = `${whole}=${parts.toSorted((a, b) => a - b).join()}`;
      if (stated.has(key) || key === `${whole}=${whole}`) return;
      stated.add(key);
      const terms = [{ cell: whole, coefficient: -1 }, ...parts.map((cell) => ({ cell, coefficient: 1 }))];
      equations.push({ terms, constant: 0 });
    },
  };
}
