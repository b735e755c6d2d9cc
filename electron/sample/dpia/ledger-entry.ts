import { idOf, type ExampleBody, type ExampleItem } from './example-item.ts';

type Consultation = ExampleBody<'consultation'>;

const UNASKED = {
  person: null,
  askedOn: null,
  question: null,
  versionSent: null,
  repliedOn: null,
  reply: null,
  conditions: null,
  isAccepted: null,
  reason: null,
} as const;

const PEOPLE: Readonly<Record<string, string>> = {
  INFORMATION_ASSURANCE: 'Information Assurance reviewer',
  INFORMATION_RIGHTS: 'Information Rights reviewer',
  STAFF: 'Representatives of staff associations and unions',
  LEGAL: 'Legal adviser for information law',
  EQUALITY: 'Lead for equality impact',
};

const consultation = (number: number, body: Consultation): ExampleItem => ({
  kind: 'consultation',
  itemId: idOf('consultation', number),
  body,
});

type Asked = Pick<Consultation, 'gate' | 'unit'> & { readonly askedOn: string; readonly question: string };

/** The version that was sent is the first one throughout, as it stood on the day. */
const asked = ({ gate, unit, askedOn, question }: Asked) => ({
  ...UNASKED,
  gate,
  unit,
  person: PEOPLE[unit] ?? null,
  askedOn,
  question,
  versionSent: 1,
});

interface Reply {
  readonly repliedOn: string;
  readonly reply: string;
  readonly conditions?: string;
  /** Why it was not accepted; left out where it was. */
  readonly notAccepted?: string;
}

export const replied = (
  number: number,
  question: Asked,
  { repliedOn, reply, conditions, notAccepted }: Reply,
): ExampleItem =>
  consultation(number, {
    ...asked(question),
    state: 'REPLIED',
    repliedOn,
    reply,
    conditions: conditions ?? null,
    isAccepted: notAccepted === undefined,
    reason: notAccepted ?? null,
  });

export const silent = (number: number, question: Asked, whatWasDone: string): ExampleItem =>
  consultation(number, { ...asked(question), state: 'NO_REPLY', reason: whatWasDone });

export const notNeeded = (
  number: number,
  at: Pick<Consultation, 'gate' | 'unit'>,
  reason: string,
): ExampleItem => consultation(number, { ...UNASKED, ...at, state: 'NOT_NEEDED', reason });
