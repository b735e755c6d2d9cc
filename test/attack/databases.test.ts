import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { aVaultFolder } from '../builders/vault.ts';
import { aWorld } from '../builders/world.ts';
import { altered, copyOf, judge, PAGE, pathIn, RESERVED, someMoments, type Moments } from './moments.ts';

// Somebody can write in the folder and has no key; or a disk forgets. Whatever becomes of a database file, the vault says which file
// it is, when it opens or when it is verified; it never crashes, and never calls a vault intact that is not as it was left.

/**
 * Tables of which no other page says what is in them, so that verify believes an older page: SQLCipher authenticates a page and
 * its number, and nobody can authenticate its age without a place outside of the folder. Whoever brings one back must be able to
 * write in the folder, and have an older copy of it.
 */
const UNCONTRADICTED: Readonly<Record<Compartment, readonly string[]>> = {
  // The first page of a file counts its changes; where no table was made between the copies, that is all that differs.
  office: ['sqlite_schema', 'equality_drop_box'],
  cases: [
    'reference_counter',
    'referral_change',
    'equality_outbox',
    'sqlite_autoindex_equality_outbox_1',
    'referral_search_idx',
    'referral_search_config',
  ],
  equality: ['merged_row'],
  assurance: [],
};

let ours: Moments;
/** Another vault, with the same passphrase. */
let stranger: string;

beforeAll(async () => {
  ours = await someMoments();
  stranger = (await aVaultFolder(aWorld('2026-11-22T15:00:00.000Z', 'stranger'))).folder;
}, 120_000);

/** Every region of one page that has a meaning of its own. */
function* regionsOf(page: number): Generator<readonly [region: string, place: number]> {
  const start = page * PAGE;
  if (page === 0) yield ['salt', start + 3];
  yield ['content', start + 200];
  yield ['end of the content', start + PAGE - RESERVED - 1];
  yield ['beginning of the encryption', start + PAGE - RESERVED + 5];
  yield ['authentication', start + PAGE - 20];
}

/** The first pages, the last, and some between. */
function sampleOf(inUse: ReadonlyMap<number, string>): readonly number[] {
  const pages = [...inUse.keys()];
  const last = pages.length - 1;
  const places = new Set([0, 1, 2, Math.floor(last / 2), last]);
  return pages.filter((_, place) => places.has(place));
}

describe.each(COMPARTMENTS)('%s.db', (compartment) => {
  it('is never called intact after a flip, in whatever region of a page', async () => {
    const whole = readFileSync(pathIn(ours.newer, compartment));
    const unnoticed: string[] = [];
    for (const page of sampleOf(ours.pagesInUse[compartment])) {
      for (const [region, place] of regionsOf(page)) {
        const folder = copyOf(ours.newer);
        writeFileSync(pathIn(folder, compartment), altered(whole, place));
        if ((await judge(folder, compartment)) === 'intact') unnoticed.push(`page ${page}, ${region}`);
        rmSync(folder, { recursive: true });
      }
    }
    expect(unnoticed).toEqual([]);
  }, 120_000);

  it('is never called intact when its end is missing, wherever it was cut', async () => {
    const length = (Math.max(...ours.pagesInUse[compartment].keys()) + 1) * PAGE;
    const cuts = [0, 1, 100, PAGE - 1, PAGE, PAGE * 2, Math.floor(length / 2), length - PAGE, length - 1];
    const unnoticed: number[] = [];
    for (const cut of cuts) {
      const folder = copyOf(ours.newer);
      truncateSync(pathIn(folder, compartment), cut);
      if ((await judge(folder, compartment)) === 'intact') unnoticed.push(cut);
      rmSync(folder, { recursive: true });
    }
    expect(unnoticed).toEqual([]);
  });

  it('is refused when another stands in its place', async () => {
    const others = [
      ...COMPARTMENTS.filter((other) => other !== compartment).map((other) => pathIn(ours.newer, other)),
      pathIn(stranger, compartment),
    ];
    for (const other of others) {
      const folder = copyOf(ours.newer);
      cpSync(other, pathIn(folder, compartment));
      expect(await judge(folder, compartment)).toBe('refused');
    }
  });

  it('is refused when two of its pages have changed places', async () => {
    const whole = readFileSync(pathIn(ours.newer, compartment));
    const swapped = Buffer.from(whole);
    whole.copy(swapped, PAGE, 2 * PAGE, 3 * PAGE);
    whole.copy(swapped, 2 * PAGE, PAGE, 2 * PAGE);
    const folder = copyOf(ours.newer);
    writeFileSync(pathIn(folder, compartment), swapped);
    expect(await judge(folder, compartment)).not.toBe('intact');
  });

  it('cannot tell by itself that it is an older copy of itself: a head on paper can', async () => {
    const folder = copyOf(ours.newer);
    cpSync(pathIn(ours.older, compartment), pathIn(folder, compartment));
    expect(await judge(folder, compartment)).toBe('intact');
    const again = copyOf(ours.newer);
    cpSync(pathIn(ours.older, compartment), pathIn(again, compartment));
    const isSame = readFileSync(pathIn(ours.older, compartment)).equals(
      readFileSync(pathIn(ours.newer, compartment)),
    );
    expect(await judge(again, compartment, ours.heads[compartment])).toBe(isSame ? 'intact' : 'not intact');
  });

  it('is never called intact with a page of an older copy of it, where anything else contradicts that page', async () => {
    const [older, newer] = [ours.older, ours.newer].map((moment) =>
      readFileSync(pathIn(moment, compartment)),
    );
    if (older === undefined || newer === undefined) throw new Error('Two moments');
    const unnoticed = new Set<string>();
    for (const [page, table] of ours.pagesInUse[compartment]) {
      const [start, end] = [page * PAGE, (page + 1) * PAGE];
      if (end > older.length || older.subarray(start, end).equals(newer.subarray(start, end))) continue;
      const replayed = Buffer.from(newer);
      older.copy(replayed, start, start, end);
      const folder = copyOf(ours.newer);
      writeFileSync(pathIn(folder, compartment), replayed);
      if ((await judge(folder, compartment)) === 'intact') unnoticed.add(table);
      rmSync(folder, { recursive: true });
    }
    expect([...unnoticed].filter((table) => !UNCONTRADICTED[compartment].includes(table))).toEqual([]);
  }, 100_000);
});
