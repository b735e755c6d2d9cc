import { produceEqualityReport } from '../../equality/produce-report.ts';
import { insertRelease } from '../../equality/releases.ts';
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
        return report;
      };
    },
  },
} satisfies Partial<Handlers>;
