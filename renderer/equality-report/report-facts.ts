import type { HiddenCell, ReportSummary } from '../../shared/contract/equality.ts';
import { listInWords } from '../../shared/domain/list-words.ts';
import { readCertificate } from './certificate.ts';

/** The hidden counts of one table of the report. */
export interface HiddenInTable {
  readonly table: string;
  readonly all: readonly HiddenCell[];
  readonly small: readonly HiddenCell[];
  /** Those that would show that everybody in a group has one answer. */
  readonly aboutEverybody: readonly HiddenCell[];
  /** Those that could be used to work out a small one. */
  readonly protecting: readonly HiddenCell[];
  /** Those that could be compared with an earlier report. */
  readonly forEarlier: readonly HiddenCell[];
}

/** The hidden counts by table, in the order of the report. */
export function hiddenByTable(cells: readonly HiddenCell[]): readonly HiddenInTable[] {
  return [...Map.groupBy(cells, ({ table }) => table)].map(([table, within]) => ({
    table,
    all: within,
    small: within.filter(({ why }) => why === 'small'),
    aboutEverybody: within.filter(({ why }) => why === 'about everybody'),
    protecting: within.filter(({ why }) => why === 'protects another'),
    forEarlier: within.filter(({ why }) => why === 'protects an earlier report'),
  }));
}

/** Which earlier reports count some of the same people, and what that costs. */
export function comparedInWords({
  comparedWith,
  notCompared,
  hiddenForEarlier,
  threshold,
}: ReportSummary): string {
  if (comparedWith.length === 0) {
    return notCompared === 0
      ? 'No earlier report counts any of these people.'
      : 'It was compared with no earlier report.';
  }
  const reports = `${comparedWith.length === 1 ? 'report' : 'reports'} ${listInWords(comparedWith)}`;
  const price =
    hiddenForEarlier === 0
      ? 'No more counts had to be hidden for that.'
      : `For that it hides ${hiddenForEarlier} ${hiddenForEarlier === 1 ? 'count' : 'counts'} more than it would by itself.`;
  return `No count or change from 1 to ${threshold - 1} can be worked out by comparing it with ${reports}. ${price}`;
}

/**
 * Whether a certificate is about just these figures. The vault gives out no report without its proof; this keeps a report
 * from being saved beside the proof of another one.
 */
export function isProofOf(summary: ReportSummary, certificate: string): boolean {
  const read = readCertificate(certificate);
  if (read === null) return false;
  const { figuresHash, threshold, period } = read;
  return (
    figuresHash === summary.figuresHash &&
    threshold === summary.threshold &&
    period.from === summary.from &&
    period.to === summary.to
  );
}

/** Whether no referral at all was counted: the line that adds up everybody says 0. */
export const isEmptyPeriod = (csv: string): boolean => /,total,total,[^,\n]*,0,/.test(csv);

/**
 * A page as the address of a picture. Line breaks would fall out of an address, `#` would end it and `%` begins an escape;
 * the rest may stand as it is, so that megabytes stay megabytes.
 */
export const pictureAddressOf = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${svg.trim().replaceAll(/[%#\n\r\t]/g, encodeURIComponent)}`;
