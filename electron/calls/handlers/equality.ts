import { AppError } from '../../../shared/result.ts';
import { produceEqualityReport } from '../../equality/produce-report.ts';
import type { ProvedReport } from '../../equality/proved-report.ts';
import { insertRelease, isReleased } from '../../equality/releases.ts';
import { countChanged, subjectMarksOf } from '../../equality/subjects.ts';
import { countDropBox } from '../../office/drop-box.ts';
import { auditHead } from '../../store/audit.ts';
import type { CallContext, Handlers } from '../router.ts';

export const equalityHandlers = {
  'equality.report': {
    prepare: async ({ db, session, world, at, work }, input) => {
      const equality = db('equality');
      const occasion = {
        releaseId: world.randomUuid(),
        person: session.person.personId,
        role: 'equality analyst',
        at,
        auditHead: auditHead(equality, { vaultId: session.vaultId, compartment: 'equality' }),
        // The router has just merged every row that opens.
        unreadableRows: countDropBox(db('office')),
      };
      const subjects = subjectMarksOf(equality, input.from, input.to);
      const { release, ...report } = await produceEqualityReport(equality, input, occasion, work);
      return () => {
        insertRelease(equality, release);
        session.provedReports.keep({ ...report, subjects });
        return report;
      };
    },
  },
  'equality.releaseDocument': (context, { releaseId, format }) => {
    const { summary, pdf, csv, csvMetadata, certificate } = provedReport(context, releaseId);
    const { from, to } = summary;
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
