import { z } from 'zod';
import { SERVICE } from './code-lists/referral-lists.ts';
import { codeSchema } from './code-lists/code-list.ts';
import type { CodeOf } from './code-lists/code-list.ts';
import { financialYearFrom } from './financial-year.ts';
import type { FinancialYear } from './financial-year.ts';

/**
 * What stands in a reference such as `IDVA-2526-0001`: nothing about the person, so it is safe on paper.
 *
 * `number` counts from 1 within one service and financial year.
 */
export interface Reference {
  readonly service: CodeOf<typeof SERVICE>;
  readonly financialYear: FinancialYear;
  readonly number: number;
}

const PATTERN = /^([A-Z]+)-(\d{4})-((?!0000$)\d{4}|[1-9]\d{4,5})$/;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

const serviceSchema = codeSchema(SERVICE);

/**
 * Writes a reference; numbers have at least four digits.
 *
 * @throws RangeError for a year outside 2000 to 2099, which two digits could not tell apart, or a number outside 1 to 999,999.
 */
export function formatReference({ service, financialYear, number }: Reference): string {
  if (financialYear.startYear < FIRST_YEAR || financialYear.startYear > LAST_YEAR) {
    throw new RangeError('A reference can only be given for a financial year from 2000 to 2099.');
  }
  if (!Number.isInteger(number) || number < 1 || number > 999_999) {
    throw new RangeError('The number of a reference runs from 1 to 999,999.');
  }
  return `${service}-${financialYear.short}-${String(number).padStart(4, '0')}`;
}

/** Reads a reference back, or gives undefined when the text is not one. */
export function parseReference(text: string): Reference | undefined {
  const [, service, years = '', number] = PATTERN.exec(text) ?? [];
  const knownService = serviceSchema.safeParse(service);
  const financialYear = financialYearFrom(FIRST_YEAR + Number(years.slice(0, 2)));
  if (!knownService.success || financialYear.short !== years) return undefined;
  return { service: knownService.data, financialYear, number: Number(number) };
}

/** The text of a reference, as stored and printed. */
export const referenceSchema = z
  .string()
  .max(24)
  .refine((text) => parseReference(text) !== undefined, 'Give a reference such as IDVA-2526-0001.');
