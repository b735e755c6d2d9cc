import {
  NON_ANSWER_CATEGORIES,
  REPORT_CHARACTERISTICS,
  type ReportCharacteristic,
  type ReportCharacteristicId,
} from '../../shared/domain/report-characteristics.ts';
import type { TablesInput } from '../protection/index.ts';
import type { Subject } from './subjects.ts';

/** A column of the report. */
export interface ReportService {
  readonly code: string;
  /** For a column heading. */
  readonly label: string;
  readonly name: string;
}

/** The name of the variable that every table of the report has, and so the margin that they share. */
export const SERVICE_VARIABLE = 'service';

/** What became of the whole form of a referral, and the table of it. */
export const FORM_VARIABLE = 'form';

/** The row, or column, that adds up all others: the engine's own word. */
export const TOTAL = 'total';

/** The row that adds up everybody who answered. */
export const ANSWERED = 'answered';

/**
 * What became of a form as a whole. Whoever has none is missing from every table alike, and whoever declined it all
 * declined in every table: a reader knows that, so these are one count across all tables and not one in each.
 */
export const FORM_OUTCOMES = {
  returned: 'FORM_RETURNED',
  declined: 'FORM_DECLINED',
  none: 'NO_FORM',
} as const;

type FormOutcome = (typeof FORM_OUTCOMES)[keyof typeof FORM_OUTCOMES];

const SINGLE_SERVICES: readonly ReportService[] = [
  { code: 'IDVA', label: 'IDVA', name: 'Independent domestic violence advisor (IDVA)' },
  { code: 'ISVA', label: 'ISVA', name: 'Independent sexual violence advisor (ISVA)' },
];

/** Few referrals are for both services or undecided: one column for both keeps more figures publishable. */
export const OTHER_SERVICE: ReportService = {
  code: 'OTHER',
  label: 'Both or undecided',
  name: 'Both services, or not yet decided',
};

/** What is counted in a period, before protection. It holds true counts and stays inside the vault. */
export interface ReportTables {
  readonly services: readonly ReportService[];
  readonly characteristics: readonly ReportCharacteristic[];
  readonly input: TablesInput;
}

/**
 * Counts people by characteristic and service: one table a characteristic, all with the same totals.
 *
 * @param by the characteristics wanted, in any order; the report's order is kept.
 */
export function countReportTables(
  subjects: Iterable<Subject>,
  options: { readonly threshold: number; readonly by: readonly ReportCharacteristicId[] },
): ReportTables {
  const characteristics = REPORT_CHARACTERISTICS.filter(({ id }) => options.by.includes(id));
  const counts = new Map<string, Map<string, number>>(
    [FORM_VARIABLE, ...characteristics.map(({ id }) => id)].map((table) => [table, new Map()]),
  );
  const add = (table: string, code: string, column: string): void => {
    const cells = counts.get(table);
    const key = `${code}\n${column}`;
    cells?.set(key, (cells.get(key) ?? 0) + 1);
  };
  for (const { service, answers } of subjects) {
    const column = columnOf(service);
    const outcome = formOutcomeOf(answers);
    add(FORM_VARIABLE, outcome, column);
    for (const { id, categoryOf } of characteristics) {
      add(id, outcome === FORM_OUTCOMES.returned ? categoryOf(answers ?? undefined) : outcome, column);
    }
  }
  const services = [...SINGLE_SERVICES, OTHER_SERVICE];
  const nonAnswers = NON_ANSWER_CATEGORIES.map(({ code }) => code);
  const outcomes = Object.values(FORM_OUTCOMES);
  const wholeForm = [FORM_OUTCOMES.declined, FORM_OUTCOMES.none];
  return {
    services,
    characteristics,
    input: {
      threshold: options.threshold,
      zeros: 'group attribute',
      insiders: [
        ...services.map(({ code }) => ({ name: `worker (${code})`, variable: SERVICE_VARIABLE, code })),
        // Who was harmed by somebody of the force is in no table.
        { name: 'force member' },
      ],
      variables: {
        [SERVICE_VARIABLE]: { codes: services.map(({ code }) => code), mergeable: [] },
        [FORM_VARIABLE]: { codes: outcomes, groupAttributeExempt: outcomes, mergeable: [] },
        ...Object.fromEntries(
          characteristics.map(({ id, categories, mergeable }) => {
            const answers = categories.map(({ code }) => code);
            return [
              id,
              {
                codes: [...answers, ...nonAnswers, ...wholeForm],
                subtotals: { [ANSWERED]: answers },
                mergeable:
                  mergeable === 'neighbours' ? mergeable : mergeable.length === 0 ? [] : [[...mergeable]],
                // That nobody in a group was asked says nothing about any of them.
                groupAttributeExempt: [...nonAnswers, ...wholeForm],
                sameAs: Object.fromEntries(
                  wholeForm.map((code) => [code, { variable: FORM_VARIABLE, code }]),
                ),
              },
            ];
          }),
        ),
      },
      tables: [...counts].map(([name, cells]) => ({
        name,
        variables: [name, SERVICE_VARIABLE],
        cells: [...cells].map(([key, count]) => ({ at: key.split('\n'), count })),
      })),
    },
  };
}

/**
 * A form on which every question was declined is declined as a whole; one on which nothing was asked is as good as none.
 * All nine characteristics count, whichever a report shows.
 */
export function formOutcomeOf(answers: Subject['answers']): FormOutcome {
  if (answers === null) return FORM_OUTCOMES.none;
  const categories = REPORT_CHARACTERISTICS.map(({ categoryOf }) => categoryOf(answers));
  if (categories.every((category) => category === 'NA')) return FORM_OUTCOMES.none;
  return categories.every((category) => category === 'PNS') ? FORM_OUTCOMES.declined : FORM_OUTCOMES.returned;
}

/** The column that a service is counted in. */
export const columnOf = (service: string): string =>
  SINGLE_SERVICES.find(({ code }) => code === service)?.code ?? OTHER_SERVICE.code;
