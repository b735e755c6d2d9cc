import type { Session } from '../../../electron/calls/session.ts';
import { listPeople } from '../../../electron/office/people.ts';
import { unlockVault } from '../../../electron/vault/vault.ts';
import type { Compartment } from '../../../shared/domain/compartments.ts';
import { AppError } from '../../../shared/result.ts';
import type { SlotWrite } from './protocol.ts';
import type { Template } from './templates.ts';
import { NEXT_PASSPHRASE } from './workplace.ts';

/** What a passphrase opens; null when it opens nothing. */
async function openedBy(folder: string, passphrase: string): Promise<readonly Compartment[] | null> {
  try {
    const { keys } = await unlockVault(folder, { kind: 'passphrase', passphrase });
    return [...keys.keys()];
  } catch (error) {
    if (error instanceof AppError && error.code === 'WRONG_PASSPHRASE') return null;
    throw error;
  }
}

/** Whoever was there has the way in that office.db says they have, whatever was under way. */
export async function wrongWaysIn(session: Session, { oneTime }: Template): Promise<readonly string[]> {
  const problems: string[] = [];
  const people = listPeople(session.database('office'));
  for (const [name, passphrase] of oneTime) {
    const person = people.find(({ displayName }) => displayName === name);
    const opened = await openedBy(session.vault.folder, passphrase);
    const isOpen = opened !== null;
    const isSuspended = person?.state === 'suspended';
    // The one-time passphrase of this one may have been replaced, of which nobody but the log need know.
    const isAsKnown = name === 'To be reissued' ? !isSuspended : isOpen === !isSuspended;
    if (!isAsKnown)
      problems.push(`${name} is ${person?.state ?? 'gone'} and ${isOpen ? 'gets' : 'does not get'} in`);
    const isAnalyst = person?.roles.includes('analyst') ?? false;
    if (isOpen && opened.includes('equality') !== isAnalyst)
      problems.push(`${name} has other keys than roles`);
  }
  return problems;
}

/** Whether a change of slots that was acknowledged holds. */
export async function slotWriteHolds(
  write: SlotWrite,
  session: Session,
  { oneTime }: Template,
): Promise<boolean> {
  const { folder } = session.vault;
  if (write.kind === 'own passphrase') return (await openedBy(folder, NEXT_PASSPHRASE)) !== null;
  const person = listPeople(session.database('office')).find(({ personId }) => personId === write.personId);
  if (person === undefined) return false;
  const former = oneTime.get(person.displayName);
  switch (write.kind) {
    case 'added':
      return (await openedBy(folder, write.passphrase)) !== null;
    case 'reissued':
      return (
        (await openedBy(folder, write.passphrase)) !== null &&
        former !== undefined &&
        (await openedBy(folder, former)) === null
      );
    case 'suspended':
      return person.state === 'suspended';
    case 'given a role':
      return person.roles.includes('analyst');
  }
}
