import fc from 'fast-check';
import {
  countOf,
  distinctSets,
  printedCodes,
  SERVICE,
  TOTAL,
  trueRelation,
  type Answers,
  type History,
  type Plan,
  type Version,
} from './history.ts';
import type { Printed } from './print.ts';

/** The three kinds of history that are attacked. */
export const FORMS = ['late records and corrections', 'overlapping periods', 'coarser categories'] as const;
export type Form = (typeof FORMS)[number];

/** How large a caseload may be. */
export interface Size {
  readonly questions: number;
  /** The most questions that one release shows. */
  readonly tables: number;
  readonly codes: number;
  readonly people: number;
}

/** Few enough people and codes for several histories a second, and enough for any relation between three releases. */
export const SMALL: Size = { questions: 2, tables: 2, codes: 3, people: 16 };

export const SIZES: Readonly<Record<string, Size>> = {
  small: SMALL,
  larger: { questions: 3, tables: 2, codes: 4, people: 40 },
  real: { questions: 6, tables: 6, codes: 8, people: 150 },
};

/** A history of three releases about a caseload. */
export function arbitraryHistory(form: Form, size: Size): fc.Arbitrary<History> {
  const isOfPeriods = form === 'overlapping periods';
  return fc
    .tuple(arbitraryCodes(size), isOfPeriods ? fc.constant(true) : fc.boolean())
    .chain(([codes, areSetsTold]) =>
      fc
        .record({
          threshold: fc.constantFrom(3, 4, 5),
          zeros: fc.constantFrom('shown' as const, 'group attribute' as const),
          plans: arbitraryPlans(codes, size.tables, form),
          versions: isOfPeriods ? arbitraryPeriods(codes, size) : arbitraryLives(codes, size, areSetsTold),
        })
        .map(({ threshold, zeros, plans, versions }) =>
          withTruth({ threshold, zeros, codes, plans }, versions, areSetsTold),
        ),
    );
}

/** @param areSetsTold whether readers know which sets of records there are, and not only the relations. */
function withTruth(
  plan: Pick<History, 'threshold' | 'zeros' | 'codes' | 'plans'>,
  versions: readonly Version[],
  areSetsTold: boolean,
): History {
  const history = { ...plan, versions, relations: [trueRelation(versions, 0), trueRelation(versions, 1)] };
  return areSetsTold
    ? { ...history, records: distinctSets(versions.map(({ countedIn }) => countedIn)) }
    : history;
}

/** A history of a handful of records, with releases that print what chance has it, but always how many records they count. */
export function arbitraryTinyHistory(
  form: Form,
): fc.Arbitrary<{ readonly history: History; readonly printed: readonly Printed[] }> {
  return fc
    .record({
      history: arbitraryHistory(form, { questions: 2, tables: 2, codes: 2, people: 5 }),
      places: fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1, maxLength: 3 }),
      shown: fc.array(fc.boolean(), { minLength: 54, maxLength: 54 }),
    })
    .map(({ history: large, places, shown }) => {
      const versions = large.versions.filter((_, place) => places.includes(place));
      const history = withTruth(large, versions, large.records !== undefined);
      const isShown = shown.values();
      return { history, printed: history.plans.map((_, place) => printAtRandom(history, place, isShown)) };
    });
}

function printAtRandom(history: History, place: number, isShown: Iterator<boolean>): Printed {
  return {
    relation: history.relations[place] ?? 'records added',
    threshold: history.threshold,
    tables: (history.plans[place]?.variables ?? []).map((variable) => ({
      name: variable,
      variables: [variable, SERVICE],
      cells: printedCodes(history, place, variable).flatMap(({ code, atoms }) =>
        printedCodes(history, place, SERVICE).map((service) => {
          const isGrandTotal = code === TOTAL && service.code === TOTAL;
          const isPrinted = isGrandTotal || isShown.next().value === true;
          const count = countOf(history, (countedIn) => countedIn.includes(place), {
            variable,
            atoms,
            services: service.atoms,
          });
          return {
            at: [code, service.code],
            status: isPrinted ? 'published' : 'secondary',
            count: isPrinted ? count : null,
          };
        }),
      ),
    })),
  };
}

type Codes = Readonly<Record<string, readonly string[]>>;

function arbitraryCodes({ questions, codes }: Size): fc.Arbitrary<Codes> {
  return fc.array(fc.integer({ min: 2, max: codes }), { minLength: 1, maxLength: questions }).map((sizes) => {
    const called = sizes.map((size, index): [string, readonly string[]] => {
      const variable = `q${index + 1}`;
      return [variable, codesCalled(variable, size)];
    });
    return Object.fromEntries([...called, [SERVICE, ['IDVA', 'ISVA']]]);
  });
}

const codesCalled = (variable: string, size: number): readonly string[] =>
  Array.from({ length: size }, (_, index) => `${variable}${'abcdefgh'[index] ?? ''}`);

function arbitraryPlans(codes: Codes, tables: number, form: Form): fc.Arbitrary<readonly Plan[]> {
  const questions = Object.keys(codes).filter((variable) => variable !== SERVICE);
  const some = fc.oneof(
    { weight: 2, arbitrary: fc.constant(questions.slice(0, tables)) },
    {
      weight: 1,
      arbitrary: fc.subarray(questions, { minLength: 1, maxLength: Math.min(tables, questions.length) }),
    },
  );
  const plan = some.map((variables): Plan => ({ variables, merges: {} }));
  if (form !== 'coarser categories') return fc.tuple(plan, plan, plan);
  const coarser = fc.tuple(some, fc.nat({ max: 2 })).map(([variables, from]): Plan => {
    const mergeable = variables.filter((variable) => (codes[variable] ?? []).length > 2);
    const mergesOf = (variable: string): [string, Record<string, readonly string[]>] => {
      const own = codes[variable] ?? [];
      const start = Math.min(from, own.length - 2);
      return [variable, { [`${variable} merged`]: own.slice(start, start + 2) }];
    };
    return { variables, merges: Object.fromEntries(mergeable.map(mergesOf)) };
  });
  return fc.tuple(plan, coarser, fc.oneof(plan, coarser));
}

/** Most have the first codes, as most people do. */
function arbitraryAnswers(codes: Codes): fc.Arbitrary<Answers> {
  return fc.record(
    Object.fromEntries(
      Object.entries(codes).map(([variable, own]) => [
        variable,
        fc.oneof(
          ...own.map((code, index) => ({
            weight: variable === SERVICE ? 2 : 2 ** (own.length - index),
            arbitrary: fc.constant(code),
          })),
        ),
      ]),
    ),
  );
}

/**
 * People who are in all three releases, come late, go, or are corrected in between.
 *
 * @param areSetsTold without it readers go by the relations, and by those nobody is left out of one release alone.
 */
function arbitraryLives(
  codes: Codes,
  { people }: Size,
  areSetsTold: boolean,
): fc.Arbitrary<readonly Version[]> {
  const answers = arbitraryAnswers(codes);
  const countedIn = (...sets: readonly (readonly number[])[]): fc.Arbitrary<readonly Version[]> =>
    fc.tuple(answers, fc.constantFrom(...sets)).map(([own, set]) => [{ answers: own, countedIn: set }]);
  const late = countedIn([1, 2], [2]);
  const gone = countedIn([0], [0, 1], [1], ...(areSetsTold ? [[0, 2]] : []));
  const corrected = fc
    .tuple(answers, answers, answers, fc.constantFrom([[0], [1, 2]], [[0, 1], [2]], [[0], [1], [2]]))
    .map(([first, second, third, sets]): readonly Version[] =>
      [first, second, third].flatMap((own, place) => {
        const set = sets[place];
        return set === undefined ? [] : [{ answers: own, countedIn: set }];
      }),
    );
  const changes = fc.constantFrom([late], [late, late, gone], [late, corrected], [late, gone, corrected]);
  return fc
    .tuple(
      fc.array(countedIn([0, 1, 2]), { minLength: 5, maxLength: people }),
      changes.chain((kinds) => fc.array(fc.oneof(...kinds), { maxLength: 9 })),
    )
    .map(([steady, moved]) => [...steady, ...moved].flat());
}

/** Two quarters and the half-year, which counts both and what came late, without what was taken back. */
function arbitraryPeriods(codes: Codes, { people }: Size): fc.Arbitrary<readonly Version[]> {
  const answers = arbitraryAnswers(codes);
  const inSet = (countedIn: readonly number[], maxLength: number): fc.Arbitrary<readonly Version[]> =>
    fc.array(
      answers.map((own) => ({ answers: own, countedIn })),
      { maxLength },
    );
  return fc
    .tuple(
      inSet([0, 2], Math.round(people / 2)),
      inSet([1, 2], Math.round(people / 2)),
      fc.oneof(fc.constant([]), inSet([2], 7)),
      fc.oneof(fc.constant([]), inSet([0], 3)),
      fc.oneof(fc.constant([]), inSet([1], 3)),
    )
    .map((groups) => groups.flat())
    .filter((versions) => versions.length > 0);
}
