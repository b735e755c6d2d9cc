import { equalityRowSchema, type EqualityRow } from '../../shared/domain/equality-row.ts';
import { mergeRow } from '../equality/subjects.ts';
import { emptyDropBox, fillDropBox, listDropBox, type SealedRow } from '../office/drop-box.ts';
import { clearOutbox, listOutbox } from '../referrals/equality-outbox.ts';
import { appendAudit } from '../store/audit.ts';
import { blaming, inTransaction } from '../store/connection.ts';
import type { Session } from './session.ts';

/**
 * Moves sealed equality rows one hop further wherever this person's keys allow it: from the outbox in cases.db to the
 * drop box in office.db, and from there into equality.db.
 *
 * Two files cannot share a transaction, so each hop is done first and cleared afterwards, and is idempotent by row id:
 * a crash in between repeats the hop and doubles nothing. A row that does not open stays in the drop box, where it is
 * counted, and keeps no other from moving.
 *
 * @throws AppError when a file cannot be read or written.
 */
export function relaySealedRows(session: Session, now: () => Date): void {
  const holds = (compartment: 'cases' | 'equality'): boolean => session.compartments.includes(compartment);
  if (holds('cases')) forward(session);
  if (holds('equality') && session.unseal !== null) merge(session, session.unseal, now);
}

function forward(session: Session): void {
  const cases = session.database('cases');
  const batch = blaming('cases', () => listOutbox(cases));
  if (batch.rows.length === 0) return;
  blaming('office', () =>
    inTransaction(session.database('office'), (office) => fillDropBox(office, batch.rows)),
  );
  blaming('cases', () => inTransaction(cases, () => clearOutbox(cases, batch)));
}

interface OpenedRow {
  readonly rowId: string;
  readonly row: EqualityRow;
}

function merge(session: Session, unseal: NonNullable<Session['unseal']>, now: () => Date): void {
  const office = session.database('office');
  const rows = blaming('office', () => listDropBox(office)).flatMap((sealed) => openRow(sealed, unseal));
  if (rows.length === 0) return;
  blaming('equality', () =>
    inTransaction(session.database('equality'), (equality) => {
      const merged = rows.filter(({ rowId, row }) => mergeRow(equality, rowId, row));
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
        },
      );
    }),
  );
  blaming('office', () =>
    inTransaction(office, () =>
      emptyDropBox(
        office,
        rows.map(({ rowId }) => rowId),
      ),
    ),
  );
}

/** Nothing when the row was altered, or says something that this version does not understand. */
function openRow({ rowId, sealed }: SealedRow, unseal: NonNullable<Session['unseal']>): readonly OpenedRow[] {
  try {
    return [{ rowId, row: equalityRowSchema.parse(unseal(rowId, sealed)) }];
  } catch {
    return [];
  }
}
