import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { printedHead } from '../../shared/domain/audit-head.ts';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { auditHead } from '../../electron/store/audit.ts';
import { sampleCaseload } from '../../electron/sample/sample-caseload.ts';
import { aFolder } from '../builders/folder.ts';
import { aReferral, someEqualityAnswers } from '../builders/referral.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../builders/vault.ts';

/** How long a page is. */
export const PAGE = 4096;
/** At the end of each page: 16 bytes that its encryption begins with, and 64 that authenticate it. FORMAT.md section 6. */
export const RESERVED = 80;

/** A vault at four moments. Nobody opens these; each case takes a copy. */
export interface Moments {
  readonly older: string;
  /** Closed, like the older one, after more work. */
  readonly newer: string;
  /** While somebody works: what they did last is in the write-ahead logs. */
  readonly open: string;
  /** Closed, after still more. */
  readonly newest: string;
  /** Of the open moment, as documents print them. */
  readonly heads: Readonly<Record<Compartment, string>>;
  readonly newestHeads: Readonly<Record<Compartment, string>>;
  /** The pages that hold something, from 0, and the table or index that each belongs to. The rest are free: nothing is read from them, and nothing kept in them. */
  readonly pagesInUse: Readonly<Record<Compartment, ReadonlyMap<number, string>>>;
}

/** Makes a vault and works in it. */
export async function someMoments(): Promise<Moments> {
  const { folder, world } = await aVaultFolder();
  const home = aFolder();
  const copyAs = (name: string): string => {
    const copy = join(home, name);
    cpSync(folder, copy, { recursive: true });
    return copy;
  };
  const first = await atWork(folder, { world });
  await ok(first, 'referrals.import', { csv: Buffer.from(sampleCaseload({ seed: 7, referrals: 30 })) });
  first.lock();
  const older = copyAs('older');
  const second = await atWork(folder, { world });
  await work(second);
  const open = copyAs('open');
  const heads = headsOf(second);
  second.lock();
  const newer = copyAs('newer');
  const third = await atWork(folder, { world });
  await work(third);
  const newestHeads = headsOf(third);
  third.lock();
  const newest = copyAs('newest');
  const pagesInUse = await pagesInUseOf(copyOf(newer));
  return { older, newer, open, newest, heads, newestHeads, pagesInUse };
}

async function work(server: AtWork): Promise<void> {
  const answers = someEqualityAnswers();
  const { referralId, version } = await ok(server, 'referrals.create', { draft: aReferral(), answers });
  await ok(server, 'referrals.update', {
    referralId,
    version,
    draft: aReferral({ client: { name: { full: 'Changed Since' } } }),
  });
  await ok(server, 'equality.report', { from: '2023-04-01', to: '2026-03-31', by: ['sex'] });
  // What moved on last left nothing in a chain: then the last of each file does.
  await ok(server, 'office.people.list', {});
  await ok(server, 'referrals.list', {});
}

/** Where the chains stand, without an entry for looking. */
function headsOf({ session }: AtWork): Moments['heads'] {
  const heads = COMPARTMENTS.map((compartment) => {
    const head = auditHead(session.database(compartment), { vaultId: session.vaultId, compartment });
    return [compartment, printedHead({ compartment, ...head })];
  });
  // One for each compartment.
  return Object.fromEntries(heads) as Moments['heads'];
}

async function pagesInUseOf(folder: string): Promise<Moments['pagesInUse']> {
  const server = await atWork(folder);
  const sql = 'SELECT pageno - 1, name FROM dbstat ORDER BY pageno';
  const pages = COMPARTMENTS.map((compartment) => {
    const rows = server.session.database(compartment).prepare<[], [number, string]>(sql).raw().all();
    return [compartment, new Map(rows)];
  });
  server.lock();
  return Object.fromEntries(pages) as Moments['pagesInUse'];
}

export const pathIn = (folder: string, compartment: Compartment): string => join(folder, `${compartment}.db`);

export function copyOf(moment: string): string {
  const folder = join(aFolder(), 'copy.strongroom');
  cpSync(moment, folder, { recursive: true });
  return folder;
}

type Verdict = 'refused' | 'not intact' | 'intact';

/**
 * Opens a vault and verifies it. Whatever is wrong must be said of one file, in words.
 *
 * @param head that must still lie in its chain.
 */
export async function judge(folder: string, compartment: Compartment, head?: string): Promise<Verdict> {
  let server: AtWork;
  try {
    server = await atWork(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: expect.stringMatching(/^DB_(?:CORRUPT|MISSING)$/),
      message: expect.stringContaining(`${compartment}.db`),
    });
    return 'refused';
  }
  try {
    const verdict = await ok(server, 'vault.verify', head === undefined ? {} : { against: [head] });
    for (const each of verdict.compartments) {
      if (each.compartment === compartment) continue;
      expect(each).toMatchObject({
        isSound: true,
        audit: { kind: 'intact' },
      });
    }
    return verdict.isIntact ? 'intact' : 'not intact';
  } finally {
    server.lock();
  }
}

/** One bit of one byte. */
export function altered(bytes: Buffer, place: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[place] = (flipped[place] ?? 0) ^ 0x01;
  return flipped;
}
