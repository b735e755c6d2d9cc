import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { ImportedReferral } from '../../../electron/referrals/import/parse-caseload.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { isCounted } from '../../../shared/domain/referral-facts.ts';
import { REPORT_CHARACTERISTICS } from '../../../shared/domain/report-characteristics.ts';
import { SERVICE, trueRelation, type Answers, type History, type Version } from './history.ts';
import type { Printed } from './print.ts';

/** What the CSV of a report calls the ways not to answer, and what the records call them. */
const NON_ANSWERS = { PNS: 'prefer-not-to-say', NK: 'not-known', NA: 'not-asked' } as const;

/** What becomes of a form as a whole, by what the records say for every single question. */
const WHOLE_FORM = { PNS: 'form-declined', NA: 'no-form' } as const;

const SERVICES = ['IDVA', 'ISVA', 'OTHER'] as const;

const linesSchema = z.array(
  z.object({ characteristic: z.string(), answer_code: z.string(), service: z.string(), count: z.string() }),
);

/** A report as whoever has its CSV reads it. */
export function readCsvReport(csv: string, threshold: number): Printed {
  const lines = linesSchema.parse(parse(csv, { bom: true, columns: true }));
  return {
    relation: 'records added',
    threshold,
    tables: [...Map.groupBy(lines, ({ characteristic }) => characteristic)].map(([name, own]) => ({
      name,
      variables: [name, SERVICE],
      cells: own.map(({ answer_code, service, count }) => ({
        at: [answer_code, service],
        status: count === '[c]' ? 'secondary' : 'published',
        count: count === '[c]' ? null : Number(count),
      })),
    })),
  };
}

/** The codes under which the CSV of a report counts this referral; `null` if it counts it nowhere. */
export function answersOf(
  { draft, answers }: Pick<ImportedReferral, 'draft' | 'answers'>,
  period: { readonly from: string; readonly to: string },
): Answers | null {
  const received = londonDateOf(draft.route.receivedAt);
  if (!isCounted(draft) || received < period.from || received > period.to) return null;
  const categories = REPORT_CHARACTERISTICS.map(({ id, categoryOf }) => ({
    id,
    category: categoryOf(answers ?? undefined),
  }));
  const whole = Object.entries(WHOLE_FORM).find(([code]) =>
    categories.every(({ category }) => category === code),
  );
  const named = (category: string): string =>
    whole?.[1] ?? Object.entries(NON_ANSWERS).find(([code]) => code === category)?.[1] ?? category;
  const { service } = draft.route;
  return Object.fromEntries([
    ...categories.map(({ id, category }) => [id, named(category)]),
    [SERVICE, service === 'IDVA' || service === 'ISVA' ? service : 'OTHER'],
  ]);
}

/** Reports of one period, made at different times. */
export function reportHistory(versions: readonly Version[], threshold: number): History {
  const nonAnswers = [...Object.values(NON_ANSWERS), ...Object.values(WHOLE_FORM)];
  const answersTo = REPORT_CHARACTERISTICS.map(({ id, categories }): [string, readonly string[]] => [
    id,
    categories.map(({ code }) => code),
  ]);
  const releases = 1 + Math.max(...versions.flatMap(({ countedIn }) => countedIn));
  const services = SERVICES.filter((service) => versions.some(({ answers }) => answers[SERVICE] === service));
  return {
    threshold,
    zeros: 'group attribute',
    tellingNothing: nonAnswers,
    codes: Object.fromEntries([
      ...answersTo.map(([id, codes]) => [id, [...codes, ...nonAnswers]]),
      [SERVICE, services],
    ]),
    subtotals: Object.fromEntries(answersTo.map(([id, codes]) => [id, { answered: codes }])),
    wholeForm: Object.values(WHOLE_FORM),
    plans: Array.from({ length: releases }, () => ({
      variables: REPORT_CHARACTERISTICS.map(({ id }) => id),
      merges: {},
    })),
    relations: Array.from({ length: releases - 1 }, (_, place) => trueRelation(versions, place)),
    versions,
  };
}
