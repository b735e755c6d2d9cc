import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, type ErrorCode } from '../../shared/result.ts';
import { openSession } from '../../electron/calls/session.ts';
import type { Credential } from '../../electron/vault/vault.ts';
import { readVaultFile, type KeySlot, type VaultFile } from '../../electron/vault/vault-file.ts';
import { aFolder } from '../builders/folder.ts';
import { aVaultFolder, PASSPHRASE } from '../builders/vault.ts';
import { aWorld } from '../builders/world.ts';

/** A vault that is never opened where it is: each attempt takes a copy of it. */
export interface Original {
  readonly folder: string;
  /** vault.json, as it was written. */
  readonly text: string;
  readonly file: VaultFile;
  readonly credentials: { readonly passphrase: Credential; readonly recovery: Credential };
  /** What each of the two opens. */
  readonly opened: { readonly passphrase: Opened; readonly recovery: Opened };
}

/** Everything that an unlock opens. */
interface Opened {
  readonly personId: string;
  readonly vaultId: string;
  readonly keys: readonly (readonly [compartment: string, key: string])[];
}

/** Two of different seeds share nothing but their passphrase. */
export async function anOriginal(seed: string): Promise<Original> {
  const { folder, recoveryCode } = await aVaultFolder(aWorld('2026-11-22T15:00:00.000Z', seed));
  const text = readFileSync(join(folder, 'vault.json'), 'utf8');
  const credentials = {
    passphrase: { kind: 'passphrase', passphrase: PASSPHRASE },
    recovery: { kind: 'recovery', code: recoveryCode },
  } as const;
  const openCopy = async (credential: Credential): Promise<Opened> => {
    const outcome = await attempt(copyWith(folder, text), credential);
    if (typeof outcome === 'string') throw new Error(`The whole vault does not open: ${outcome}`);
    return outcome;
  };
  const [passphrase, recovery] = [
    await openCopy(credentials.passphrase),
    await openCopy(credentials.recovery),
  ];
  return { folder, text, file: readVaultFile(folder), credentials, opened: { passphrase, recovery } };
}

/** What came of an attempt to open an altered vault. */
export type Outcome = 'opens the same' | 'opens something else' | ErrorCode;

/** Opens a copy of a vault whose vault.json is another. Throws for anything that is not an expected failure. */
export async function outcomeOf(
  { folder, credentials, opened }: Original,
  text: string | Buffer,
  kind: keyof Original['credentials'] = 'passphrase',
): Promise<Outcome> {
  const copy = copyWith(folder, text);
  const outcome = await attempt(copy, credentials[kind]);
  rmSync(copy, { recursive: true });
  if (typeof outcome === 'string') return outcome;
  return JSON.stringify(outcome) === JSON.stringify(opened[kind]) ? 'opens the same' : 'opens something else';
}

/** Whether the schema alone refuses a vault.json, before any key is derived. */
export function isRefusedAtSight(text: string | Buffer): boolean {
  const folder = join(aFolder(), 'sight.strongroom');
  mkdirSync(folder);
  writeFileSync(join(folder, 'vault.json'), text);
  try {
    readVaultFile(folder);
    return false;
  } catch (error) {
    if (error instanceof AppError) return /^VAULT_(?:DAMAGED|FROM_FUTURE)$/.test(error.code);
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function slotAt({ slots }: VaultFile, index: number): KeySlot {
  const slot = slots[index];
  if (slot === undefined) throw new Error('A new vault has two slots');
  return slot;
}

function copyWith(folder: string, text: string | Buffer): string {
  const copy = join(aFolder(), 'copy.strongroom');
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, 'vault.json'), text);
  return copy;
}

async function attempt(folder: string, credential: Credential): Promise<Opened | ErrorCode> {
  try {
    const world = aWorld('2026-11-22T16:00:00.000Z', 'attempt');
    const session = await openSession({ folder, credential, world });
    const keys = [...session.vault.keys].map(([name, key]) => [name, key.toString('hex')] as const);
    const opened = { personId: session.person.personId, vaultId: session.vaultId, keys };
    session.lock();
    return opened;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
