import { z } from 'zod';
import { codeSchema } from '../domain/code-lists/code-list.ts';
import { SERVICE } from '../domain/code-lists/referral-lists.ts';
import { referenceSchema } from '../domain/reference.ts';
import { NEED_GROUPS, NEED_REASONS } from '../domain/worklist.ts';
import { listedObject } from './listed-object.ts';
import { method } from './method.ts';

/** One thing that one referral needs. A referral that needs several things is there once for each. */
const workItemSchema = z.strictObject({
  referralId: z.uuid(),
  reference: referenceSchema,
  pseudonym: z.string(),
  service: codeSchema(SERVICE),
  reason: z.enum(NEED_REASONS),
  /** UTC, ISO 8601; null when nothing says by when. */
  dueAt: z.string().nullable(),
  isOverdue: z.boolean(),
});

const workGroupSchema = z.strictObject({
  group: z.enum(NEED_GROUPS),
  /** Things in the group, of which `items` shows the most urgent. `worklist.list` with the group gives them all. */
  count: z.int(),
  items: z.array(workItemSchema).readonly(),
});

const reasonCountSchema = z.strictObject({
  reason: z.enum(NEED_REASONS),
  /** Referrals with this reason: `referrals.list` with `needs` gives as many. */
  count: z.int(),
});

export type WorkItem = z.output<typeof workItemSchema>;
export type WorkGroup = z.output<typeof workGroupSchema>;
export type ReasonCount = z.output<typeof reasonCountSchema>;

/**
 * What needs something, in order of urgency: by group, then by the order of the reasons, then by when it is due.
 *
 * Only open referrals: whatever was withdrawn, declined, redirected or is a duplicate needs nothing. Only what the caller may
 * open: what a sealed record needs, those see who are named for it.
 */
export const worklistContract = {
  'worklist.get': method({
    /** How many things of each group to show. */
    input: z.strictObject({ limit: z.int().min(0).max(500).default(20) }),
    output: z.strictObject({
      asAt: z.string(),
      /** All three, empty or not. */
      groups: z.array(workGroupSchema).readonly(),
      /** All reasons, in order of urgency, also those with a count of 0. */
      reasons: z.array(reasonCountSchema).readonly(),
    }),
    permission: 'referral.read',
    compartments: ['cases'],
    audit: {
      operation: 'consultation',
      object: (_input, { groups }) =>
        listedObject(
          groups.reduce((sum, { count }) => sum + count, 0),
          groups.flatMap(({ items }) => items),
        ),
    },
  }),
  'worklist.list': method({
    /** What a count of `worklist.get` opens. */
    input: z.strictObject({
      group: z.enum(NEED_GROUPS),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.strictObject({ total: z.int(), items: z.array(workItemSchema).readonly() }),
    permission: 'referral.read',
    compartments: ['cases'],
    audit: {
      operation: 'consultation',
      object: (_input, { total, items }) => listedObject(total, items),
    },
  }),
} as const;
