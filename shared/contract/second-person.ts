import { z } from 'zod';
import { singleLine } from '../domain/text.ts';

/** A second person at the same screen, who proves who they are and lends the keys that the first does not hold, for this one call. */
export const secondPersonSchema = z.strictObject({
  personId: z.string().max(100),
  passphrase: z.string().max(1000),
});

export type SecondPerson = z.output<typeof secondPersonSchema>;

/** Why somebody does what has to be accounted for. It is kept in the encrypted log; it should name no client. */
export const reasonSchema = singleLine(300, 'Say why.').min(
  3,
  'Give a reason that somebody else understands.',
);
