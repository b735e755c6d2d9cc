import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueOf } from '../../../electron/calls/answer.ts';
import type { Router } from '../../../electron/calls/router.ts';
import type { CallInputOf, Method, OutputOf } from '../../../shared/contract/index.ts';
import type { VaultWorld } from '../../../electron/vault/vault.ts';

/** The real clock and chance; without calibration, which would make each unlock dearer than all the rest. */
export const WORLD: VaultWorld = {
  now: () => new Date(),
  randomBytes: (length) => randomBytes(length),
  randomUuid: () => randomUUID(),
};

/** Whoever agrees where two people are needed. */
export const WITNESS = { displayName: 'A witness', passphrase: 'copper willow harbour thistle' } as const;

/** What the first person changes their passphrase to. */
export const NEXT_PASSPHRASE = 'marble orchard lantern gravel';

export const vaultIn = (workplace: string): string => join(workplace, 'kill.strongroom');

export const caseloadIn = (workplace: string): string => join(workplace, 'caseload.csv');

/** Whether an exchange of files was begun and is not over. */
export const exchangeIsUnfinished = (workplace: string): boolean =>
  readdirSync(vaultIn(workplace)).some((name) => name.startsWith('.replacing-'));

/** Whether vault.json stands by new files that may not be in their places. */
export const exchangeIsDecided = (workplace: string): boolean =>
  readFileSync(join(vaultIn(workplace), 'vault.json'), 'utf8').includes('"replacing"');

/** The first thing that a migration does is to copy the file beside the others. */
export function migrationHasBegun(workplace: string): boolean {
  const backups = join(vaultIn(workplace), 'backups');
  return existsSync(backups) && readdirSync(backups).length > 0;
}

/** Calls and expects success. @throws AppError what the answer says. */
export async function must<M extends Method>(
  server: Pick<Router, 'invoke'>,
  method: M,
  input: CallInputOf<M>,
): Promise<OutputOf<M>> {
  return valueOf(await server.invoke(method, input));
}
