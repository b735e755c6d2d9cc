import { equalityRowSchema } from '../../shared/domain/equality-row.ts';
import { mergeRow } from '../equality/subjects.ts';
import { countDropBox, emptyDropBox, fillDropBox, listDropBox } from '../office/drop-box.ts';
import { clearOutbox, listOutbox } from '../referrals/equality-outbox.ts';
import { appendAudit } from '../store/audit.ts';
import { inTransaction } from '../store/connection.ts';
import type { Session } from './session.ts';

/**
 * Moves sealed equality rows one hop further wherever this person's keys allow it: from the outbox in cases.db to the
 * drop box in office.db, and from there into equality.db.
 *
 * Two files cannot share a transaction, so each hop is done first and cleared afterwards, and is idempotent by row id:
 * a crash in between repeats the hop and doubles nothing.
 */
export function relaySealedRows(session: Session, now: () => Date): void {
  const holds = (compartment: 'cases' | 'equality'): boolean => session.compartments.includes(compartment);
  if (holds('cases')) forward(session);
  if (holds('equality') && session.unseal !== null) merge(session, session.unseal, now);
}

function forward(session: Session): void {
  const cases = session.database('cases');
  const rows = listOutbox(cases);
  if (rows.length === 0) return;
  inTransaction(session.database('office'), (office) => fillDropBox(office, rows));
  inTransaction(cases, () =>
    clearOutbox(
      cases,
      rows.map((row) => row.rowId),
    ),
  );
}

function merge(session: Session, unseal: NonNullable<Session['unseal']>, now: () => Date): void {
  const office = session.database('office');
  if (countDropBox(office) === 0) return;
  const rows = listDropBox(office);
  inTransaction(session.database('equality'), (equality) => {
    const merged = rows.filter(({ rowId, sealed }) =>
      mergeRow(equality, rowId, equalityRowSchema.parse(unseal(rowId, sealed))),
    );
    if (merged.length === 0) return;
    appendAudit(
      equality,
      { vaultId: session.vaultId, compartment: 'equality' },
      {
        at: now().toISOString(),
        person: session.person.personId,
        operation: 'combination',
        action: 'equality.merge',
        object: `${merged.length} sealed rows`,
        reason: null,
        recipient: null,
      },
    );
  });
  inTransaction(office, () =>
    emptyDropBox(
      office,
      rows.map((row) => row.rowId),
    ),
  );
}
