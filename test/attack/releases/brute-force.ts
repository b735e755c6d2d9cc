import { SERVICE, TOTAL, type Answers, type CellSubject, type History } from './history.ts';
import { atomsOf, knowledgeOf } from './knowledge.ts';
import type { Printed } from './print.ts';

/** A kind of record: what it says, and which releases count it. */
interface Kind {
  readonly answers: Answers;
  readonly countedIn: readonly number[];
}

/** Everything that a total over some records can be, by trying every caseload there could have been. */
export interface EveryCaseload {
  /** All values of the difference of two counts, over all caseloads that agree with what is printed. */
  readonly valuesOf: (
    plus: (set: readonly number[]) => boolean,
    minus: (set: readonly number[]) => boolean,
    subject: CellSubject,
  ) => ReadonlySet<number>;
  readonly caseloads: number;
}

/**
 * Tries every caseload, record by record. It thinks of whole records, not of tables, and knows nothing of the search.
 *
 * @param printed releases that all print how many records they count.
 */
export function everyCaseload(history: History, printed: readonly Printed[]): EveryCaseload {
  const kinds = kindsOf(history, printed);
  const figures = printed.flatMap((release, place) =>
    release.tables.flatMap(({ variables: [variable = ''], cells }) =>
      cells.flatMap(({ at: [code = '', service = ''], count }) => {
        if (count === null) return [];
        const atoms = atomsOf(history, place, variable, code);
        const services = atomsOf(history, place, SERVICE, service);
        const isTotal = code === TOTAL && service === TOTAL;
        const counted = kinds.map(
          (kind) => kind.countedIn.includes(place) && isCountedBy({ variable, atoms, services }, kind),
        );
        return [{ isTotal, counted, left: count }];
      }),
    ),
  );
  // The totals stop the search early.
  const ordered = figures.toSorted((a, b) => Number(b.isTotal) - Number(a.isTotal));
  const found: Int32Array[] = [];
  tryKind(
    0,
    new Int32Array(kinds.length),
    Int32Array.from(ordered, ({ left }) => left),
    ordered,
    found,
  );
  return {
    caseloads: found.length,
    valuesOf: (plus, minus, subject) => {
      const signs = kinds.map((kind) =>
        isCountedBy(subject, kind) ? Number(plus(kind.countedIn)) - Number(minus(kind.countedIn)) : 0,
      );
      return new Set(
        found.map((numbers) => signs.reduce((sum, sign, at) => sum + sign * (numbers[at] ?? 0), 0)),
      );
    },
  };
}

function kindsOf(history: History, printed: readonly Printed[]): readonly Kind[] {
  const all = Object.entries(history.codes).reduce<readonly Answers[]>(
    (rows, [variable, codes]) => rows.flatMap((row) => codes.map((code) => ({ ...row, [variable]: code }))),
    [{}],
  );
  return knowledgeOf(history, printed).sets.flatMap((countedIn) =>
    all.map((answers) => ({ answers, countedIn })),
  );
}

const isCountedBy = ({ variable, atoms, services }: CellSubject, { answers }: Kind): boolean =>
  atoms.includes(answers[variable] ?? '') && services.includes(answers[SERVICE] ?? '');

function tryKind(
  kind: number,
  numbers: Int32Array,
  left: Int32Array,
  figures: readonly { readonly counted: readonly boolean[] }[],
  found: Int32Array[],
): void {
  if (kind === numbers.length) {
    if (left.every((rest) => rest === 0)) found.push(numbers.slice());
    return;
  }
  const touched = figures.flatMap(({ counted }, figure) => (counted[kind] === true ? [figure] : []));
  const most = Math.min(...touched.map((figure) => left[figure] ?? 0));
  for (let number = 0; number <= most; number += 1) {
    numbers[kind] = number;
    for (const figure of touched) left[figure] = (left[figure] ?? 0) - number;
    tryKind(kind + 1, numbers, left, figures, found);
    for (const figure of touched) left[figure] = (left[figure] ?? 0) + number;
  }
  numbers[kind] = 0;
}
