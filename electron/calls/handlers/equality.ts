import { AppError } from '../../../shared/result.ts';
import { produceEqualityReport } from '../../equality/produce-report.ts';
import { insertRelease, isReleased } from '../../equality/releases.ts';
import { countDropBox } from '../../office/drop-box.ts';
import { auditHead } from '../../store/audit.ts';
import type { Handlers } from '../router.ts';

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
      const { release, ...report } = await produceEqualityReport(equality, input, occasion, work);
      return () => {
        insertRelease(equality, release);
        session.provedReports.keep(report);
        return report;
      };
    },
  },
  'equality.releaseDocument': ({ db, session }, { releaseId, format }) => {
    const report = session.provedReports.find(releaseId);
    // One whose transaction failed was kept, and is not in the ledger.
    if (report === null || !isReleased(db('equality'), releaseId)) {
      throw new AppError(
        'NOT_FOUND',
        'That is not the report that was proved last since the vault was opened. Make it again, then save it.',
      );
    }
    const { summary, pdf, csv, csvMetadata, certificate } = report;
    const { from, to } = summary;
    return format === 'pdf' ? { format, from, to, pdf } : { format, from, to, csv, csvMetadata, certificate };
  },
} satisfies Partial<Handlers>;
