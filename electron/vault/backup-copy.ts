import { createHash } from 'node:crypto';
import { constants, statfsSync, statSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesInWords } from '../../shared/domain/byte-words.ts';
import { AppError } from '../../shared/result.ts';
import type { Work } from '../work.ts';
import { isMissingFile, syncFile, syncFolder } from './atomic-write.ts';

/** Read at a time: some milliseconds, after which somebody who waits may stop it. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** Beyond the files themselves: what the disk needs for keeping them, and for going on with the work. */
const ROOM_FACTOR = 1.2;
const ROOM_BESIDES_BYTES = 16 * 1024 * 1024;

/** What a file holds, by its size and its hash. */
export interface Content {
  readonly bytes: number;
  readonly sha256: string;
}

/** Room on the disk of a folder, for whoever may write there. @throws AppError IO. */
export function freeBytesAt(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch (cause) {
    throw new AppError('IO', 'The folder cannot be reached. Check that its disk is there.', { cause });
  }
}

/** @throws AppError IO when copies of that size do not fit, with how much they need and how much there is. */
export function assertRoom(folder: string, bytes: number): void {
  const needed = Math.ceil(bytes * ROOM_FACTOR) + ROOM_BESIDES_BYTES;
  const free = freeBytesAt(folder);
  if (free >= needed) return;
  throw new AppError(
    'IO',
    `There is not enough space on the disk: this needs ${bytesInWords(needed)}, and ${bytesInWords(free)} is free. Nothing was changed; make room and try again.`,
  );
}

/** The size of files together; one that is not there has none. */
export const sizeOf = (folder: string, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);

/**
 * Copies files that nobody writes meanwhile, makes the copies durable, and reads both again: a copy counts only when it is the same.
 *
 * @param options.to a folder with nothing of these names in it.
 * @throws AppError DB_MISSING (a file vanished), IO (with what to do about it), CANCELLED.
 */
export async function copyFiles<Name extends string>(options: {
  readonly from: string;
  readonly to: string;
  readonly names: readonly Name[];
  readonly work: Work;
}): Promise<ReadonlyMap<Name, Content>> {
  const { from, to, names, work } = options;
  const copied = new Map<Name, Content>();
  for (const [done, name] of names.entries()) {
    work.progress({ step: `Copying ${name}`, done, total: names.length });
    await work.breathe();
    const [source, copy] = [join(from, name), join(to, name)];
    try {
      // Where the file system can, a copy takes no room until one of the two changes.
      await copyFile(source, copy, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      syncFile(copy);
      const original = await contentOf(source, work);
      if ((await contentOf(copy, work)).sha256 !== original.sha256) throw differs(name);
      copied.set(name, original);
    } catch (error) {
      throw asCopyError(error, name);
    }
  }
  syncFolder(to);
  return copied;
}

/** Reads a file through. It throws what the file system throws, and AppError CANCELLED. */
export async function contentOf(path: string, work: Work): Promise<Content> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let bytes = 0;
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead } = await file.read(chunk);
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(chunk.subarray(0, bytesRead));
      bytes += bytesRead;
      await work.breathe();
    }
  } finally {
    await file.close();
  }
}

const differs = (name: string): AppError =>
  new AppError(
    'IO',
    `The copy of ${name} is not what was copied. Check the disk, or choose another one; then try again.`,
  );

/** Says of what the file system refused what can be done about it; anything else passes through. */
export function asCopyError(error: unknown, name: string): unknown {
  // What Node reports of the system: ENOSPC, EROFS, and the like.
  if (!(error instanceof Error) || !('code' in error) || !/^E[A-Z]+$/.test(String(error.code))) return error;
  const cause = { cause: error };
  if (isMissingFile(error)) {
    return new AppError(
      'DB_MISSING',
      `${name} vanished while it was copied. Put the folder or the drive back as it was, and try again.`,
      cause,
    );
  }
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new AppError('IO', 'The disk is full. Nothing was changed; make room and try again.', cause);
  }
  return new AppError(
    'IO',
    `${name} could not be copied. Check the disk, and that you may write in the folder.`,
    cause,
  );
}
