import type { ReportInput } from '../../shared/contract/equality.ts';
import type { ReportCharacteristic } from '../../shared/domain/report-characteristics.ts';
import { AppError } from '../../shared/result.ts';
import { allowedMerges, mergeCodes, tablesInputSchema, type TablesInput } from '../protection/index.ts';
import type { ReportTables } from './report-tables.ts';

type CategoryMerge = NonNullable<ReportInput['merges']>[number];

/**
 * The same counts with some categories counted as one, as the analyst chose.
 *
 * @throws AppError VALIDATION, with the place, for categories that may not be counted as one.
 */
export function mergeCategories(tables: ReportTables, merges: readonly CategoryMerge[]): ReportTables {
  return merges.reduce((merged, merge, place) => mergeOne(merged, merge, ['merges', place]), tables);
}

function mergeOne(
  { services, characteristics, input }: ReportTables,
  { characteristic: id, categories: wanted }: CategoryMerge,
  path: readonly (string | number)[],
): ReportTables {
  const characteristic = characteristics.find((each) => each.id === id);
  const members = characteristic?.categories.filter(({ code }) => wanted.includes(code)) ?? [];
  const codes = members.map(({ code }) => code);
  if (characteristic === undefined || codes.length !== wanted.length) throw refusal(path);
  return {
    services,
    characteristics: characteristics.map((each) => (each.id === id ? withMerged(each, members) : each)),
    input: codes
      .slice(1)
      .reduce<TablesInput>(
        (merged, code, before) => mergeTwo(merged, id, together(codes.slice(0, before + 1)), code, path),
        input,
      ),
  };
}

function mergeTwo(
  input: TablesInput,
  variable: string,
  first: string,
  second: string,
  path: readonly (string | number)[],
): TablesInput {
  const tables = tablesInputSchema.parse(input);
  const merge = allowedMerges(tables, variable).find(
    ({ codes }) => codes[0] === first && codes[1] === second,
  );
  const merged = merge === undefined ? undefined : mergeCodes(tables, merge);
  if (merged === undefined) throw refusal(path);
  return merged;
}

const OR = ' or ';

/** The code that stands for several, as the engine names it. */
const together = (codes: readonly string[]): string => codes.join(OR);

/** The categories that a code of a merged report stands for. */
export const codesIn = (code: string): readonly string[] => code.split(OR);

function withMerged(
  characteristic: ReportCharacteristic,
  members: ReportCharacteristic['categories'],
): ReportCharacteristic {
  const [first] = members;
  const merged = {
    code: together(members.map(({ code }) => code)),
    label: labelTogether(members.map(({ label }) => label)),
  };
  return {
    ...characteristic,
    categories: characteristic.categories.flatMap((category) =>
      category === first ? [merged] : members.includes(category) ? [] : [category],
    ),
  };
}

/** "16 to 34" for bands that follow one another; otherwise what it is made of. */
export function labelTogether(labels: readonly string[]): string {
  const from = /^(\d+) to \d+$/u.exec(labels[0] ?? '')?.[1];
  const end = /^\d+ (to \d+|or over)$/u.exec(labels.at(-1) ?? '')?.[1];
  return from === undefined || end === undefined ? labels.join(' + ') : `${from} ${end}`;
}

const refusal = (path: readonly (string | number)[]): AppError =>
  new AppError('VALIDATION', 'These categories cannot be counted as one. Choose others.', {
    issues: [{ path: [...path], message: 'cannot be counted as one' }],
  });
