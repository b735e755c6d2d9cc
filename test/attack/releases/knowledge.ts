import { interiorCodes, printedCodes, SERVICE, type CellSubject, type History } from './history.ts';
import type { Printed } from './print.ts';
import type { Sum, Term } from './sums.ts';

/** What a reader of all releases holds: whole numbers that are not negative, and sums of them that are printed. */
export interface Knowledge {
  /** How many numbers there are. */
  readonly unknowns: number;
  readonly sums: readonly Sum[];
  /** The sets into which the records fall, by the releases that count them. */
  readonly sets: readonly (readonly number[])[];
  /** The numbers that a count is made up of, over the sets chosen. */
  readonly termsOf: (isCounted: (set: readonly number[]) => boolean, subject: CellSubject) => readonly Term[];
}

/**
 * The reader thinks of how many records of each set have each code under each service. The tables of one set hang
 * together by the service alone, so any numbers that agree there are those of some records.
 *
 * @param printed the releases that the reader has so far; what is known of the sets is known of all of them.
 */
export function knowledgeOf(history: History, printed: readonly Printed[]): Knowledge {
  const sets = setsOf(history);
  const services = history.codes[SERVICE] ?? [];
  const variables = Object.keys(history.codes).filter((variable) => variable !== SERVICE);
  const places = new Map<string, number>();
  for (const set of sets) {
    for (const variable of variables) {
      for (const atom of history.codes[variable] ?? []) {
        for (const service of services) places.set(keyOf(set, variable, atom, service), places.size);
      }
    }
  }
  const termsOf: Knowledge['termsOf'] = (isCounted, { variable, atoms, services: chosen }) =>
    sets
      .filter(isCounted)
      .flatMap((set) => atoms.flatMap((atom) => chosen.map((service) => keyOf(set, variable, atom, service))))
      .map((key) => ({ unknown: places.get(key) ?? -1, coefficient: 1 }));
  return {
    unknowns: places.size,
    sums: [
      ...sameServices(history, variables, sets, termsOf),
      ...printed.flatMap((release, place) => printedSums(history, release, place, termsOf)),
    ],
    sets,
    termsOf,
  };
}

const keyOf = (set: readonly number[], variable: string, atom: string, service: string): string =>
  `${set.join()} ${variable} ${atom} ${service}`;

/** However a set is broken down, the same number of its records has a service, and no form for it. */
function sameServices(
  history: History,
  [first = '', ...others]: readonly string[],
  sets: Knowledge['sets'],
  termsOf: Knowledge['termsOf'],
): readonly Sum[] {
  const shared = [undefined, ...(history.wholeForm ?? [])];
  return sets.flatMap((set) =>
    (history.codes[SERVICE] ?? []).flatMap((service) =>
      shared.flatMap((code) => {
        const countOf = (variable: string): readonly Term[] =>
          termsOf((each) => each === set, {
            variable,
            atoms: code === undefined ? (history.codes[variable] ?? []) : [code],
            services: [service],
          });
        return others.map((other) => ({
          terms: [...countOf(first), ...countOf(other).map(({ unknown }) => ({ unknown, coefficient: -1 }))],
          sum: 0,
        }));
      }),
    ),
  );
}

function printedSums(
  history: History,
  release: Printed,
  place: number,
  termsOf: Knowledge['termsOf'],
): readonly Sum[] {
  return release.tables.flatMap(({ variables: [variable = ''], cells }) =>
    cells.flatMap(({ at: [code = '', service = ''], count }) => {
      if (count === null) return [];
      const subject = {
        variable,
        atoms: atomsOf(history, place, variable, code),
        services: atomsOf(history, place, SERVICE, service),
      };
      return [{ terms: termsOf((set) => set.includes(place), subject), sum: count }];
    }),
  );
}

/** The finest codes that a code of a release stands for. */
export function atomsOf(history: History, place: number, variable: string, code: string): readonly string[] {
  const known = printedCodes(history, place, variable).find((each) => each.code === code);
  if (known === undefined) throw new Error(`There is no code ${code} of ${variable}.`);
  return known.atoms;
}

/** The sets that the relations allow: whoever is counted is counted from some release to some release without a gap. */
function setsOf({ plans, relations, records }: History): readonly (readonly number[])[] {
  if (records !== undefined) return records;
  const isAllowed = (from: number, to: number): boolean => {
    const isNewAt = from === 0 || relations[from - 1] !== 'same records';
    const isGoneAfter = to === plans.length - 1 || relations[to] === 'records changed';
    return isNewAt && isGoneAfter;
  };
  return plans.flatMap((_, from) =>
    plans.flatMap((__, to) =>
      to >= from && isAllowed(from, to)
        ? [plans.flatMap((___, at) => (at >= from && at <= to ? [at] : []))]
        : [],
    ),
  );
}

/** Whether the count of these codes is a count of the release, or a sum of some. */
export function canExpress(
  history: History,
  place: number,
  { variable, atoms }: Pick<CellSubject, 'variable' | 'atoms'>,
): boolean {
  if (history.plans[place]?.variables.includes(variable) !== true) return false;
  const inside = interiorCodes(history, place, variable).filter(({ atoms: own }) =>
    own.every((atom) => atoms.includes(atom)),
  );
  return inside.flatMap(({ atoms: own }) => own).length === atoms.length;
}
