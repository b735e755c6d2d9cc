import { randomBytes, randomUUID } from 'node:crypto';
import type { ReportProgress } from '../../shared/progress.ts';
import { AppError } from '../../shared/result.ts';
import { calibrateKdfCost } from '../vault/kdf.ts';
import type { Credential, VaultWorld } from '../vault/vault.ts';
import { exchangeWaitingKeys } from './exchange-keys.ts';
import { accessHandlers } from './handlers/access.ts';
import { assessmentDocumentHandlers } from './handlers/assessment-documents.ts';
import { assuranceHandlers } from './handlers/assurance.ts';
import { auditHandlers } from './handlers/audit.ts';
import { backupHandlers } from './handlers/backup.ts';
import { draftHandlers } from './handlers/drafts.ts';
import { equalityHandlers } from './handlers/equality.ts';
import { keyHandlers } from './handlers/keys.ts';
import { logTestHandlers } from './handlers/log-tests.ts';
import { peopleHandlers } from './handlers/people.ts';
import { questionSetHandlers } from './handlers/question-sets.ts';
import { referralHandlers } from './handlers/referrals.ts';
import { reviewHandlers } from './handlers/reviews.ts';
import { sessionHandlers } from './handlers/session.ts';
import { viewHandlers } from './handlers/views.ts';
import { worklistHandlers } from './handlers/worklist.ts';
import { relaySealedRows } from './relay.ts';
import { createRouter, type Handlers, type Router } from './router.ts';
import { openSession, type Session } from './session.ts';

export type { Credential } from '../vault/vault.ts';

/** The clock and randomness of the real world. */
export const REAL_WORLD: VaultWorld = {
  now: () => new Date(),
  randomBytes: (length) => randomBytes(length),
  randomUuid: () => randomUUID(),
  calibrate: async () => await calibrateKdfCost(() => performance.now()),
};

export const HANDLERS: Handlers = {
  ...sessionHandlers,
  ...peopleHandlers,
  ...keyHandlers,
  ...reviewHandlers,
  ...auditHandlers,
  ...backupHandlers,
  ...referralHandlers,
  ...accessHandlers,
  ...draftHandlers,
  ...viewHandlers,
  ...assuranceHandlers,
  ...assessmentDocumentHandlers,
  ...logTestHandlers,
  ...questionSetHandlers,
  ...worklistHandlers,
  ...equalityHandlers,
};

/** An open vault that answers calls. */
export interface VaultServer extends Pick<Router, 'call' | 'invoke' | 'cancel'> {
  /** The key slot that opened it. */
  readonly slotId: string;
  /** Waits for the calls under way and ends the session; afterwards every call answers LOCKED. */
  readonly lock: () => Promise<void>;
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
  /** Hears how far long work has come. */
  readonly progress?: ReportProgress;
  readonly world?: VaultWorld;
}): Promise<VaultServer> {
  const world = options.world ?? REAL_WORLD;
  let session: Session | null = await openSession({ ...options, world });
  exchangeWaitingKeys(session, world, options.log);
  const relay = (): void => {
    if (session !== null) relayQuietly(session, world, options.log);
  };
  relay();
  const { log, progress } = options;
  const router = createRouter({
    handlers: HANDLERS,
    session: () => session,
    world,
    log,
    relay,
    ...(progress === undefined ? {} : { progress }),
  });
  return {
    slotId: session.vault.slotId,
    call: router.call,
    invoke: router.invoke,
    cancel: router.cancel,
    lock: async () => {
      await router.settled();
      const ending = session;
      session = null;
      ending?.lock();
    },
  };
}

/** Rows that cannot move now move at the next unlock: that is no reason to keep anybody from their work. */
export function relayQuietly(session: Session, world: VaultWorld, log: (line: string) => void): void {
  try {
    relaySealedRows(session, world.now);
  } catch (error) {
    log(`RELAY ${error instanceof AppError ? error.code : 'INTERNAL'}: sealed equality rows wait in place`);
  }
}
