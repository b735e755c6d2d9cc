// Works with a vault on a tiny disk of its own, and tells what happened as JSON. Argument: an empty folder. It has to be
// started in a mount namespace of its own, in which the disk is made: nobody else sees it, and it goes with the process.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouter } from '../../electron/calls/router.ts';
import { HANDLERS, REAL_WORLD, relayQuietly } from '../../electron/calls/serve.ts';
import { createVaultWithFirstPerson } from '../../electron/calls/create-vault.ts';
import { openSession } from '../../electron/calls/session.ts';
import { MINIMUM_KDF_COST } from '../../electron/vault/kdf.ts';
import { AppError, type ErrorDto } from '../../shared/result.ts';
import { aReferral, someEqualityAnswers } from '../builders/referral.ts';
import { PASSPHRASE } from '../builders/vault-constants.ts';
import { asOlderEquality } from '../builders/older-schema.ts';

const [disk = ''] = process.argv.slice(2);
const folder = join(disk, 'small.strongroom');
const ballast = join(disk, 'ballast');
const DISK_BYTES = 24 * 1024 * 1024;

const mount = (...options: readonly string[]): void => {
  execFileSync('mount', [...options, disk], { stdio: 'ignore' });
};

const freeBytes = (): number => {
  const { bfree, bsize } = statfsSync(disk);
  return bfree * bsize;
};

/** Fills the disk up but for so many bytes. */
const leave = (bytes: number): void => {
  rmSync(ballast, { force: true });
  writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes() - bytes)));
};

const makeRoom = (): void => rmSync(ballast, { force: true });

/** What an attempt came to; whatever is not an AppError is a defect, and told as one. */
type Outcome = 'done' | Pick<ErrorDto, 'code' | 'message'>;

const outcomeOf = async (work: () => Promise<unknown>): Promise<Outcome> => {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error instanceof AppError
      ? { code: error.code, message: error.message }
      : { code: 'INTERNAL', message: String(error) };
  }
};

const create = async (at = folder): Promise<Outcome> =>
  await outcomeOf(
    async () =>
      await createVaultWithFirstPerson({
        folder: at,
        passphrase: PASSPHRASE,
        displayName: 'First custodian',
        world: REAL_WORLD,
        cost: MINIMUM_KDF_COST,
      }),
  );

/** Unlocks the vault, works with it, and locks it. */
async function visit(
  work: (invoke: ReturnType<typeof createRouter>['invoke']) => Promise<void>,
): Promise<Outcome> {
  return await outcomeOf(async () => {
    const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
    const session = await openSession({ folder, credential, world: REAL_WORLD });
    try {
      const relay = (): void => relayQuietly(session, REAL_WORLD, () => {});
      relay();
      const options = { handlers: HANDLERS, session: () => session, world: REAL_WORLD, relay };
      await work(createRouter({ ...options, log: (line) => defects.push(line) }).invoke);
    } finally {
      session.lock();
    }
  });
}

const defects: string[] = [];
const afterExchanges: unknown[] = [];
const afterUpgrades: unknown[] = [];
let acknowledged = 0;
const refusals: Outcome[] = [];

/** Saves referrals until one is refused, or it is enough. */
const fill: Parameters<typeof visit>[0] = async (invoke) => {
  for (let times = 0; times < 40; times += 1) {
    const saved = await invoke('referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    if (saved.ok) acknowledged += 1;
    else {
      refusals.push({ code: saved.error.code, message: saved.error.message });
      return;
    }
  }
};

/** Makes equality.db what an older version of Strongroom would have left. */
async function makeOlder(): Promise<void> {
  const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
  const session = await openSession({ folder, credential, world: REAL_WORLD });
  asOlderEquality(session.database('equality'));
  session.lock();
}

/** What is there when the fault has gone. */
async function seenAfterwards() {
  let seen = {};
  const outcome = await visit(async (invoke) => {
    const listed = await invoke('referrals.list', {});
    const verified = await invoke('vault.verify', {});
    const period = { from: '2020-04-01', to: '2026-11-01' };
    const report = await invoke('equality.report', { ...period, by: ['sex'] });
    const status = await invoke('session.status', {});
    seen = {
      total: listed.ok ? listed.value.total : listed.error.code,
      isIntact: verified.ok && verified.value.isIntact,
      hasReport: report.ok,
      sealedRowsWaiting: status.ok ? status.value.sealedRowsWaiting : status.error.code,
    };
  });
  return { outcome, ...seen };
}

mount('-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs');

const creations: {
  readonly freeBytes: number;
  readonly outcome: Outcome;
  readonly left: readonly string[];
}[] = [];
for (const bytes of [0, 4_096, 32_768, 131_072, 393_216, 1_048_576]) {
  leave(bytes);
  const outcome = await create();
  creations.push({ freeBytes: bytes, outcome, left: readdirSync(disk).filter((name) => name !== 'ballast') });
  if (outcome === 'done') break;
}
makeRoom();
if (creations.at(-1)?.outcome !== 'done') await create();

const visits: { readonly freeBytes: number; readonly outcome: Outcome }[] = [];
for (const bytes of [0, 4_096, 16_384, 65_536, 131_072, 262_144, 524_288, 1_048_576, 2_097_152]) {
  leave(bytes);
  visits.push({ freeBytes: bytes, outcome: await visit(fill) });
}
makeRoom();
const afterFull = { acknowledged, ...(await seenAfterwards()) };

const exchanges: { readonly freeBytes: number; readonly outcome: Outcome }[] = [];
for (const bytes of [65_536, 262_144, 4_194_304]) {
  leave(bytes);
  const unlocked = await visit(async (invoke) => {
    const exchanged = await invoke('office.keys.rotate', { reason: 'the disk is nearly full' });
    const outcome = exchanged.ok ? 'done' : { code: exchanged.error.code, message: exchanged.error.message };
    exchanges.push({ freeBytes: bytes, outcome });
  });
  if (unlocked !== 'done') exchanges.push({ freeBytes: bytes, outcome: unlocked });
  makeRoom();
  afterExchanges.push(await seenAfterwards());
}

const upgrades: Outcome[] = [];
for (const bytes of [98_304, 262_144, 4_194_304]) {
  await makeOlder();
  leave(bytes);
  upgrades.push(await visit(async () => {}));
  makeRoom();
  afterUpgrades.push(await seenAfterwards());
}

const before = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [
  name,
  statSync(join(folder, name)).size,
]);
mount('-o', 'remount,ro');
const readOnly = [await create(join(disk, 'other.strongroom')), await visit(fill)];
const isUntouched =
  JSON.stringify(before) ===
  JSON.stringify(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [
      name,
      statSync(join(folder, name)).size,
    ]),
  );
mount('-o', 'remount,rw');
const afterReadOnly = await seenAfterwards();

process.stdout.write(
  JSON.stringify({
    creations,
    visits,
    refusals,
    defects,
    afterFull,
    exchanges,
    afterExchanges,
    upgrades,
    afterUpgrades,
    readOnly,
    isUntouched,
    afterReadOnly,
  }),
);
