import type { TablesInput } from '../../../electron/protection/index.ts';
import { randomFrom } from '../../../electron/sample/random.ts';

/*
 * Tables of shapes that were measured with other tools before. The records themselves were not published, so
 * these are of the same size and the same smallness, not the same.
 */

/** How many answers each of the nine characteristics has: 59 in all, of which ethnicity has 20 and age 8. */
const ANSWERS = [20, 8, 8, 6, 4, 4, 3, 3, 3] as const;

const SERVICES = ['IDVA', 'ISVA'] as const;
const PERPETRATORS = ['police', 'other'] as const;

/** One person: a service, whether police perpetrated, and an answer for each characteristic. */
export interface Person {
  readonly service: string;
  readonly perpetrator: string;
  readonly answers: readonly string[];
}

/** One table of 10 by 8 counts, of which a seventh is from 1 to 4. */
export function tenByEight(seed: number): TablesInput {
  const random = fractionsFrom(seed);
  const codes = (count: number, prefix: string): string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
  const [rows, columns] = [codes(10, 'r'), codes(8, 'c')];
  return {
    threshold: 5,
    variables: { row: { codes: rows }, column: { codes: columns } },
    tables: [
      {
        name: 'row by column',
        variables: ['row', 'column'],
        cells: rows.flatMap((row) =>
          columns.map((column) => ({ at: [row, column], count: Math.floor(-Math.log(1 - random()) * 22) })),
        ),
      },
    ],
  };
}

/** People whose answers are unevenly spread, each characteristic by itself. */
export function people(count: number, seed: number): readonly Person[] {
  const random = fractionsFrom(seed);
  return Array.from({ length: count }, () => ({
    service: random() < 0.65 ? 'IDVA' : 'ISVA',
    perpetrator: random() < 0.35 ? 'police' : 'other',
    answers: ANSWERS.map((answers, place) => `q${place + 1} a${unevenly(answers, random)}`),
  }));
}

/** Fractions from 0 up to, not including, 1. */
function fractionsFrom(seed: number): () => number {
  const { below } = randomFrom(seed);
  return () => below(2 ** 32) / 2 ** 32;
}

/** A place from 1 to `places`, each half as likely again as the one after it. */
function unevenly(places: number, random: () => number): number {
  let rest = random() * (1 - (2 / 3) ** places);
  for (let place = 1; place < places; place += 1) {
    const share = (1 / 3) * (2 / 3) ** (place - 1);
    if (rest < share) return place;
    rest -= share;
  }
  return places;
}

/** Each characteristic by service by perpetrator: 540 cells that share nine. */
export function threeWay(of: readonly Person[]): TablesInput {
  return tablesOf(
    of,
    ANSWERS.map((_, place) => [`q${place + 1}`, 'service', 'perpetrator']),
  );
}

/** Each characteristic by service and by perpetrator, and those two: 304 cells. */
export function twoWay(of: readonly Person[]): TablesInput {
  return tablesOf(of, [
    ['service', 'perpetrator'],
    ...ANSWERS.flatMap((_, place) => [
      [`q${place + 1}`, 'service'],
      [`q${place + 1}`, 'perpetrator'],
    ]),
  ]);
}

function tablesOf(of: readonly Person[], crossings: readonly (readonly string[])[]): TablesInput {
  return {
    threshold: 5,
    variables: {
      service: { codes: [...SERVICES] },
      perpetrator: { codes: [...PERPETRATORS] },
      ...Object.fromEntries(
        ANSWERS.map((answers, place) => [
          `q${place + 1}`,
          { codes: Array.from({ length: answers }, (_, answer) => `q${place + 1} a${answer + 1}`) },
        ]),
      ),
    },
    tables: crossings.map((variables) => {
      const counts = Map.groupBy(of, (person) =>
        variables.map((variable) => codeOf(person, variable)).join('\n'),
      );
      return {
        name: variables.join(' by '),
        variables: [...variables],
        cells: [...counts].map(([at, counted]) => ({ at: at.split('\n'), count: counted.length })),
      };
    }),
  };
}

function codeOf({ service, perpetrator, answers }: Person, variable: string): string {
  if (variable === 'service') return service;
  if (variable === 'perpetrator') return perpetrator;
  return answers[Number(variable.slice(1)) - 1] ?? '';
}
