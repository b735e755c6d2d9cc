import { join } from 'node:path';
import type { CallInputOf, Method, OutputOf } from '../../shared/contract/index.ts';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { HANDLERS, relayQuietly, type VaultServer } from '../../electron/calls/serve.ts';
import { createRouter, type Router } from '../../electron/calls/router.ts';
import { createVaultWithFirstPerson, openSession, type Session } from '../../electron/calls/session.ts';
import type { ReadableDb } from '../../electron/store/connection.ts';
import { MINIMUM_KDF_COST } from '../../electron/vault/kdf.ts';
import { aFolder, whenDone } from './folder.ts';
import { PASSPHRASE } from './vault-constants.ts';
import { aWorld } from './world.ts';

export { PASSPHRASE } from './vault-constants.ts';

/** A real vault on disk, at the least cost that a vault may have. */
export async function aVaultFolder(world = aWorld()): Promise<{
  readonly folder: string;
  readonly recoveryCode: string;
  readonly world: ReturnType<typeof aWorld>;
}> {
  const folder = join(aFolder(), 'test.strongroom');
  const { recoveryCode } = await createVaultWithFirstPerson({
    folder,
    passphrase: PASSPHRASE,
    displayName: 'First custodian',
    world,
    cost: MINIMUM_KDF_COST,
  });
  return { folder, recoveryCode, world };
}

/** Somebody at work: the session itself beside the router over it, so that a test can look into the databases. */
export interface AtWork extends Router {
  readonly session: Session;
  readonly log: readonly string[];
  readonly lock: () => void;
}

export async function atWork(
  folder: string,
  options: {
    readonly passphrase?: string;
    readonly world?: ReturnType<typeof aWorld>;
    readonly relays?: boolean;
  } = {},
): Promise<AtWork> {
  const world = options.world ?? aWorld('2026-11-22T16:00:00.000Z', 'at work');
  const credential = { kind: 'passphrase', passphrase: options.passphrase ?? PASSPHRASE } as const;
  const session = await openSession({ folder, credential, world });
  const log: string[] = [];
  const relay = (): void => {
    if (options.relays !== false) relayQuietly(session, world, (line) => log.push(line));
  };
  const router = createRouter({
    handlers: HANDLERS,
    session: () => session,
    world,
    log: (line) => log.push(line),
    relay,
  });
  let isOpen = true;
  const lock = (): void => {
    if (isOpen) session.lock();
    isOpen = false;
  };
  whenDone(lock);
  return { ...router, session, log, lock };
}

/** Adds a person and gives the passphrase that was made for them. */
export async function addPerson(server: Router, roles: readonly Role[]): Promise<string> {
  const { passphrase } = await ok(server, 'office.people.add', {
    displayName: 'A colleague',
    roles: [...roles],
  });
  return passphrase;
}

/** Calls and expects success. */
export async function ok<M extends Method>(
  server: Pick<VaultServer, 'invoke'>,
  method: M,
  input: CallInputOf<M>,
): Promise<OutputOf<M>> {
  const result = await server.invoke(method, input);
  if (!result.ok) throw new Error(`${method} was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Every value of every table of one compartment, as text: what somebody with its key could read. */
export function everythingIn(db: ReadableDb): string {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all();
  return tables
    .map((table) => {
      const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
      const values = rows.map((row) =>
        Object.values(row).map((value) =>
          Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
        ),
      );
      return `${table}: ${JSON.stringify(values)}`;
    })
    .join('\n');
}

/** A picture of all open compartments, to see whether anything changed. */
export function stateOf(session: Session): Readonly<Partial<Record<Compartment, string>>> {
  return Object.fromEntries(
    COMPARTMENTS.filter((compartment) => session.vault.keys.has(compartment)).map((compartment) => [
      compartment,
      everythingIn(session.database(compartment)),
    ]),
  );
}
