import { askedQuestions } from './condition.ts';
import type { ItemKind } from './items.ts';
import { isPostOnly, type Passage, personNamesIn } from './leaks.ts';
import { type AnyItem, circumstancesOf } from './readiness.ts';
import type { Marking, Template } from './template.ts';

/*
 * What of an assessment is published. An answer is if it is marked so. Of everything else only what names a thing is, because
 * nobody can mark the rest: what is not known to be publishable is withheld.
 */

/** Why something is withheld: its marking, that nothing allows it, or that it names somebody. */
export type Withheld = Exclude<Marking, 'PUBLISHABLE'> | 'NOT_MARKED' | 'PERSON';

/** For each kind of item the fields in somebody's own words, and whether they are published. */
const WRITTEN: Readonly<Partial<Record<ItemKind, Readonly<Record<string, Withheld | null>>>>> = {
  screening: { note: 'NOT_MARKED' },
  operation: { title: null, purpose: 'NOT_MARKED' },
  flow: { from: null, to: null, what: null, how: 'NOT_MARKED', protection: 'NOT_MARKED' },
  risk: { title: null, source: 'NOT_MARKED', impact: 'NOT_MARKED' },
  measure: { title: null, description: 'NOT_MARKED' },
  action: { what: 'NOT_MARKED', owner: 'PERSON' },
  consultation: {
    person: 'PERSON',
    question: 'NOT_MARKED',
    reply: 'NOT_MARKED',
    conditions: 'NOT_MARKED',
    reason: 'NOT_MARKED',
  },
  comment: { text: 'NOT_MARKED' },
  verdict: { text: 'NOT_MARKED' },
  logTest: { system: 'NOT_MARKED' },
};

/** Who may read an answer: by its own marking, or else by that of its question. */
export function markingOf(
  { steps }: Template,
  { itemId, body }: Extract<AnyItem, { kind: 'answer' }>,
): Marking {
  const question = steps.flatMap(({ questions }) => questions).find(({ id }) => id === itemId);
  return body.marking ?? question?.marking ?? 'INTERNAL';
}

/** Why a field in somebody's own words is not published; `null` if it is. */
export function withheldBecause(template: Template, item: AnyItem, field: string): Withheld | null {
  if (item.kind !== 'answer') {
    const because = WRITTEN[item.kind]?.[field];
    return because === undefined ? 'NOT_MARKED' : because;
  }
  const marking = markingOf(template, item);
  return marking === 'PUBLISHABLE' ? null : marking;
}

/** What leaks are looked for in and with. */
export interface ToPublish {
  readonly title: string;
  readonly template: Template;
  readonly items: readonly AnyItem[];
}

/** Everything in somebody's own words that the publishable version shows. A path is the kind of an item, its id and its field. */
export function passagesToPublish({ title, template, items }: ToPublish): readonly Passage[] {
  const asked = new Set(askedQuestions(template, circumstancesOf(items)).map(({ id }) => id));
  const written = items.flatMap((item): readonly Passage[] => {
    if (item.kind === 'answer' && !asked.has(item.itemId)) return [];
    const fields = item.kind === 'answer' ? ['value'] : Object.keys(WRITTEN[item.kind] ?? {});
    return fields
      .filter((field) => withheldBecause(template, item, field) === null)
      .flatMap((field) => {
        const text = wordsOf(item, field);
        return text === null ? [] : [{ path: [item.kind, item.itemId, field], text }];
      });
  });
  return [{ path: ['title'], text: title }, ...written];
}

function wordsOf(item: AnyItem, field: string): string | null {
  if (item.kind === 'answer') return item.body.value.kind === 'words' ? item.body.value.words : null;
  const value: unknown = Reflect.get(item.body, field);
  return typeof value === 'string' ? value : null;
}

/**
 * The names of people that an assessment knows: those of its users, and those that were typed where a person is asked for.
 *
 * @param users the names of people who can open it.
 * @param advisers whose view was asked, as typed.
 */
export function namesKnownTo(
  items: readonly AnyItem[],
  users: readonly string[],
  advisers: readonly string[],
): readonly string[] {
  const typed = items.flatMap((item) =>
    item.kind === 'consultation' ? [item.body.person ?? ''] : item.kind === 'action' ? [item.body.owner] : [],
  );
  return [
    ...new Set([
      ...users.filter((name) => !isPostOnly(name)),
      ...[...typed, ...advisers].flatMap(personNamesIn),
    ]),
  ];
}
