import { COMPARTMENTS, type Compartment } from '../../../shared/domain/compartments.ts';
import type { CompartmentVerdict } from '../../../shared/contract/session.ts';
import { countDropBox } from '../../office/drop-box.ts';
import { verifyAuditChain } from '../../store/audit.ts';
import { integrityProblems } from '../../store/connection.ts';
import type { CallContext, Handlers } from '../router.ts';

export const sessionHandlers = {
  'session.status': ({ session, db }) => ({
    vaultId: session.vaultId,
    personId: session.person.personId,
    displayName: session.person.displayName,
    roles: session.person.roles,
    compartments: session.compartments,
    sealedRowsWaiting: countDropBox(db('office')),
  }),
  'vault.verify': (context) => {
    const compartments = COMPARTMENTS.map((compartment) => verifyCompartment(context, compartment));
    return {
      isIntact: compartments.every(
        (verdict) => verdict.kind === 'not held' || (verdict.isSound && verdict.audit.kind === 'intact'),
      ),
      compartments,
    };
  },
} satisfies Partial<Handlers>;

/** Integrity is everybody's business: whoever holds a key may check the file, whatever their role lets them read. */
function verifyCompartment({ held, session }: CallContext, compartment: Compartment): CompartmentVerdict {
  const db = held(compartment);
  if (db === null) return { kind: 'not held', compartment };
  const problems = integrityProblems(db);
  return {
    kind: 'checked',
    compartment,
    isSound: problems.length === 0,
    problems,
    audit: verifyAuditChain(db, { vaultId: session.vaultId, compartment }),
  };
}
