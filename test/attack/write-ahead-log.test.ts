import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { altered, copyOf, judge, PAGE, pathIn, RESERVED, someMoments, type Moments } from './moments.ts';
import { withChecksums } from './wal-checksums.ts';

// After a crash the newest writes are in the write-ahead logs. SQLite takes a frame whose checksum is wrong, and all after it, for a
// write that was cut short, and forgets them without a word: it is the head of the audit chain that misses them.

const WAL_HEADER = 32;
const WAL_FRAME_HEADER = 24;
const WAL_FRAME = WAL_FRAME_HEADER + PAGE;

let ours: Moments;

beforeAll(async () => {
  ours = await someMoments();
}, 120_000);

/** Where the page of the last frame begins whose page, from 0, is wanted. */
function pageOfLastFrame(wal: Buffer, isWanted: (page: number) => boolean): number {
  for (let frame = wal.length - WAL_FRAME; frame >= WAL_HEADER; frame -= WAL_FRAME) {
    if (isWanted(wal.readUInt32BE(frame) - 1)) return frame + WAL_FRAME_HEADER;
  }
  throw new Error('No frame of that page');
}

describe.each(['office', 'cases', 'equality'] as const)(
  'the write-ahead log of %s.db, of a vault that was not locked',
  (compartment) => {
    const walIn = (folder: string): string => `${pathIn(folder, compartment)}-wal`;
    const whole = (): Buffer => readFileSync(walIn(ours.open));

    /** What was written last is in its chain, or somebody is told. */
    async function expectNoticed(change: (folder: string) => void, what: string): Promise<void> {
      const folder = copyOf(ours.open);
      change(folder);
      if ((await judge(folder, compartment, ours.heads[compartment])) === 'intact')
        throw new Error(`Unnoticed: ${what}`);
      rmSync(folder, { recursive: true });
    }

    it('has what was done last, whole', async () => {
      expect(whole().length).toBeGreaterThan(WAL_HEADER + 2 * WAL_FRAME);
      expect(await judge(copyOf(ours.open), compartment, ours.heads[compartment])).toBe('intact');
    });

    it('is never believed after a flip: what it held is missing from the chain, or the file is damaged', async () => {
      const frames = (whole().length - WAL_HEADER) / WAL_FRAME;
      for (const frame of new Set([0, 1, Math.floor(frames / 2), frames - 1])) {
        const start = WAL_HEADER + frame * WAL_FRAME;
        for (const place of [
          start + 2,
          start + 9,
          start + 17,
          start + WAL_FRAME_HEADER + 1000,
          start + WAL_FRAME - 20,
        ]) {
          await expectNoticed(
            (folder) => writeFileSync(walIn(folder), altered(whole(), place)),
            `frame ${frame}, byte ${place - start}`,
          );
        }
      }
      for (const place of [0, 6, 10, 18, 26]) {
        await expectNoticed(
          (folder) => writeFileSync(walIn(folder), altered(whole(), place)),
          `header, byte ${place}`,
        );
      }
    }, 60_000);

    it('does not decrypt after a flip that somebody hid by new checksums, which need no key', async () => {
      const untouched = copyOf(ours.open);
      writeFileSync(walIn(untouched), withChecksums(whole()));
      expect(await judge(untouched, compartment, ours.heads[compartment])).toBe('intact');
      const page = pageOfLastFrame(whole(), (number) => ours.pagesInUse[compartment].get(number) === 'audit');
      for (const place of [page + 300, page + PAGE - RESERVED + 3, page + PAGE - 9]) {
        await expectNoticed(
          (folder) => writeFileSync(walIn(folder), withChecksums(altered(whole(), place))),
          `byte ${place}`,
        );
      }
    });

    it('is missed when it is gone, or cut anywhere', async () => {
      await expectNoticed((folder) => rmSync(walIn(folder)), 'gone');
      const { length } = whole();
      for (const cut of [
        0,
        10,
        WAL_HEADER,
        WAL_HEADER + WAL_FRAME,
        Math.floor(length / 2),
        length - WAL_FRAME,
        length - 1,
      ]) {
        await expectNoticed((folder) => truncateSync(walIn(folder), cut), `cut at ${cut} of ${length}`);
      }
    });

    it('brings its older pages back over newer ones only so that it is noticed', async () => {
      const folder = copyOf(ours.newest);
      cpSync(walIn(ours.open), walIn(folder));
      expect(await judge(folder, compartment, ours.newestHeads[compartment])).not.toBe('intact');
    });

    it('needs nothing of its index, which is made anew', async () => {
      for (const content of [Buffer.alloc(0), Buffer.alloc(32_768, 0xff)]) {
        const folder = copyOf(ours.open);
        writeFileSync(`${pathIn(folder, compartment)}-shm`, content);
        expect(await judge(folder, compartment, ours.heads[compartment])).toBe('intact');
      }
    });
  },
);
