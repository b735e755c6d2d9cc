import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const CHUNK_BYTES = 64 * 1024 * 1024;
/** Chunks overlap, so that no secret lies across the end of one. */
const LONGEST_SECRET_BYTES = 256;

/**
 * Which of `secrets` lie anywhere in the writable memory of a process of ours, by their names; null where the system does
 * not show memory as files do (anywhere but Linux).
 */
export function secretsInMemory(
  processId: number,
  secrets: ReadonlyMap<string, Buffer>,
): readonly string[] | null {
  if (process.platform !== 'linux') return null;
  const found = new Set<string>();
  const memory = openSync(`/proc/${processId}/mem`, 'r');
  try {
    for (const [start, end] of writableRegions(processId)) {
      for (let at = start; at < end; at += CHUNK_BYTES) {
        const chunk = readChunk(memory, at, Math.min(CHUNK_BYTES + LONGEST_SECRET_BYTES, end - at));
        for (const [name, secret] of secrets) if (chunk.includes(secret)) found.add(name);
      }
    }
  } finally {
    closeSync(memory);
  }
  return [...found];
}

function writableRegions(processId: number): readonly (readonly [start: number, end: number])[] {
  return readFileSync(`/proc/${processId}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, start = '', end = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line) ?? [];
      return start === '' ? [] : [[Number.parseInt(start, 16), Number.parseInt(end, 16)] as const];
    });
}

/** What can be read of it: a region may have gone since, or be reserved and never used. */
function readChunk(memory: number, at: number, length: number): Buffer {
  const chunk = Buffer.alloc(length);
  try {
    return chunk.subarray(0, readSync(memory, chunk, 0, length, at));
  } catch {
    return Buffer.alloc(0);
  }
}
