import { createHash } from 'node:crypto';
import type { HiddenCell, ReportInput, ReportSummary } from '../../shared/contract/equality.ts';
import type { ChainHead } from '../../shared/domain/audit-head.ts';
import { printIdOf } from '../../shared/domain/print-id.ts';
import { REPORT_CHARACTERISTIC_IDS } from '../../shared/domain/report-characteristics.ts';
import { writeEqualityReportCsv } from '../documents/equality-report-csv.ts';
import { renderEqualityReportPdf, renderEqualityReportSvg } from '../documents/equality-report-document.ts';
import {
  certificateOf,
  checkProtected,
  type ProtectedTables,
  type ProtectOptions,
  type TablesInput,
} from '../protection/index.ts';
import type { ReadableDb } from '../store/connection.ts';
import type { Work } from '../work.ts';
import { hiddenCellsOf } from './hidden-cells.ts';
import { countReport, protectReport, type CountedReport } from './counted-report.ts';
import { printedColumns } from './printed-columns.ts';
import type { Release } from './releases.ts';
import { reportContentOf } from './report-content.ts';

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
  const counted = countReport(db, input);
  const { tables, compared, records } = counted;
  const protectedTables = await protectAndCheck(counted.input, counted, work, {
    withCertificate: true,
    withReasons: true,
  });
  const alone =
    compared.length === 0 ? protectedTables : await protectAndCheck(tables.input, counted, work, {});
  const figuresHash = hashOfFigures(protectedTables);
  const content = reportContentOf(tables, protectedTables, {
    period: { from, to },
    producedAt: londonClockTime(occasion.at),
    producedByRole: occasion.role,
    printId: printIdOf(occasion.releaseId),
    auditHeads: occasion.auditHeads,
    figuresHash,
    earlierReports: compared.length,
    uncomparedReports: counted.uncompared,
  });
  work.progress({ step: 'Drawing the pages', done: 0, total: 1 });
  await work.breathe();
  const { csv, metadata } = writeEqualityReportCsv(content);
  const comparedWith = compared.map(({ releaseId }) => printIdOf(releaseId));
  const { cells } = printedColumns(tables, protectedTables);
  const proved = certificateOf(protectedTables);
  const statement = {
    figuresHash,
    period: { from, to },
    ...proved,
    cells: { published: cells - proved.cells.hidden, hidden: proved.cells.hidden },
  };
  const certificate = `${JSON.stringify(statement, null, 2)}\n`;
  const { primary, secondary, optimal, milliseconds } = protectedTables.summary;
  const hidden = primary + secondary;
  // The reasons are for the screen, the certificate is kept as it is saved, and the earlier releases have rows of their own.
  const { reasons: _, certified: __, ...lasting } = protectedTables;
  const kept = { ...lasting, releases: protectedTables.releases.slice(-1), comparedWith };
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
      comparedWith,
      notCompared: counted.uncompared,
      hiddenForEarlier: Math.max(0, hidden - alone.summary.primary - alone.summary.secondary),
      optimal,
      milliseconds,
      figuresHash,
    },
    pdf: renderEqualityReportPdf(content),
    csv,
    csvMetadata: metadata,
    certificate,
    pages: renderEqualityReportSvg(content),
    hiddenCells: hiddenCellsOf(counted, protectedTables),
    release: {
      releaseId: occasion.releaseId,
      producedAt: occasion.at,
      producedBy: occasion.person,
      periodFrom: from,
      periodTo: to,
      parameters: JSON.stringify(input),
      figuresHash,
      protectedTables: JSON.stringify(kept),
      certificate,
      content: JSON.stringify(content),
      records,
    },
  };
}

/** @throws AppError UNSAFE_REPORT; CANCELLED. */
async function protectAndCheck(
  input: TablesInput,
  counted: CountedReport,
  work: Work,
  options: ProtectOptions,
): Promise<ProtectedTables> {
  const result = await protectReport(input, counted, work, options);
  await work.breathe();
  // The engine audits itself; this re-proves its witnesses by counting alone, so that no solver is trusted in the end.
  checkProtected(result, input);
  return result;
}

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
