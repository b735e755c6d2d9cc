import { NON_ANSWER_CATEGORIES } from '../../shared/domain/report-characteristics.ts';
import { printIdOf } from '../../shared/domain/print-id.ts';
import type { CountedReport } from './counted-report.ts';
import { ANSWERED, FORM_OUTCOMES, FORM_VARIABLE, SERVICE_VARIABLE, TOTAL } from './report-tables.ts';

/** The rows of the table of forms, as people call them. */
export const FORM_ROWS: ReadonlyMap<string, string> = new Map([
  [FORM_OUTCOMES.returned, 'Form returned'],
  [FORM_OUTCOMES.declined, 'Form declined'],
  [FORM_OUTCOMES.none, 'No form'],
  [TOTAL, 'All referrals'],
]);

/**
 * How people call the counts that the engine names by table codes, such as `age=FROM_16_TO_24; service=IDVA`: "Age: 16 to 24,
 * IDVA". Of counts of earlier reports, of the referrals that only some reports count, and of changes it says which.
 */
export function cellWordsOf({
  tables: { services, characteristics },
  compared,
}: Pick<CountedReport, 'tables' | 'compared'>): (name: string) => string {
  const labels: ReadonlyMap<string, string> = new Map<string, string>([
    ...services.map(({ code, label }) => [`${SERVICE_VARIABLE}=${code}`, label] as const),
    ...[...FORM_ROWS].map(([code, label]) => [`${FORM_VARIABLE}=${code}`, label] as const),
    ...characteristics.flatMap(({ id, name, categories }) =>
      [...categories, ...NON_ANSWER_CATEGORIES, { code: ANSWERED, label: 'Answered' }].map(
        ({ code, label }) => [`${id}=${code}`, `${name}: ${label}`] as const,
      ),
    ),
  ]);
  const reportAt = (place: string): string => {
    const release = compared[Number(place) - 1];
    return release === undefined ? `release ${place}` : `report ${printIdOf(release.releaseId)}`;
  };
  const reportsIn = (words: string): string =>
    words.replaceAll(/releases? ([\d, and]*\d)/gu, (_, places: string) =>
      places.replaceAll(/\d+/gu, reportAt),
    );
  return (name) => {
    const [, whose, codes = name] = /^((?:release|only in|from) [^:=]*): (.*)$/u.exec(name) ?? [];
    const parts = codes
      .replace(/ \(\d+\)$/u, '')
      .split('; ')
      .map((code) => (code === TOTAL ? 'All referrals' : (labels.get(code) ?? code)));
    const [only = ''] = parts;
    const isColumn = parts.length === 1 && codes.startsWith(`${SERVICE_VARIABLE}=`);
    const words = isColumn ? `All referrals, ${only}` : parts.join(', ');
    if (whose === undefined) return words;
    if (whose === 'only in this report') return `${words}, of the referrals that no earlier report counts`;
    if (whose.startsWith('only in')) {
      return `${words}, of the referrals that only ${reportsIn(whose.slice('only in '.length))} count`;
    }
    if (whose.startsWith('from')) return `${words}, the change ${reportsIn(whose)}`;
    return `${words}, in ${reportsIn(whose)}`;
  };
}
