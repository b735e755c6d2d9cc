import { AppError } from '../../../shared/result.ts';
import { produceEqualityReport } from '../../equality/produce-report.ts';
import type { ProvedReport } from '../../equality/proved-report.ts';
import { insertRelease, isReleased, printIdOf } from '../../equality/releases.ts';
import { countChanged, subjectMarksOf } from '../../equality/subjects.ts';
import { recordHeads } from '../../office/audit-heads.ts';
import { countDropBox } from '../../office/drop-box.ts';
import { inTransaction } from '../../store/connection.ts';
import { headsHeld } from '../audit-heads.ts';
import type { CallContext, Handlers } from '../router.ts';

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
      const subjects = subjectMarksOf(equality, input.from, input.to);
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
        session.provedReports.keep({ ...report, subjects });
        return report;
      };
    },
  },
  'equality.releaseDocument': (context, { releaseId, format }) => {
    const { summary, pdf, csv, csvMetadata, certificate } = provedReport(context, releaseId);
    const { from, to } = summary;
    if (format === 'paper') return { format, from, to };
    return format === 'pdf' ? { format, from, to, pdf } : { format, from, to, csv, csvMetadata, certificate };
  },
  'equality.changesSince': (context, { releaseId }) => {
    const { subjects, summary } = provedReport(context, releaseId);
    const now = subjectMarksOf(context.db('equality'), summary.from, summary.to);
    return { changedReferrals: countChanged(subjects, now) };
  },
} satisfies Partial<Handlers>;

/** @throws AppError NOT_FOUND for every report but the one that was proved last. */
function provedReport({ db, session }: CallContext, releaseId: string): ProvedReport {
  const report = session.provedReports.find(releaseId);
  // One whose transaction failed was kept, and is not in the ledger.
  if (report !== null && isReleased(db('equality'), releaseId)) return report;
  throw new AppError(
    'NOT_FOUND',
    'That is not the report that was proved last since the vault was opened. Make it again, then save it.',
  );
}
