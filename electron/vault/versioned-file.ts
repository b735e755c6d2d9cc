import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../shared/result.ts';
import { isMissingFile } from './atomic-write.ts';

interface VersionedFile<T> {
  /** What the file calls itself: another is damaged. */
  readonly format: string;
  /** The newest version that can be read. */
  readonly newest: number;
  readonly schema: z.ZodType<T>;
  readonly name: string;
  readonly missing: (cause: unknown) => AppError;
  readonly fromFuture: () => AppError;
  readonly damaged: (cause: unknown) => AppError;
}

/**
 * Reads a JSON file that names its format and its version, and checks it.
 *
 * @throws AppError the one that is given for each case; IO when the file cannot be read.
 */
export function readVersionedFile<T>(path: string, file: VersionedFile<T>): T {
  const content = parseJson(readText(path, file), file);
  const header = z.object({ format: z.literal(file.format), version: z.int() }).safeParse(content);
  // The version comes first: a newer format may look like damage to the rest of the schema.
  if (header.success && header.data.version > file.newest) throw file.fromFuture();
  const parsed = file.schema.safeParse(content);
  if (!parsed.success) throw file.damaged(parsed.error);
  return parsed.data;
}

function readText(path: string, { name, missing, damaged }: VersionedFile<unknown>): string {
  try {
    // Anything else, such as a pipe, could keep the reader waiting for ever.
    if (!statSync(path).isFile()) throw damaged(null);
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (isMissingFile(cause)) throw missing(cause);
    throw new AppError('IO', `${name} could not be read. Check that you may open the folder.`, { cause });
  }
}

function parseJson(text: string, { damaged }: VersionedFile<unknown>): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(cause);
  }
}
