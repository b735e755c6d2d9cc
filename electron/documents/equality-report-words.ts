import { assertNever } from '../../shared/result.ts';
import type { ReportCell } from './equality-report-content.ts';
import type { Percentage } from './percentage.ts';

/** The one sign for a figure that is not published (GSS guidance on symbols in tables: c, confidential). */
export const HIDDEN_SYMBOL = '[c]';

/** Stands, on paper, where there is nothing to count or no percentage to give. */
export const DASH = '\u2013';

const COUNT_FORMAT = new Intl.NumberFormat('en-GB');

/** A count as printed: `1,204`, `[c]` or a dash. */
export function cellInWords(cell: ReportCell): string {
  switch (cell.kind) {
    case 'count':
      return COUNT_FORMAT.format(cell.value);
    case 'hidden':
      return HIDDEN_SYMBOL;
    case 'not-applicable':
      return DASH;
    default:
      return assertNever(cell);
  }
}

/** A percentage as printed. A hidden count has a dash here: its `[c]` stands once, in the column of counts. */
export function percentageInWords(percentage: Percentage): string {
  switch (percentage.kind) {
    case 'percent':
      return `${percentage.value}%`;
    case 'low':
      return '<1%';
    case 'hidden':
    case 'not-given':
      return DASH;
    default:
      return assertNever(percentage);
  }
}

/** "1 referral", "119 referrals", "an unpublished number of referrals". */
export function referralsInWords(cell: ReportCell): string {
  if (cell.kind !== 'count') return 'an unpublished number of referrals';
  return `${cellInWords(cell)} ${cell.value === 1 ? 'referral' : 'referrals'}`;
}
