import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { openCompartment, type WritableDb } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { asCompartmentKey } from '../../electron/vault/key-slots.ts';
import { aFolder, whenDone } from './folder.ts';

/** A real, encrypted file of one compartment, with its tables and nothing in them. */
export function aCompartment(compartment: Compartment): WritableDb {
  const db = openCompartment({
    path: join(aFolder(), `${compartment}.db`),
    compartment,
    key: asCompartmentKey(randomBytes(32)),
    create: true,
  });
  whenDone(() => db.close());
  migrate(db, compartment);
  return db;
}
