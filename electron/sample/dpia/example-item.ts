import type { WrittenItem } from '../../../shared/contract/assurance.ts';
import type { Marking } from '../../../shared/domain/assurance/template.ts';

type WithoutRevision<Item> = Item extends unknown ? Omit<Item, 'revision'> : never;

/** An item of the example, before anybody has saved it. */
export type ExampleItem = WithoutRevision<Exclude<WrittenItem, { kind: 'draft' }>>;

/** What an item of one kind holds. */
export type ExampleBody<Kind extends ExampleItem['kind']> = Extract<ExampleItem, { kind: Kind }>['body'];

const KINDS = {
  operation: '01',
  flow: '02',
  risk: '03',
  measure: '04',
  action: '05',
  consultation: '06',
  verdict: '07',
  comment: '08',
} as const;

/** An id that is the same in every vault and can be told at sight: its kind, and its number. */
export const idOf = (kind: keyof typeof KINDS, number: number): string =>
  `d91a00${KINDS[kind]}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The version of every question that the example answers. */
const QUESTION_VERSION = 1;

type Value = ExampleBody<'answer'>['value'];

const answer = (itemId: string, value: Value, marking: Marking | null): ExampleItem => ({
  kind: 'answer',
  itemId,
  body: { questionVersion: QUESTION_VERSION, value, isComplete: true, marking },
});

/** @param marking that of the question if it is not given. */
export const said = (question: string, words: string, marking: Marking | null = null): ExampleItem =>
  answer(question, { kind: 'words', words }, marking);

export const chose = (
  question: string,
  codes: readonly string[],
  marking: Marking | null = null,
): ExampleItem => answer(question, { kind: 'codes', codes }, marking);

export const onDay = (question: string, date: string, marking: Marking | null = null): ExampleItem =>
  answer(question, { kind: 'date', date }, marking);

export const screened = (
  question: string,
  given: ExampleBody<'screening'>['answer'],
  note: string | null,
): ExampleItem => ({
  kind: 'screening',
  itemId: question,
  body: { questionVersion: QUESTION_VERSION, answer: given, note },
});
