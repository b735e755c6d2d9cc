import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMPARTMENTS, type Compartment } from '../../../shared/domain/compartments.ts';
import { openCompartment } from '../../../electron/store/connection.ts';
import { reencryptCopy } from '../../../electron/store/reencrypt.ts';
import {
  asCompartmentKey,
  type CompartmentKey,
  type CompartmentKeys,
} from '../../../electron/vault/key-slots.ts';
import {
  commitReplacement,
  finishReplacement,
  replacementSteps,
  stageReplacement,
  type StagedReplacement,
} from '../../../electron/vault/replacement.ts';
import { giveKeys } from '../../../electron/vault/slots.ts';
import {
  databasePath,
  keepSettled,
  unlockVault,
  type CreateVaultOptions,
} from '../../../electron/vault/vault.ts';
import { readVaultFile, writeVaultFile, type VaultFile } from '../../../electron/vault/vault-file.ts';
import { aBareVault } from '../../builders/bare-vault.ts';
import { aFolder } from '../../builders/folder.ts';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import { openWithAnotherSqlcipher, readKeys } from './independent-reader.ts';

const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
const REPLACED: readonly Compartment[] = ['office', 'cases'];

/** Databases that say which generation they are. */
const realDatabases: CreateVaultOptions['populate'] = ({ folder, keys }) => {
  for (const compartment of COMPARTMENTS) {
    const db = open(folder, compartment, keys, true);
    db.exec("CREATE TABLE state (generation TEXT NOT NULL); INSERT INTO state VALUES ('old')");
    db.close();
  }
};

const open = (folder: string, compartment: Compartment, keys: CompartmentKeys, create = false) =>
  openCompartment({
    path: databasePath(folder, compartment),
    compartment,
    key: keyOf(keys, compartment),
    create,
  });

function keyOf(keys: CompartmentKeys, compartment: Compartment): CompartmentKey {
  const key = keys.get(compartment);
  if (key === undefined) throw new Error(`No key of ${compartment}`);
  return key;
}

/** A vault whose new files are staged, and the vault.json that opens them; tests work on copies of it. */
let ready: { readonly folder: string; readonly id: string; readonly file: VaultFile };

beforeAll(async () => {
  const { folder, world, slotId } = await aBareVault({ populate: realDatabases });
  const vault = await unlockVault(folder, credential);
  const staged = stageReplacement(folder, world.randomUuid);
  const keys = new Map(
    REPLACED.map(
      (compartment) => [compartment, asCompartmentKey(Buffer.from(world.randomBytes(32)))] as const,
    ),
  );
  for (const [compartment, newKey] of keys) {
    const [from, to] = [databasePath(folder, compartment), staged.path(compartment)];
    reencryptCopy({ from, to, compartment, oldKey: keyOf(vault.keys, compartment), newKey });
    const db = openCompartment({ path: to, compartment, key: newKey });
    db.exec("UPDATE state SET generation = 'new'");
    db.close();
  }
  const publicKey = vault.slotPublicKey ?? Buffer.alloc(0);
  const gift = { slotId, publicKey, keys, held: vault.keys, randomBytes: world.randomBytes };
  const file = giveKeys(readVaultFile(folder), gift);
  // What a program that was stopped leaves beside the old files.
  for (const compartment of REPLACED) leaveLog(folder, compartment, vault.keys);
  ready = { folder, id: staged.id, file };
});

/** Puts a write-ahead log beside a database that would be played into whatever stands there under its name. */
function leaveLog(folder: string, compartment: Compartment, keys: CompartmentKeys): void {
  const db = open(folder, compartment, keys);
  db.exec("UPDATE state SET generation = 'old'");
  const log = readFileSync(`${databasePath(folder, compartment)}-wal`);
  db.close();
  writeFileSync(`${databasePath(folder, compartment)}-wal`, log);
}

function aCopy(): { readonly folder: string; readonly staged: StagedReplacement } {
  const folder = join(aFolder(), 'unit.strongroom');
  cpSync(ready.folder, folder, { recursive: true });
  const { id } = ready;
  const path = (compartment: Compartment) => databasePath(join(folder, `.replacing-${id}`), compartment);
  return { folder, staged: { id, path, discard: () => {} } };
}

/** What each database says, with the keys that the passphrase gives, after an unlock as the product does it. */
async function generations(folder: string): Promise<Readonly<Record<string, unknown>>> {
  finishReplacement(folder);
  const world = { randomBytes: (length: number) => Buffer.alloc(length, 7) };
  const vault = await unlockVault(folder, credential, { settle: world });
  const { keys } = vault;
  const entries = COMPARTMENTS.map((compartment) => {
    const db = open(folder, compartment, keys);
    const generation = db.prepare('SELECT generation FROM state').pluck().get();
    db.close();
    return [compartment, generation];
  });
  keepSettled(vault);
  return Object.fromEntries(entries);
}

/** The same without finishing anything, by FORMAT.md alone. */
function generationsByTheFormat(folder: string): Readonly<Record<string, unknown>> {
  const keys = readKeys(folder, { passphrase: PASSPHRASE });
  const entries = [...keys].map(([compartment, key]) => {
    const db = openWithAnotherSqlcipher(folder, compartment, key);
    const row = db.prepare('SELECT generation FROM state').get();
    db.close();
    return [compartment, row?.['generation']];
  });
  return Object.fromEntries(entries);
}

const OLD = { office: 'old', cases: 'old', equality: 'old', assurance: 'old' };
const NEW = { ...OLD, office: 'new', cases: 'new' };

/** Goes through a replacement in a copy of the vault until a crash after so many steps. @returns whether it came to its end. */
function stopAfter(count: number): { readonly folder: string; readonly isOver: boolean } {
  const { folder, staged } = aCopy();
  const steps = replacementSteps(folder, staged, ready.file, REPLACED);
  for (let step = 0; step < count; step += 1) {
    if (steps.next().done === true) return { folder, isOver: true };
  }
  return { folder, isOver: false };
}

describe('replacing database files', () => {
  it('leaves either all of the old state or all of the new one, wherever it is stopped', async () => {
    const seen: string[] = [];
    for (let count = 0; ; count += 1) {
      const { folder, isOver } = stopAfter(count);
      const byTheFormat = generationsByTheFormat(stopAfter(count).folder);
      const byTheProduct = await generations(folder);
      expect(byTheProduct).toEqual(byTheFormat);
      expect([OLD, NEW]).toContainEqual(byTheProduct);
      seen.push(String(byTheProduct['office']));
      expect(readVaultFile(folder)).not.toHaveProperty('replacing');
      expect(readdirSync(folder).filter((name) => name.startsWith('.') || name.endsWith('.tmp'))).toEqual([]);
      if (isOver) break;
    }
    // Before anything, after the syncing, and from the writing of vault.json on.
    expect(seen.slice(0, 3)).toEqual(['old', 'old', 'new']);
    expect(seen.length).toBeGreaterThan(9);
    expect(new Set(seen.slice(2))).toEqual(new Set(['new']));
  });

  it('goes on where it was stopped, when that is stopped too', async () => {
    const { folder } = stopAfter(4);
    const current = databasePath(folder, 'cases');
    expect(existsSync(databasePath(join(folder, `.replacing-${ready.id}`), 'cases'))).toBe(true);
    const before = readFileSync(current);
    finishReplacement(folder);
    expect(readFileSync(current)).not.toEqual(before);
    finishReplacement(folder);
    expect(await generations(folder)).toEqual(NEW);
  });

  it('is done in one go when nothing stops it', async () => {
    const { folder, staged } = aCopy();
    commitReplacement(folder, staged, ready.file, REPLACED);
    expect(await generations(folder)).toEqual(NEW);
  });

  it('does not play the log of an old file into the new one', async () => {
    const { folder, staged } = aCopy();
    expect(existsSync(`${databasePath(folder, 'cases')}-wal`)).toBe(true);
    commitReplacement(folder, staged, ready.file, REPLACED);
    expect(existsSync(`${databasePath(folder, 'cases')}-wal`)).toBe(false);
  });

  it('is over when the files are in place, even if vault.json cannot be tidied up any more', async () => {
    const { folder, staged } = aCopy();
    const steps = replacementSteps(folder, staged, ready.file, REPLACED);
    // Synced, then decided.
    steps.next();
    steps.next();
    // Where the next vault.json would be written first.
    mkdirSync(join(folder, `vault.json.${process.pid}.tmp`));
    while (steps.next().done !== true);
    expect(readVaultFile(folder).replacing?.id).toBe(ready.id);
    expect(await generations(folder)).toEqual(NEW);
    expect(readVaultFile(folder).replacing).toBeUndefined();
  });

  it('is refused, with nothing changed, when a new file is not there', async () => {
    const { folder, staged } = aCopy();
    expect(() => commitReplacement(folder, staged, ready.file, [...REPLACED, 'equality'])).toThrow(
      expect.objectContaining({ code: 'IO' }),
    );
    expect(await generations(folder)).toEqual(OLD);
  });
});

describe('staged files', () => {
  it('can be thrown away until they are decided upon, and not after that', async () => {
    const { folder } = await aBareVault();
    const first = stageReplacement(folder, randomUUID);
    first.discard();
    expect(existsSync(join(folder, `.replacing-${first.id}`))).toBe(false);

    const second = stageReplacement(folder, randomUUID);
    const file = readVaultFile(folder);
    writeVaultFile(folder, { ...file, replacing: { id: second.id, files: ['office'] } });
    second.discard();
    expect(existsSync(join(folder, `.replacing-${second.id}`))).toBe(true);
  });

  it('that nobody decided upon are cleared away at the next unlock, like files that were half written', async () => {
    const { folder } = await aBareVault();
    const before = readdirSync(folder);
    stageReplacement(folder, randomUUID);
    writeFileSync(join(folder, 'vault.json.4711.tmp'), '{ "format": "stro');
    finishReplacement(folder);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('are refused with IO where nothing can be made', () => {
    expect(() => stageReplacement(join(aFolder(), 'nowhere'), randomUUID)).toThrow(
      expect.objectContaining({ code: 'IO' }),
    );
  });
});
