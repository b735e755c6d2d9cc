import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { AppError } from '../../shared/result.ts';
import { writeFileAtomically } from '../vault/atomic-write.ts';
import type { Log } from './log.ts';

/** A small file of the application's own: settings, and what it was asked to remember. */
export interface JsonFile<T> {
  readonly get: () => T;
  /** @throws AppError IO; the value stays what it was. */
  readonly set: (value: T) => void;
}

/**
 * Opens such a file. One that is damaged is put aside under another name, and the application starts afresh: a broken
 * list of vaults must not keep anybody from their records.
 */
export function openJsonFile<T>(options: {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  readonly initial: T;
  readonly log: Log;
}): JsonFile<T> {
  const { path } = options;
  let value = readOrStartAfresh(options);
  return {
    get: () => value,
    set: (changed) => {
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileAtomically(path, `${JSON.stringify(changed, null, 2)}\n`);
      } catch (cause) {
        throw new AppError('IO', 'Strongroom could not save its settings. Check the space on the disk.', {
          cause,
        });
      }
      value = changed;
    },
  };
}

function readOrStartAfresh<T>({
  path,
  schema,
  initial,
  log,
}: {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  readonly initial: T;
  readonly log: Log;
}): T {
  if (!existsSync(path)) return initial;
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    log('SETTINGS a file was damaged; it was put aside');
    putAside(path, log);
    return initial;
  }
}

function putAside(path: string, log: Log): void {
  try {
    renameSync(path, `${path}.damaged`);
  } catch {
    log('SETTINGS the damaged file could not be put aside');
  }
}
