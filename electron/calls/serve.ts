import { randomBytes, randomUUID } from 'node:crypto';
import type { Credential, VaultWorld } from '../vault/vault.ts';
import { equalityHandlers } from './handlers/equality.ts';
import { officeHandlers } from './handlers/office.ts';
import { referralHandlers } from './handlers/referrals.ts';
import { sessionHandlers } from './handlers/session.ts';
import { relaySealedRows } from './relay.ts';
import { createRouter, type Handlers, type Router } from './router.ts';
import { openSession, type Session } from './session.ts';

/** The clock and randomness of the real world. */
export const REAL_WORLD: VaultWorld = {
  now: () => new Date(),
  randomBytes: (length) => randomBytes(length),
  randomUuid: () => randomUUID(),
};

export const HANDLERS: Handlers = {
  ...sessionHandlers,
  ...officeHandlers,
  ...referralHandlers,
  ...equalityHandlers,
};

/** An open vault that answers calls. */
export interface VaultServer extends Router {
  /** Ends the session; afterwards every call answers LOCKED. */
  readonly lock: () => void;
}

/**
 * Unlocks a vault and serves the contract on it, for the window and the command line alike.
 *
 * @throws AppError as `openSession`.
 */
export async function serveVault(options: {
  readonly folder: string;
  readonly credential: Credential;
  readonly log: (line: string) => void;
  readonly world?: VaultWorld;
}): Promise<VaultServer> {
  const world = options.world ?? REAL_WORLD;
  let session: Session | null = await openSession({ ...options, world });
  const relay = (): void => {
    if (session !== null) relaySealedRows(session, world.now);
  };
  try {
    relay();
  } catch (error) {
    session.lock();
    throw error;
  }
  const router = createRouter({ handlers: HANDLERS, session: () => session, world, log: options.log, relay });
  return {
    ...router,
    lock: () => {
      session?.lock();
      session = null;
    },
  };
}
