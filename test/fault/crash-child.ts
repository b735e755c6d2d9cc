// Imports a caseload and moves its sealed rows on, and is killed on the way: by itself, with SIGKILL, at a point that
// the parent names. Arguments: vault folder, CSV file, point. A point is "statement N" (before the Nth SQL statement is
// prepared) or "commit N before" / "commit N after" (around the Nth transaction).
import { readFileSync } from 'node:fs';
import { relaySealedRows } from '../../electron/calls/relay.ts';
import { createRouter } from '../../electron/calls/router.ts';
import { HANDLERS, REAL_WORLD } from '../../electron/calls/serve.ts';
import { openSession, type Session } from '../../electron/calls/session.ts';
import type { WritableDb } from '../../electron/store/connection.ts';
import { PASSPHRASE } from '../builders/vault-constants.ts';

const [folder = '', csvFile = '', point = ''] = process.argv.slice(2);
const [kind, ordinal, side] = point.split(' ');
const counts = { statement: 0, commit: 0 };

const dieIf = (isHere: boolean): void => {
  if (isHere) process.kill(process.pid, 'SIGKILL');
};

/** Counts a transaction. @returns whether it is the one that the parent named. */
const countCommit = (): boolean => {
  counts.commit += 1;
  return kind === 'commit' && counts.commit === Number(ordinal);
};

/** The real database, watched. */
function watched(db: WritableDb): WritableDb {
  return new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name === 'prepare') {
        counts.statement += 1;
        dieIf(kind === 'statement' && counts.statement === Number(ordinal));
      }
      // A long transaction is begun and committed by hand.
      if (name === 'exec') {
        return (sql: string) => {
          const isHere = sql === 'COMMIT' && countCommit();
          dieIf(isHere && side === 'before');
          target.exec(sql);
          dieIf(isHere && side === 'after');
        };
      }
      if (name === 'transaction') {
        return (work: (...args: readonly unknown[]) => unknown) => ({
          immediate: (...args: readonly unknown[]) => {
            const isHere = countCommit();
            const result = target
              .transaction(() => {
                const inner = work(...args);
                dieIf(isHere && side === 'before');
                return inner;
              })
              .immediate();
            dieIf(isHere && side === 'after');
            return result;
          },
        });
      }
      return value.bind(target);
    },
  });
}

const real = await openSession({
  folder,
  credential: { kind: 'passphrase', passphrase: PASSPHRASE },
  world: REAL_WORLD,
});
const databases = new Map(
  real.compartments.map((compartment) => [compartment, watched(real.database(compartment))]),
);
const session: Session = {
  ...real,
  database: (compartment) => databases.get(compartment) ?? real.database(compartment),
};
const router = createRouter({
  handlers: HANDLERS,
  session: () => session,
  world: REAL_WORLD,
  log: (line) => process.stderr.write(`${line}\n`),
  relay: () => relaySealedRows(session, REAL_WORLD.now),
});
const result = await router.invoke('referrals.import', { csv: readFileSync(csvFile) });
real.lock();
process.stdout.write(JSON.stringify({ result, ...counts }));
