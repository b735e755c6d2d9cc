import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import type { ChainHead } from '../../shared/domain/audit-head.ts';
import { auditHead } from '../store/audit.ts';
import type { CallContext } from './router.ts';

/** Where each chain stands whose key the person holds: what a document that they make carries. */
export function headsHeld({ held, session: { vaultId } }: CallContext): readonly ChainHead[] {
  return COMPARTMENTS.flatMap((compartment) => {
    const db = held(compartment);
    return db === null ? [] : [{ compartment, ...auditHead(db, { vaultId, compartment }) }];
  });
}
