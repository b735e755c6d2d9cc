import {
  countOf,
  interiorCodes,
  printedCodes,
  SERVICE,
  type CellSubject,
  type History,
  type PrintedCode,
} from './history.ts';
import { canExpress, type Knowledge } from './knowledge.ts';
import { valueOf, type Term } from './sums.ts';

/** Something that a reader of several releases may ask: by how much one count exceeds another, or what a count is. */
export interface Question {
  /**
   * A count of one release; by how much it changed between two; the records that some releases count and others do not; or
   * those of a group who have another code than the rest.
   */
  readonly kind: 'count' | 'change' | 'set' | 'group';
  readonly name: string;
  readonly subject: CellSubject;
  /** The sets whose records are counted. */
  readonly plus: (set: readonly number[]) => boolean;
  /** The sets whose records are taken off. */
  readonly minus: (set: readonly number[]) => boolean;
  readonly terms: readonly Term[];
}

/**
 * A question whose answer nobody may work out: it is from 1 to the threshold less 1, or as much below 0; or it is that nobody
 * in a group has another code than the rest.
 */
export interface Secret {
  readonly question: Question;
  readonly value: number;
}

/** Every small count, change and set of records of a history, and every group that is all alike where that must be kept. */
export function secretsOf(history: History, knowledge: Knowledge): readonly Secret[] {
  const truth = truthOf(history, knowledge);
  const small = questionsAbout(history, knowledge)
    .map((question) => ({ question, value: valueOf(question.terms, truth) }))
    .filter(({ value }) => value !== 0 && Math.abs(value) < history.threshold);
  const groups = history.zeros === 'shown' ? [] : groupsAllAlike(history, knowledge);
  return [...small, ...groups.map((question) => ({ question, value: 0 }))];
}

/** For each group of a release all of whom have one code: how many of them have another. */
function groupsAllAlike(history: History, { termsOf }: Knowledge): readonly Question[] {
  const isTelling = ({ code }: PrintedCode): boolean => history.tellingNothing?.includes(code) !== true;
  return history.plans.flatMap(({ variables }, place) => {
    const plus = (set: readonly number[]): boolean => set.includes(place);
    const question = (name: string, subject: CellSubject): Question => ({
      kind: 'group',
      name: `release ${place + 1}: others than ${name}`,
      subject,
      plus,
      minus: () => false,
      terms: termsOf(plus, subject),
    });
    return variables.flatMap((variable) => {
      const answers = interiorCodes(history, place, variable).filter(isTelling);
      const services = interiorCodes(history, place, SERVICE);
      const byAnswer = printedCodes(history, place, SERVICE).flatMap((service) =>
        answers.map((answer) => ({
          name: `${variable}=${answer.code} with ${SERVICE}=${service.code}`,
          whole: { variable, atoms: history.codes[variable] ?? [], services: service.atoms },
          part: { variable, atoms: answer.atoms, services: service.atoms },
          others: {
            variable,
            atoms: answers.flatMap((other) => (other === answer ? [] : other.atoms)),
            services: service.atoms,
          },
        })),
      );
      const byService = printedCodes(history, place, variable).flatMap((answer) =>
        services.map((service) => ({
          name: `${SERVICE}=${service.code} with ${variable}=${answer.code}`,
          whole: { variable, atoms: answer.atoms, services: history.codes[SERVICE] ?? [] },
          part: { variable, atoms: answer.atoms, services: service.atoms },
          others: {
            variable,
            atoms: answer.atoms,
            services: services.flatMap((other) => (other === service ? [] : other.atoms)),
          },
        })),
      );
      return [...byAnswer, ...byService]
        .filter(({ whole, part, others }) => {
          const total = countOf(history, plus, whole);
          const isAllAlike = total > 0 && countOf(history, plus, part) === total;
          return isAllAlike && others.atoms.length > 0 && others.services.length > 0;
        })
        .map(({ name, others }) => question(name, others));
    });
  });
}

/** Every count of every release, how it differs from that of every related one, and what each set of records has of it. */
export function questionsAbout(history: History, { termsOf, sets }: Knowledge): readonly Question[] {
  const subjects = history.plans.map((_, place) => subjectsOf(history, place));
  const ask = (question: Omit<Question, 'terms'>): Question => ({
    ...question,
    terms: [
      ...termsOf(question.plus, question.subject),
      ...termsOf(question.minus, question.subject).map(({ unknown }) => ({ unknown, coefficient: -1 })),
    ],
  });
  const counts = subjects.flatMap((own, place) =>
    own.map(({ name, subject }) =>
      ask({
        kind: 'count',
        name: `release ${place + 1}: ${name}`,
        subject,
        plus: (set) => set.includes(place),
        minus: () => false,
      }),
    ),
  );
  const changes = history.plans.flatMap((_, later) =>
    history.plans.slice(0, later).flatMap((__, earlier) => {
      const isRelated = sets.some((set) => set.includes(earlier) && set.includes(later));
      if (!isRelated) return [];
      return distinct([...(subjects[earlier] ?? []), ...(subjects[later] ?? [])])
        .filter(({ subject }) => [earlier, later].every((place) => canExpress(history, place, subject)))
        .map(({ name, subject }) =>
          ask({
            kind: 'change',
            name: `from release ${earlier + 1} to ${later + 1}: ${name}`,
            subject,
            plus: (set) => set.includes(later) && !set.includes(earlier),
            minus: (set) => set.includes(earlier) && !set.includes(later),
          }),
        );
    }),
  );
  const parts = sets.flatMap((own) =>
    distinct(own.flatMap((place) => subjects[place] ?? [])).map(({ name, subject }) =>
      ask({
        kind: 'set',
        name: `only in ${own.map((place) => `release ${place + 1}`).join(' and ')}: ${name}`,
        subject,
        plus: (set) => set.join() === own.join(),
        minus: () => false,
      }),
    ),
  );
  const crossings = history.plans.flatMap((_, one) =>
    history.plans.flatMap((__, other) => {
      const isBetween = (set: readonly number[]): boolean => set.includes(one) && !set.includes(other);
      // A single set is asked about by itself.
      if (sets.filter(isBetween).length < 2 || !sets.some((set) => set.includes(one) && set.includes(other)))
        return [];
      return distinct([...(subjects[one] ?? []), ...(subjects[other] ?? [])]).map(({ name, subject }) =>
        ask({
          kind: 'set',
          name: `in release ${one + 1} and not in ${other + 1}: ${name}`,
          subject,
          plus: isBetween,
          minus: () => false,
        }),
      );
    }),
  );
  return [...counts, ...changes, ...parts, ...crossings];
}

/** The numbers that the reader looks for. */
export function truthOf(
  history: History,
  { unknowns, termsOf, sets }: Pick<Knowledge, 'unknowns' | 'termsOf' | 'sets'>,
): Int32Array {
  const numbers = new Int32Array(unknowns);
  for (const set of sets) {
    for (const [variable, atoms] of Object.entries(history.codes)) {
      if (variable === SERVICE) continue;
      for (const subject of atoms.flatMap((atom) =>
        (history.codes[SERVICE] ?? []).map((service) => ({ variable, atoms: [atom], services: [service] })),
      )) {
        const count = countOf(history, (countedIn) => countedIn.join() === set.join(), subject);
        for (const { unknown } of termsOf((each) => each === set, subject)) numbers[unknown] = count;
      }
    }
  }
  return numbers;
}

interface NamedSubject {
  readonly name: string;
  readonly subject: CellSubject;
}

/** What the cells of a release count, totals included. */
function subjectsOf(history: History, place: number): readonly NamedSubject[] {
  return (history.plans[place]?.variables ?? []).flatMap((variable) =>
    printedCodes(history, place, variable).flatMap(({ code, atoms }) =>
      printedCodes(history, place, SERVICE).map((service) => ({
        name: `${variable}=${code}; ${SERVICE}=${service.code}`,
        subject: { variable, atoms, services: service.atoms },
      })),
    ),
  );
}

function distinct(subjects: readonly NamedSubject[]): readonly NamedSubject[] {
  const keyOf = ({ variable, atoms, services }: CellSubject): string =>
    `${variable} ${atoms.toSorted().join()} ${services.toSorted().join()}`;
  return [...new Map(subjects.map((each) => [keyOf(each.subject), each])).values()];
}
