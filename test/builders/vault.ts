import { join } from 'node:path';
import type { CallInputOf, Method, OutputOf } from '../../shared/contract/index.ts';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { HANDLERS, relayQuietly, type VaultServer } from '../../electron/calls/serve.ts';
import { createRouter, type Router } from '../../electron/calls/router.ts';
import { createVaultWithFirstPerson } from '../../electron/calls/create-vault.ts';
import { openSession, type Session } from '../../electron/calls/session.ts';
import { MINIMUM_KDF_COST } from '../../electron/vault/kdf.ts';
import { everythingIn } from './everything-in.ts';
import { aFolder, whenDone } from './folder.ts';
import { PASSPHRASE } from './vault-constants.ts';
import { aWorld } from './world.ts';

export { everythingIn };
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

/** What people whom a test added chose in place of their one-time passphrase. */
const OWN_PASSPHRASES = new Map<string, string>();

/** Opens a vault. Somebody with a one-time passphrase replaces it first, and may go on giving that one, unless `isFirstTime`. */
export async function atWork(
  folder: string,
  options: {
    readonly passphrase?: string;
    readonly isFirstTime?: boolean;
    readonly world?: ReturnType<typeof aWorld>;
    readonly relays?: boolean;
  } = {},
): Promise<AtWork> {
  const world = options.world ?? aWorld('2026-11-22T16:00:00.000Z', 'at work');
  const given = options.passphrase ?? PASSPHRASE;
  const credential = { kind: 'passphrase', passphrase: ownPassphrase(folder, given) } as const;
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
  const atWorkNow = { ...router, session, log, lock };
  if (session.mustFirst === 'change passphrase' && options.isFirstTime !== true) {
    const next = `my own ${given}`;
    await ok(atWorkNow, 'session.changePassphrase', { current: given, next });
    OWN_PASSPHRASES.set(`${folder} ${given}`, next);
  }
  return atWorkNow;
}

/** What opens the vault for somebody who was given a one-time passphrase, which they may have replaced. */
export const ownPassphrase = (folder: string, given: string): string =>
  OWN_PASSPHRASES.get(`${folder} ${given}`) ?? given;

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

/** A picture of all open compartments, to see whether anything changed. */
export function stateOf(session: Session): Readonly<Partial<Record<Compartment, string>>> {
  return Object.fromEntries(
    COMPARTMENTS.filter((compartment) => session.vault.keys.has(compartment)).map((compartment) => [
      compartment,
      everythingIn(session.database(compartment)),
    ]),
  );
}
