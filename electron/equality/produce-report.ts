import { createHash } from 'node:crypto';
import type { HiddenCell, ReportInput, ReportSummary } from '../../shared/contract/equality.ts';
import type { ChainHead } from '../../shared/domain/audit-head.ts';
import { REPORT_CHARACTERISTIC_IDS } from '../../shared/domain/report-characteristics.ts';
import { writeEqualityReportCsv } from '../documents/equality-report-csv.ts';
import { renderEqualityReportPdf, renderEqualityReportSvg } from '../documents/equality-report-document.ts';
import { certificateOf, checkProtected, protectTables, type ProtectedTables } from '../protection/index.ts';
import type { ReadableDb } from '../store/connection.ts';
import type { Work } from '../work.ts';
import { adviseAnalyst } from './advise-analyst.ts';
import { hiddenCellsOf } from './hidden-cells.ts';
import type { Release } from './releases.ts';
import { reportContentOf } from './report-content.ts';
import { countReportTables } from './report-tables.ts';
import { subjectsOfPeriod } from './subjects.ts';

/** Who produces a report, when, and with what ids. */
export interface ReportOccasion {
  readonly releaseId: string;
  readonly person: string;
  /** The role in which the person acts, as printed. */
  readonly role: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Where each chain stands that the person holds. */
  readonly auditHeads: readonly ChainHead[];
  /** Sealed rows that could not be opened, and so are not counted. */
  readonly unreadableRows: number;
}

/** A report that is proved and rendered, and the ledger entry that must be kept with it. */
export interface ProducedReport {
  readonly summary: ReportSummary;
  readonly pdf: Uint8Array;
  readonly csv: string;
  readonly csvMetadata: string;
  readonly certificate: string;
  readonly pages: readonly string[];
  /** For the screen only. */
  readonly hiddenCells: readonly HiddenCell[];
  readonly release: Release;
}

/**
 * Makes the equality-monitoring report: count, protect, prove, render. Fails closed: without a proof there is nothing.
 *
 * All documents come from one content, which holds no hidden count.
 *
 * @throws AppError UNSAFE_REPORT when no pattern protects everybody; CANCELLED.
 */
export async function produceEqualityReport(
  db: ReadableDb,
  input: ReportInput,
  occasion: ReportOccasion,
  work: Work,
): Promise<ProducedReport> {
  const { from, to, threshold } = input;
  const by = input.by ?? REPORT_CHARACTERISTIC_IDS;
  work.progress({ step: 'Counting referrals', done: 0, total: 1 });
  await work.breathe();
  const tables = countReportTables(subjectsOfPeriod(db, from, to), { threshold, by });
  const { signal, progress } = work;
  const protectedTables = await protectTables(tables.input, { signal, progress }).catch((error: unknown) => {
    throw adviseAnalyst(error);
  });
  await work.breathe();
  // The engine audits itself; this re-proves its witnesses by counting alone, so that no solver is trusted in the end.
  checkProtected(protectedTables, tables.input);
  const figuresHash = hashOfFigures(protectedTables);
  const content = reportContentOf(tables, protectedTables, {
    period: { from, to },
    producedAt: londonClockTime(occasion.at),
    producedByRole: occasion.role,
    printId: printIdOf(occasion.releaseId),
    auditHeads: occasion.auditHeads,
    figuresHash,
    earlierReports: 0,
  });
  work.progress({ step: 'Drawing the pages', done: 0, total: 1 });
  await work.breathe();
  const { csv, metadata } = writeEqualityReportCsv(content);
  const certificate = `${JSON.stringify({ figuresHash, period: { from, to }, ...certificateOf(protectedTables) }, null, 2)}\n`;
  const { cells, primary, secondary, optimal, milliseconds } = protectedTables.summary;
  const hidden = primary + secondary;
  return {
    summary: {
      releaseId: occasion.releaseId,
      from,
      to,
      threshold,
      characteristics: by,
      cells,
      published: cells - hidden,
      hidden,
      unreadableRows: occasion.unreadableRows,
      optimal,
      milliseconds,
      figuresHash,
    },
    pdf: renderEqualityReportPdf(content),
    csv,
    csvMetadata: metadata,
    certificate,
    pages: renderEqualityReportSvg(content),
    hiddenCells: hiddenCellsOf(tables, protectedTables),
    release: {
      releaseId: occasion.releaseId,
      producedAt: occasion.at,
      producedBy: occasion.person,
      periodFrom: from,
      periodTo: to,
      parameters: JSON.stringify(input),
      figuresHash,
      protectedTables: JSON.stringify(protectedTables),
      certificate,
    },
  };
}

/** What the report calls itself on paper. */
export const printIdOf = (releaseId: string): string => `EM-${releaseId.slice(0, 8)}`;

/** SHA-256 over what a reader sees, in a fixed order: two reports with the same figures have the same hash. */
function hashOfFigures({ threshold, tables }: ProtectedTables): string {
  const figures = tables.map(({ name, cells }) => [name, cells.map(({ at, count }) => [at, count])]);
  return createHash('sha256')
    .update(JSON.stringify([threshold, figures]))
    .digest('hex');
}

const LONDON_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Swedish convention is ISO's, but for the `T`. */
const londonClockTime = (at: string): string => LONDON_TIME.format(new Date(at)).replace(' ', 'T');
