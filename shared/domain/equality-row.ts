import { z } from 'zod';
import { equalityAnswersSchema } from './equality-answers.ts';
import { localDateSchema } from './dates.ts';

/**
 * What a sealed row carries from the case side to the equality side: one fact about one referral, under a random token
 * that leads back to no name, reference or case.
 *
 * Rows of one token are ordered by `sequence`, so that they may arrive in any order and any number of times.
 */
export const equalityRowSchema = z.strictObject({
  token: z.uuid(),
  sequence: z.int().positive(),
  /** What the report counts by; sent when a referral is created and when one of these changes. */
  attributes: z
    .strictObject({
      receivedOn: localDateSchema,
      service: z.string().max(40),
      workforceType: z.string().max(40),
      policePerpetrated: z.string().max(40),
      /** False for a referral that no figure counts: a duplicate, or an error. */
      counts: z.boolean(),
    })
    .optional(),
  /** The answers, or the wish that there be none (Data Protection Act 2018 Schedule 1 paragraph 8(5)). */
  monitoring: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('answers'), answers: equalityAnswersSchema }),
      z.strictObject({ kind: z.literal('objection') }),
    ])
    .optional(),
});

export type EqualityRow = z.output<typeof equalityRowSchema>;
export type EqualityAttributes = NonNullable<EqualityRow['attributes']>;
