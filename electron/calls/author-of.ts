import type { Author } from '../referrals/author.ts';
import type { CallContext } from './router.ts';

/** The person at work as the author of what the call does to a referral. */
export const authorOf = ({ session, at, world }: CallContext): Author => ({
  person: session.person.personId,
  at,
  seal: session.newSeal(),
  randomUuid: world.randomUuid,
  randomBytes: world.randomBytes,
});
