import type { PersonRecord } from './people.ts';

/**
 * Whether somebody who reviews what two people did may say that they have seen one action.
 *
 * A manager who took no part may, and who had their passphrase from neither of the two: whoever gives somebody a passphrase could be
 * that person too. Where nobody of that kind works, whoever took no part may; and whoever did only where there is no other manager.
 *
 * @param people everybody of the vault.
 * @param givers who gave somebody their last one-time passphrase, by the id of whom it was given to.
 */
export function mayReview(
  ownId: string,
  { personId, secondPersonId }: { readonly personId: string; readonly secondPersonId: string },
  people: readonly Pick<PersonRecord, 'personId' | 'state' | 'roles'>[],
  givers: ReadonlyMap<string, string>,
): boolean {
  const tookPart = (id: string | undefined): boolean => id === personId || id === secondPersonId;
  const managers = people.filter(({ state, roles }) => state === 'active' && roles.includes('manager'));
  const others = managers.filter((manager) => !tookPart(manager.personId));
  const strangers = others.filter((manager) => !tookPart(givers.get(manager.personId)));
  const best = [strangers, others].find((group) => group.length > 0);
  return best === undefined || best.some((manager) => manager.personId === ownId);
}
