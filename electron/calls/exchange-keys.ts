import type { Rotation } from '../../shared/contract/office.ts';
import type { KeySlotProblem } from '../../shared/contract/session.ts';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { insertFormerKey } from '../equality/former-keys.ts';
import { findRecoverySlot, listKeyExchanges, noteKeyExchanged, noteKeyWaits } from '../office/key-records.ts';
import { appendAudit } from '../store/audit.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';
import { changeEqualityPublicKey } from '../store/identity.ts';
import { reencryptCopy } from '../store/reencrypt.ts';
import { asCompartmentKey, type CompartmentKey, type CompartmentKeys } from '../vault/key-slots.ts';
import { commitReplacement, stageReplacement, type StagedReplacement } from '../vault/replacement.ts';
import { equalityPublicKeyOf } from '../vault/sealed-box.ts';
import { giveKeys, heldBy, withoutKeys, withoutSlot } from '../vault/slots.ts';
import { readVaultFile, type KeySlot, type VaultFile } from '../vault/vault-file.ts';
import { databasePath, wipeKeys, type VaultWorld } from '../vault/vault.ts';
import { keySlotProblems, slotOwners } from './key-slot-check.ts';
import type { Session } from './session.ts';
import { changeFile, settleFile } from './staged-file.ts';

type SessionFiles = Pick<Session, 'vault' | 'whileFilesAreClosed'>;

/** What is exchanged, and what changes with it in the same instant. */
export interface KeyExchange {
  /** The compartments whose key somebody must not know any more. The key of office, which everybody knows, goes with any of them. */
  readonly compartments: readonly Compartment[];
  /** Keys that the session does not hold, from a second person. */
  readonly lent: CompartmentKeys;
  /** Who has the exchange made, for the logs of the compartments. */
  readonly by: { readonly personId: string; readonly at: string; readonly reason: string | null };
  /** Changes people, and writes the call's own audit entry; in a transaction of the new office.db. */
  readonly change: (office: WritableDb, rotation: Rotation) => void;
  /** Changes vault.json beyond the new keys. */
  readonly changeFile?: (file: VaultFile) => VaultFile;
}

/**
 * Gives compartments new keys, and the new keys to everybody who may hold them: people as office.db has them after `change`, and
 * the recovery code. A compartment whose key nobody present holds waits for somebody who does.
 *
 * All of it happens in one instant, the writing of vault.json: killed before it, the old keys open the old files and nothing has
 * changed; killed after it, the new ones open the new files, and the next unlock puts them in place.
 *
 * @throws AppError VAULT_DAMAGED (somebody's key slot), and as `reencryptCopy` and `giveKeys`; the vault is then as it was, and the session goes on.
 */
export function exchangeKeys(session: SessionFiles, world: VaultWorld, exchange: KeyExchange): Rotation {
  const { folder } = session.vault;
  const current = new Map([...exchange.lent, ...session.vault.keys]);
  const wanted = COMPARTMENTS.filter(
    (compartment) => compartment === 'office' || exchange.compartments.includes(compartment),
  );
  const rotated = wanted.filter((compartment) => current.has(compartment));
  const rotation = { rotated, waiting: wanted.filter((compartment) => !current.has(compartment)) };
  session.whileFilesAreClosed(() => {
    const staged = stageReplacement(folder, world.randomUuid);
    const fresh = new Map<Compartment, CompartmentKey>(
      rotated.map((compartment) => [compartment, asCompartmentKey(world.randomBytes(32))]),
    );
    try {
      for (const compartment of rotated) {
        const oldKey = mustHave(current, compartment);
        const path = databasePath(folder, compartment);
        settleFile({ path, compartment, key: oldKey });
        reencryptCopy({
          from: path,
          to: staged.path(compartment),
          compartment,
          oldKey,
          newKey: mustHave(fresh, compartment),
        });
      }
      const file = changeStaged({ session, staged, fresh, current, rotation, exchange, world });
      commitReplacement(folder, staged, file, rotated);
      const keys = ownKeys(session, fresh);
      // Of what was lent, the new key is no more the session's than the old one was.
      wipeKeys(new Map([...fresh].filter(([compartment]) => !keys.has(compartment))));
      return {
        keys,
        equalityPublicKey: Buffer.from(file.equalityPublicKey, 'base64'),
      };
    } catch (error) {
      wipeKeys(fresh);
      staged.discard();
      throw error;
    }
  });
  return rotation;
}

/**
 * Exchanges the keys that waited for somebody who holds them: a person who had them was removed while nobody present did. When it
 * cannot be done now (a full disk, say), they go on waiting, and the work begins all the same.
 *
 * @param log receives one line without personal data.
 */
export function exchangeWaitingKeys(session: Session, world: VaultWorld, log: (line: string) => void): void {
  if (session.mustFirst !== null) return;
  const compartments = listKeyExchanges(session.database('office'))
    .filter(({ waitingSince }) => waitingSince !== null)
    .map(({ compartment }) => compartment)
    .filter((compartment) => session.compartments.includes(compartment));
  if (compartments.length === 0) return;
  const { vaultId } = session;
  const { personId } = session.person;
  const at = world.now().toISOString();
  try {
    exchangeKeys(session, world, {
      compartments,
      lent: new Map(),
      by: { personId, at, reason: null },
      change: (office) => {
        const object = `waiting: ${compartments.join(', ')}`;
        appendAudit(
          office,
          { vaultId, compartment: 'office' },
          { at, person: personId, operation: 'alteration', action: 'keys.exchange', object },
        );
      },
    });
  } catch (error) {
    log(`KEYS ${error instanceof AppError ? error.code : 'INTERNAL'}: an exchange of keys goes on waiting`);
  }
}

interface Staging {
  readonly session: SessionFiles;
  readonly staged: StagedReplacement;
  readonly fresh: CompartmentKeys;
  readonly current: CompartmentKeys;
  readonly rotation: Rotation;
  readonly exchange: KeyExchange;
  readonly world: VaultWorld;
}

/** Writes into the new files whatever belongs to the exchange. @returns the vault.json that opens them. */
function changeStaged(staging: Staging): VaultFile {
  const { session, fresh, current, rotation, exchange } = staging;
  const { vaultId, folder } = session.vault;
  const equalityKey = fresh.get('equality');
  for (const compartment of rotation.rotated) {
    if (compartment === 'office') continue;
    inStaged(staging, compartment, (db) => {
      if (compartment === 'equality') {
        insertFormerKey(db, { key: mustHave(current, 'equality'), retiredAt: exchange.by.at });
      }
      const { personId: person, at, reason } = exchange.by;
      appendAudit(
        db,
        { vaultId, compartment },
        { at, person, operation: 'alteration', action: 'keys.exchange', object: compartment, reason },
      );
    });
  }
  const before = readVaultFile(folder);
  return inStaged(staging, 'office', (office) => {
    for (const compartment of rotation.rotated) noteKeyExchanged(office, compartment, exchange.by.at);
    for (const compartment of rotation.waiting) noteKeyWaits(office, compartment, exchange.by.at);
    const equalityPublicKey =
      equalityKey === undefined
        ? Buffer.from(before.equalityPublicKey, 'base64')
        : equalityPublicKeyOf(vaultId, equalityKey);
    changeEqualityPublicKey(office, equalityPublicKey);
    exchange.change(office, rotation);
    const changed = exchange.changeFile?.(before) ?? before;
    const given = withFreshKeys(changed, office, staging);
    return { ...given, equalityPublicKey: equalityPublicKey.toString('base64') };
  });
}

const inStaged = <T>({ staged, fresh }: Staging, compartment: Compartment, work: (db: WritableDb) => T): T =>
  changeFile({ path: staged.path(compartment), compartment, key: mustHave(fresh, compartment) }, work);

/** Every slot gets the new keys of what its owner may hold, and loses the rest; a slot that is nobody's is left out. */
function withFreshKeys(file: VaultFile, office: ReadableDb, { fresh, current, world }: Staging): VaultFile {
  const owners = slotOwners(office);
  const broken = keySlotProblems(office, file).find(({ problem }) => problem !== 'not known');
  if (broken !== undefined) throw isBroken(broken);
  let next = file;
  for (const slot of file.slots) {
    const owner = owners.get(slot.slotId);
    if (owner === undefined) {
      // In a vault that is older than the record of its recovery code. Without this it would be lost, and nobody told.
      if (slot.kind === 'recovery' && findRecoverySlot(office) === null) throwNotReady(slot);
      next = withoutSlot(next, slot.slotId);
      continue;
    }
    const held = heldBy(slot);
    const may = (compartment: Compartment): boolean => owner.compartments.includes(compartment);
    next = withoutKeys(
      next,
      slot.slotId,
      held.filter((compartment) => !may(compartment)),
    );
    const keys = new Map(
      [...fresh].filter(([compartment]) => held.includes(compartment) && may(compartment)),
    );
    next = giveKeys(next, {
      slotId: slot.slotId,
      publicKey: owner.publicKey ?? throwNotReady(slot),
      keys,
      held: current,
      randomBytes: world.randomBytes,
    });
  }
  return next;
}

/** Whoever could not be given the new key would be shut out, and nobody told. */
const isBroken = ({ of }: KeySlotProblem): AppError =>
  new AppError(
    'VAULT_DAMAGED',
    of === 'recovery'
      ? 'The part of vault.json that the recovery code opens is missing or altered, so it could not be given the new key. Make a new recovery code first.'
      : 'The key slot of somebody is missing from vault.json or altered, so they could not be given the new key. Check the vault to see whose it is, and give them a new passphrase first.',
  );

function throwNotReady({ kind }: KeySlot): never {
  throw new AppError(
    'CONFLICT',
    kind === 'recovery'
      ? 'The recovery code is of an earlier version and cannot be given new keys. Make a new recovery code first.'
      : 'Somebody has not unlocked since this version of Strongroom and cannot be given new keys yet. Let everybody unlock once, or give those who cannot a new passphrase.',
  );
}

/** The new keys where there are new ones, and the old ones of the rest. */
function ownKeys({ vault }: SessionFiles, fresh: CompartmentKeys): CompartmentKeys {
  return new Map(
    [...vault.keys].map(([compartment, key]) => [
      compartment,
      fresh.get(compartment) ?? asCompartmentKey(Buffer.from(key)),
    ]),
  );
}

function mustHave(keys: CompartmentKeys, compartment: Compartment): CompartmentKey {
  const key = keys.get(compartment);
  if (key === undefined) throw new Error(`No key for ${compartment}`);
  return key;
}
