import { printIdOf } from '../../../shared/domain/print-id.ts';
import { AppError } from '../../../shared/result.ts';
import { coarserReports } from '../../equality/coarser-reports.ts';
import { produceEqualityReport } from '../../equality/produce-report.ts';
import {
  findRelease,
  insertRelease,
  listReleases,
  marksOfRelease,
  noteHandedOut,
  noteWithdrawn,
  type LedgerEntry,
} from '../../equality/releases.ts';
import { marksOfPeriod } from '../../equality/subjects.ts';
import type { EqualityReportContent } from '../../documents/equality-report-content.ts';
import { writeEqualityReportCsv } from '../../documents/equality-report-csv.ts';
import {
  renderEqualityReportPdf,
  renderEqualityReportSvg,
} from '../../documents/equality-report-document.ts';
import { recordHeads } from '../../office/audit-heads.ts';
import { countDropBox } from '../../office/drop-box.ts';
import { inTransaction } from '../../store/connection.ts';
import { headsHeld } from '../audit-heads.ts';
import type { Handlers } from '../router.ts';

export const equalityHandlers = {
  'equality.report': {
    prepare: async (context, input) => {
      const { db, session, world, at, work } = context;
      const equality = db('equality');
      const releaseId = world.randomUuid();
      const auditHeads = headsHeld(context);
      const occasion = {
        releaseId,
        person: session.person.personId,
        role: 'equality analyst',
        at,
        auditHeads,
        // The router has just merged every row that opens.
        unreadableRows: countDropBox(db('office')),
      };
      const { release, ...report } = await produceEqualityReport(equality, input, occasion, work);
      const document = {
        documentId: printIdOf(releaseId),
        what: 'equality report',
        at,
        heads: auditHeads,
      } as const;
      return () => {
        const office = db('office');
        inTransaction(office, () => recordHeads(office, document));
        insertRelease(equality, release);
        return report;
      };
    },
  },
  'equality.coarser': {
    prepare: async ({ db, work }, input) => {
      const found = await coarserReports(db('equality'), input, work);
      return () => found;
    },
  },
  'equality.releases': ({ db }) => ({ releases: listReleases(db('equality')) }),
  'equality.release': ({ db }, { releaseId }) => {
    const { listed, certificate, content } = mustBeKept(findRelease(db('equality'), releaseId));
    return { release: listed, pages: renderEqualityReportSvg(content), certificate };
  },
  'equality.withdrawRelease': ({ db, at }, { releaseId }) => {
    const { listed } = findRelease(db('equality'), releaseId);
    if (listed.state === 'handed out') {
      throw new AppError(
        'CONFLICT',
        'It was saved or printed, so somebody may have it. It cannot be withdrawn.',
      );
    }
    noteWithdrawn(db('equality'), releaseId, at);
    return { withdrawn: true };
  },
  'equality.releaseDocument': ({ db, at }, { releaseId, format }) => {
    const { listed, certificate, content } = mustBeKept(findRelease(db('equality'), releaseId));
    if (listed.state === 'withdrawn') {
      throw new AppError(
        'CONFLICT',
        'It was withdrawn: later reports were not compared with it. Make it again.',
      );
    }
    noteHandedOut(db('equality'), releaseId, at);
    const { from, to, recipient } = listed;
    const handedOut = { from, to, recipient };
    if (format === 'paper') return { format, ...handedOut };
    if (format === 'pdf') return { format, ...handedOut, pdf: renderEqualityReportPdf(content) };
    const { csv, metadata } = writeEqualityReportCsv(content);
    return { format, ...handedOut, csv, csvMetadata: metadata, certificate };
  },
  'equality.changesSince': ({ db }, { releaseId }) => {
    const equality = db('equality');
    const { listed } = mustBeKept(findRelease(equality, releaseId));
    const before = marksOfRelease(equality, releaseId);
    const now = marksOfPeriod(equality, listed.from, listed.to);
    const gone = [...before].filter((mark) => !now.has(mark)).length;
    const come = [...now].filter((mark) => !before.has(mark)).length;
    // One that changed is gone as it was, and has come as it is.
    return { changedReferrals: Math.max(gone, come) };
  },
} satisfies Partial<Handlers>;

/** @throws AppError NOT_FOUND for a report from before its content was kept. */
function mustBeKept(entry: LedgerEntry): LedgerEntry & { readonly content: EqualityReportContent } {
  const { content } = entry;
  if (content === null) {
    throw new AppError('NOT_FOUND', 'Its documents were not kept then. Make the report again.');
  }
  return { ...entry, content };
}
