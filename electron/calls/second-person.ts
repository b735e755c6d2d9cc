import type { SecondPerson } from '../../shared/contract/second-person.ts';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { OVERSEERS } from '../../shared/domain/two-person.ts';
import { AppError } from '../../shared/result.ts';
import { findPerson, type PersonRecord } from '../office/people.ts';
import { appendAudit } from '../store/audit.ts';
import { inTransaction, type WritableDb } from '../store/connection.ts';
import { assertMayTry, noteFailure, noteSuccess } from '../vault/attempts.ts';
import type { CompartmentKey, CompartmentKeys } from '../vault/key-slots.ts';
import { unlockVault, wipeKeys, wrongPassphrase } from '../vault/vault.ts';
import type { CallContext } from './router.ts';

/** Somebody beside the person at work, for one call. */
export interface Witness {
  readonly person: PersonRecord;
  /** Every key that they hold. */
  readonly keys: CompartmentKeys;
}

type Proof = Pick<CallContext, 'held' | 'session' | 'world' | 'at'>;

/**
 * Proves who a second person is by opening their key slot, and does something in their presence; afterwards their keys are wiped.
 * The log says who stood by whom, whatever becomes of what they did.
 *
 * @param second null when nobody stands by: `work` is then given null.
 * @throws AppError WRONG_PASSPHRASE (also for somebody who is not there), TOO_SOON, FORBIDDEN when it is the same person.
 */
export async function besideSecondPerson<T>(
  context: Proof,
  second: SecondPerson | null,
  work: (witness: Witness | null) => Promise<T>,
): Promise<T> {
  if (second === null) return await work(null);
  const witness = await openSecondPerson(context, second);
  try {
    recordPresence(context, witness);
    return await work(witness);
  } finally {
    wipeKeys(witness.keys);
  }
}

async function openSecondPerson(
  { held, session, world }: Proof,
  { personId, passphrase }: SecondPerson,
): Promise<Witness> {
  if (personId === session.person.personId) {
    throw new AppError('FORBIDDEN', 'The second person must be somebody else. Nobody does this alone.');
  }
  const person = findPerson(officeOf({ held }), personId);
  if (person?.state !== 'active' || person.slotId === null) throw wrongPassphrase();
  const { folder } = session.vault;
  const { slotId } = person;
  assertMayTry(folder, slotId, world.now());
  try {
    const { keys } = await unlockVault(folder, { kind: 'passphrase', passphrase, slotId });
    noteSuccess(folder, slotId);
    return { person, keys };
  } catch (error) {
    if (error instanceof AppError && error.code === 'WRONG_PASSPHRASE') {
      noteFailure(folder, slotId, world.now());
    }
    throw error;
  }
}

function recordPresence(context: Proof, { person }: Witness): void {
  const { session, at } = context;
  const object = session.person.personId;
  inTransaction(officeOf(context), (office) =>
    appendAudit(
      office,
      { vaultId: session.vaultId, compartment: 'office' },
      { at, person: person.personId, operation: 'access', action: 'session.standBy', object },
    ),
  );
}

function officeOf({ held }: Pick<Proof, 'held'>): WritableDb {
  const office = held('office');
  if (office === null) throw new Error('Everybody holds the key of office');
  return office;
}

/** Who stands by. @throws AppError FORBIDDEN unless they oversee the unit or its vault. */
export function overseerAmong(witness: Witness | null): string {
  if (witness?.person.roles.some((role) => OVERSEERS.includes(role)) !== true) {
    throw new AppError('FORBIDDEN', 'The second person has to be a manager or a custodian.');
  }
  return witness.person.personId;
}

/**
 * The keys of some compartments, from the person at work or from whoever stands by. They belong to those two: copy before keeping.
 *
 * @throws AppError FORBIDDEN when neither holds one of them.
 */
export function keysFrom(
  session: CallContext['session'],
  witness: Witness | null,
  compartments: readonly Compartment[],
): CompartmentKeys {
  return new Map(
    compartments.map((compartment) => {
      const key = keyFrom(session, witness, compartment);
      if (key === undefined) {
        throw new AppError(
          'FORBIDDEN',
          'You cannot give a key that you do not hold. Let somebody who works in that part of the vault stand by as the second person.',
        );
      }
      return [compartment, key] as const;
    }),
  );
}

/** One key, or nothing when neither holds it. */
export const keyFrom = (
  { vault }: Pick<CallContext['session'], 'vault'>,
  witness: Witness | null,
  compartment: Compartment,
): CompartmentKey | undefined => vault.keys.get(compartment) ?? witness?.keys.get(compartment);
