import type { Role } from '../../shared/domain/roles.ts';
import { atWork, ok, ownPassphrase, type AtWork } from './vault.ts';
import type { aWorld } from './world.ts';

/** Somebody in a vault, with the passphrase that is their own by now: what a second person types. */
export interface Colleague {
  readonly personId: string;
  readonly passphrase: string;
}

/** Adds people to a vault, who each have unlocked it once and chosen their passphrase. */
export async function withColleagues<Name extends string>(
  folder: string,
  world: ReturnType<typeof aWorld>,
  roles: Readonly<Record<Name, readonly Role[]>>,
): Promise<Readonly<Record<Name, Colleague>>> {
  const custodian = await atWork(folder, { world });
  const added: [string, string, string][] = [];
  for (const [name, held] of Object.entries<readonly Role[]>(roles)) {
    const { person, passphrase } = await ok(custodian, 'office.people.add', {
      displayName: name,
      roles: [...held],
    });
    added.push([name, person.personId, passphrase]);
  }
  custodian.lock();
  for (const [, , passphrase] of added) (await atWork(folder, { world, passphrase })).lock();
  const colleagues = added.map(([name, personId, given]) => [
    name,
    { personId, passphrase: ownPassphrase(folder, given) },
  ]);
  // One for each name that was asked for.
  return Object.fromEntries(colleagues) as Record<Name, Colleague>;
}

/** Does something as one of them, and locks the vault again for the next. */
export async function as<T>(
  { folder, world }: { readonly folder: string; readonly world: ReturnType<typeof aWorld> },
  { passphrase }: { readonly passphrase: string },
  work: (server: AtWork) => Promise<T>,
): Promise<T> {
  const server = await atWork(folder, { world, passphrase });
  try {
    return await work(server);
  } finally {
    server.lock();
  }
}
