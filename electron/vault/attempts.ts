import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/result.ts';
import { writeFileAtomically } from './atomic-write.ts';

// Failed attempts to unlock, kept beside vault.json so that the delays between them survive a restart. It slows down whoever
// sits at this computer; somebody who copies the folder is held up by Argon2id alone.

const FREE_FAILURES = 3;
const FIRST_DELAY_SECONDS = 5;
const LONGEST_DELAY_SECONDS = 15 * 60;

/** As many slots as vault.json may have and one for attempts that name none; and as many failures as the log is told of at once. */
const MOST_SLOTS = 201;
const MOST_UNLOGGED = 1_000;

/** In place of a slot's id, for an attempt that tried every one: nobody knows whom it was meant for. */
export const NO_ONE_SLOT = 'unknown';

const attemptsSchema = z.strictObject({
  slots: z.record(z.string().max(64), z.strictObject({ failures: z.int().min(1), lastAt: z.iso.datetime() })),
  unlogged: z.array(z.strictObject({ slotId: z.string().max(64), at: z.iso.datetime() })),
});

type Attempts = z.output<typeof attemptsSchema>;

/** A failure that the audit log does not know of yet. */
export type FailedAttempt = Attempts['unlogged'][number];

const NONE: Attempts = { slots: {}, unlogged: [] };

/**
 * Refuses an attempt that comes too soon after the failures before it.
 *
 * A clock that was set back neither shortens the delay nor makes it longer than it was: it begins anew.
 *
 * @param slotId null for an attempt that tries every slot, since nobody said who they are. Such attempts are counted by themselves: what
 *   one person mistypes keeps nobody waiting who says who they are.
 * @throws AppError TOO_SOON with `retryAfterSeconds`.
 */
export function assertMayTry(folder: string, slotId: string | null, now: Date): void {
  const attempts = readAttempts(folder);
  const door = slotId ?? NO_ONE_SLOT;
  const counted = countedAt(attempts, door);
  if (counted === undefined) return;
  const lastAt = new Date(Math.min(Date.parse(counted.lastAt), now.getTime()));
  // The clock was set back since: what has passed of the delay cannot be known.
  if (lastAt.getTime() < Date.parse(counted.lastAt)) {
    const slots = { ...attempts.slots, [door]: { ...counted, lastAt: lastAt.toISOString() } };
    writeAttempts(folder, { ...attempts, slots });
  }
  const waitMs = lastAt.getTime() + delaySeconds(counted.failures) * 1_000 - now.getTime();
  if (waitMs <= 0) return;
  const retryAfterSeconds = Math.ceil(waitMs / 1_000);
  throw new AppError(
    'TOO_SOON',
    `There were too many failed attempts. Try again in ${inWords(retryAfterSeconds)}.`,
    { retryAfterSeconds },
  );
}

/** Counts a failed attempt. @param slotId as in {@link assertMayTry}. */
export function noteFailure(folder: string, slotId: string | null, now: Date): void {
  const attempts = readAttempts(folder);
  const at = now.toISOString();
  const door = slotId ?? NO_ONE_SLOT;
  const counted = { failures: (countedAt(attempts, door)?.failures ?? 0) + 1, lastAt: at };
  writeAttempts(folder, {
    slots: newest({ ...attempts.slots, [door]: counted }),
    unlogged: [...attempts.unlogged, { slotId: door, at }].slice(-MOST_UNLOGGED),
  });
}

/** The failures at all slots that no log knows of yet, oldest first: whoever gets in writes them into it. */
export const unloggedFailures = (folder: string): readonly FailedAttempt[] => readAttempts(folder).unlogged;

/** Forgets the failures that {@link unloggedFailures} told of: the log has them now. */
export function noteLogged(folder: string): void {
  const attempts = readAttempts(folder);
  if (attempts.unlogged.length > 0) writeAttempts(folder, { ...attempts, unlogged: [] });
}

/**
 * Ends the delays of a slot whose secret was given, and of attempts that named none: somebody who belongs here is at the computer.
 * The failures stay until the log has them.
 */
export function noteSuccess(folder: string, slotId: string): void {
  const attempts = readAttempts(folder);
  const { [slotId]: own, [NO_ONE_SLOT]: unnamed, ...slots } = attempts.slots;
  if (own === undefined && unnamed === undefined) return;
  writeAttempts(folder, { ...attempts, slots });
}

/** Not what every object has under that name. */
const countedAt = ({ slots }: Attempts, door: string): Attempts['slots'][string] | undefined =>
  Object.hasOwn(slots, door) ? slots[door] : undefined;

/** After `failures` failures in a row: nothing up to three, then 5 s, 10 s, 20 s ... and 15 minutes at most. */
function delaySeconds(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(FIRST_DELAY_SECONDS * 2 ** (failures - FREE_FAILURES - 1), LONGEST_DELAY_SECONDS);
}

function newest(slots: Attempts['slots']): Attempts['slots'] {
  const byTime = Object.entries(slots).toSorted(([, one], [, other]) => (one.lastAt < other.lastAt ? 1 : -1));
  return Object.fromEntries(byTime.slice(0, MOST_SLOTS));
}

const attemptsPath = (folder: string): string => join(folder, 'attempts.json');

/** Nothing when the file is not there or makes no sense: a damaged file must not keep anybody out. */
function readAttempts(folder: string): Attempts {
  try {
    return attemptsSchema.parse(JSON.parse(readFileSync(attemptsPath(folder), 'utf8')));
  } catch {
    return NONE;
  }
}

function writeAttempts(folder: string, attempts: Attempts): void {
  try {
    writeFileAtomically(attemptsPath(folder), `${JSON.stringify(attempts, null, 2)}\n`);
  } catch {
    // Where nothing can be written, no attempt can change anything either, and the unlock itself says so.
  }
}

function inWords(seconds: number): string {
  if (seconds === 1) return '1 second';
  if (seconds < 120) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
