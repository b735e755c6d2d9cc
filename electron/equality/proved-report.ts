import type { ProducedReport } from './produce-report.ts';
import type { SubjectMarks } from './subjects.ts';

/** What of a report may be handed out as files, and what it counted: so that it can be told how old it is. */
export interface ProvedReport extends Pick<
  ProducedReport,
  'summary' | 'pdf' | 'csv' | 'csvMetadata' | 'certificate'
> {
  readonly subjects: SubjectMarks;
}

/** Keeps the report that was proved last. */
export interface ProvedReports {
  readonly keep: (report: ProvedReport) => void;
  /** Null for every report but the one that was kept last. */
  readonly find: (releaseId: string) => ProvedReport | null;
}

/**
 * Makes the place where a session keeps its proved report, so that what is saved never has to come from a page: only what
 * was proved here can be handed out.
 */
export function createProvedReports(): ProvedReports {
  let last: ProvedReport | null = null;
  return {
    // The pages and the list of what is hidden stay with the screen that asked for them.
    keep: ({ summary, pdf, csv, csvMetadata, certificate, subjects }) => {
      last = { summary, pdf, csv, csvMetadata, certificate, subjects };
    },
    find: (releaseId) => (last?.summary.releaseId === releaseId ? last : null),
  };
}
