import type { LocalDate } from './dates.ts';

/** The first and the last year that the table below knows. */
export const BANK_HOLIDAY_YEARS = { first: 2023, last: 2028 } as const;

/**
 * Bank holidays in England and Wales, substitute days included, as published on https://www.gov.uk/bank-holidays.
 *
 * In years outside {@link BANK_HOLIDAY_YEARS} only weekends are known to be free: a deadline may then fall on a holiday,
 * which is early rather than late.
 */
export const BANK_HOLIDAYS: ReadonlySet<LocalDate> = new Set([
  // 2023, with the Coronation on 8 May.
  '2023-01-02',
  '2023-04-07',
  '2023-04-10',
  '2023-05-01',
  '2023-05-08',
  '2023-05-29',
  '2023-08-28',
  '2023-12-25',
  '2023-12-26',
  // 2024
  '2024-01-01',
  '2024-03-29',
  '2024-04-01',
  '2024-05-06',
  '2024-05-27',
  '2024-08-26',
  '2024-12-25',
  '2024-12-26',
  // 2025
  '2025-01-01',
  '2025-04-18',
  '2025-04-21',
  '2025-05-05',
  '2025-05-26',
  '2025-08-25',
  '2025-12-25',
  '2025-12-26',
  // 2026; Boxing Day is a Saturday.
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
  // 2027; Christmas Day is a Saturday.
  '2027-01-01',
  '2027-03-26',
  '2027-03-29',
  '2027-05-03',
  '2027-05-31',
  '2027-08-30',
  '2027-12-27',
  '2027-12-28',
  // 2028; New Year's Day is a Saturday.
  '2028-01-03',
  '2028-04-14',
  '2028-04-17',
  '2028-05-01',
  '2028-05-29',
  '2028-08-28',
  '2028-12-25',
  '2028-12-26',
]);
