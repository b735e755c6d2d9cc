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
  protectTables,
  type ProtectedTables,
  type TablesInput,
} from '../protection/index.ts';
import type { ReadableDb } from '../store/connection.ts';
import type { Work } from '../work.ts';
import { adviseAnalyst } from './advise-analyst.ts';
import { hiddenCellsOf } from './hidden-cells.ts';
import { compareReleases, type Comparison } from './compared-releases.ts';
import { comparableReleases, type ComparableRelease, type Release } from './releases.ts';
import { reportContentOf } from './report-content.ts';
import { countReportTables, type ReportTables } from './report-tables.ts';
import { subjectsOfPeriod, type Subject } from './subjects.ts';
import { markOf } from './version-mark.ts';

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
  const earlier = comparableReleases(db);
  const { tables, records, comparison } = countAndCompare(db, input, earlier);
  const compared = comparison.releases.flatMap((place) => earlier[place] ?? []);
  const alone = await protect(tables.input, work, []);
  const protectedTables =
    compared.length === 0
      ? alone
      : await protect(
          {
            ...tables.input,
            releases: compared.map(({ printed }) => printed()),
            records: comparison.records,
            gone: comparison.gone,
          },
          work,
          compared,
        );
  const figuresHash = hashOfFigures(protectedTables);
  const content = reportContentOf(tables, protectedTables, {
    period: { from, to },
    producedAt: londonClockTime(occasion.at),
    producedByRole: occasion.role,
    printId: printIdOf(occasion.releaseId),
    auditHeads: occasion.auditHeads,
    figuresHash,
    earlierReports: compared.length,
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
      comparedWith: compared.map(({ releaseId }) => printIdOf(releaseId)),
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
    hiddenCells: hiddenCellsOf(tables, protectedTables, alone),
    release: {
      releaseId: occasion.releaseId,
      producedAt: occasion.at,
      producedBy: occasion.person,
      periodFrom: from,
      periodTo: to,
      parameters: JSON.stringify(input),
      figuresHash,
      // The earlier releases have rows of their own.
      protectedTables: JSON.stringify({ ...protectedTables, releases: protectedTables.releases.slice(-1) }),
      certificate,
      content: JSON.stringify(content),
      records,
    },
  };
}

/** Counts the report, marks each record that it counts, and tells which earlier releases count some of them. */
function countAndCompare(
  db: ReadableDb,
  { from, to, threshold, by }: ReportInput,
  earlier: readonly ComparableRelease[],
): {
  readonly tables: ReportTables;
  readonly records: ReadonlyMap<string, string>;
  readonly comparison: Comparison;
} {
  const first = earlier.reduce((day, release) => (release.from < day ? release.from : day), from);
  const last = earlier.reduce((day, release) => (release.to > day ? release.to : day), to);
  const current = new Map<string, string>();
  const records = new Map<string, string>();
  function* counted(): Generator<Subject> {
    for (const subject of subjectsOfPeriod(db, first, last)) {
      const { token, receivedOn } = subject;
      const mark = markOf(token, subject).toString('hex');
      current.set(mark, receivedOn);
      if (receivedOn < from || receivedOn > to) continue;
      records.set(mark, receivedOn);
      yield subject;
    }
  }
  const tables = countReportTables(counted(), { threshold, by: by ?? REPORT_CHARACTERISTIC_IDS });
  return { tables, records, comparison: compareReleases(earlier, current, { from, to }) };
}

/** @throws AppError UNSAFE_REPORT, with the earlier releases that stand against it; CANCELLED. */
async function protect(
  input: TablesInput,
  { signal, progress, breathe }: Work,
  compared: readonly ComparableRelease[],
): Promise<ProtectedTables> {
  const result = await protectTables(input, { signal, progress }).catch((error: unknown) => {
    throw adviseAnalyst(error, compared);
  });
  await breathe();
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
