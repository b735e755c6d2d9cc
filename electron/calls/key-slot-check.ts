import type { KeySlotProblem } from '../../shared/contract/session.ts';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { compartmentsOf } from '../../shared/domain/roles.ts';
import { findRecoverySlot } from '../office/key-records.ts';
import { listPeople } from '../office/people.ts';
import type { ReadableDb } from '../store/connection.ts';
import { heldBy } from '../vault/slots.ts';
import type { KeySlot, VaultFile } from '../vault/vault-file.ts';

/** Whose a key slot is, as the encrypted side knows it. */
export interface SlotOwner {
  /** The id of a person, or `recovery`. */
  readonly of: string;
  /** Null for a slot that has none yet (format version 1). */
  readonly publicKey: Buffer | null;
  readonly compartments: readonly Compartment[];
}

/** By the ids of the slots that vault.json should have. */
export function slotOwners(office: ReadableDb): ReadonlyMap<string, SlotOwner> {
  const owners = new Map<string, SlotOwner>();
  for (const { personId, slotId, slotPublicKey: publicKey, roles } of listPeople(office)) {
    if (slotId !== null) owners.set(slotId, { of: personId, publicKey, compartments: compartmentsOf(roles) });
  }
  const recovery = findRecoverySlot(office);
  if (recovery !== null) {
    const { slotId, slotPublicKey: publicKey } = recovery;
    owners.set(slotId, { of: 'recovery', publicKey, compartments: COMPARTMENTS });
  }
  return owners;
}

/**
 * Holds the key slots of vault.json, which anybody can write who can write in the folder, against whom office.db knows.
 *
 * Whether a slot's own secret still opens it, only the secret shows: its owner learns that at the next unlock, and the recovery code is
 * tried with `verify --recovery`.
 */
export function keySlotProblems(office: ReadableDb, { slots }: VaultFile): readonly KeySlotProblem[] {
  const owners = slotOwners(office);
  const isRecoveryKnown = findRecoverySlot(office) !== null;
  const ofPeople = [...owners].flatMap(([slotId, owner]): KeySlotProblem[] => {
    const problem = problemWith(
      slots.find((slot) => slot.slotId === slotId),
      owner,
    );
    return problem === null ? [] : [{ of: owner.of, problem }];
  });
  const strangers = slots.filter(
    // A vault of before such things were noted has a recovery code that office.db does not name.
    ({ slotId, kind }) => !owners.has(slotId) && (kind === 'passphrase' || isRecoveryKnown),
  );
  return [...ofPeople, ...strangers.map((): KeySlotProblem => ({ of: 'nobody', problem: 'not known' }))];
}

function problemWith(
  slot: KeySlot | undefined,
  { publicKey, compartments }: SlotOwner,
): KeySlotProblem['problem'] | null {
  if (slot === undefined) return 'missing';
  if (publicKey !== null && slot.box?.publicKey !== publicKey.toString('base64')) return 'altered';
  const held = heldBy(slot);
  return compartments.every((compartment) => held.includes(compartment)) ? null : 'altered';
}
