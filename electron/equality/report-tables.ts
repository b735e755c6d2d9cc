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

/** The row that adds up everybody who answered. */
export const ANSWERED = 'answered';

const SINGLE_SERVICES: readonly ReportService[] = [
  { code: 'IDVA', label: 'IDVA', name: 'Independent domestic violence advisor (IDVA)' },
  { code: 'ISVA', label: 'ISVA', name: 'Independent sexual violence advisor (ISVA)' },
];

/** Few referrals are for both services or undecided: one column for both keeps more figures publishable. */
const OTHER_SERVICE: ReportService = {
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
  const counts = new Map(characteristics.map(({ id }) => [id, new Map<string, number>()]));
  const usedServices = new Set<string>();
  for (const { service, answers } of subjects) {
    const column = columnOf(service);
    usedServices.add(column);
    for (const { id, categoryOf } of characteristics) {
      const table = counts.get(id);
      const key = `${categoryOf(answers ?? undefined)}\n${column}`;
      table?.set(key, (table.get(key) ?? 0) + 1);
    }
  }
  const services = usedServices.has(OTHER_SERVICE.code)
    ? [...SINGLE_SERVICES, OTHER_SERVICE]
    : SINGLE_SERVICES;
  const nonAnswers = NON_ANSWER_CATEGORIES.map(({ code }) => code);
  return {
    services,
    characteristics,
    input: {
      threshold: options.threshold,
      zeros: 'group attribute',
      variables: {
        [SERVICE_VARIABLE]: { codes: services.map(({ code }) => code) },
        ...Object.fromEntries(
          characteristics.map(({ id, categories }) => {
            const answers = categories.map(({ code }) => code);
            return [
              id,
              {
                codes: [...answers, ...nonAnswers],
                subtotals: { [ANSWERED]: answers },
                // That nobody in a group was asked says nothing about any of them.
                groupAttributeExempt: nonAnswers,
              },
            ];
          }),
        ),
      },
      tables: characteristics.map(({ id }) => ({
        name: id,
        variables: [id, SERVICE_VARIABLE],
        cells: [...(counts.get(id) ?? [])].map(([key, count]) => ({ at: key.split('\n'), count })),
      })),
    },
  };
}

const columnOf = (service: string): string =>
  SINGLE_SERVICES.find(({ code }) => code === service)?.code ?? OTHER_SERVICE.code;
