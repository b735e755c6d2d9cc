import { z } from 'zod';
import { singleLine } from '../domain/text.ts';
import { method } from './method.ts';
import { referralFilterSchema, searchTextSchema } from './referral-filter.ts';

const viewSchema = z.strictObject({
  viewId: z.uuid(),
  name: z.string(),
  search: searchTextSchema,
  filter: referralFilterSchema,
});

/** A search with its filters that somebody wants to use again: seen by its author alone, since a search may name a client. */
export type SavedView = z.output<typeof viewSchema>;

export const viewsContract = {
  'views.list': method({
    input: z.strictObject({}),
    /** The caller's own, by name. */
    output: z.strictObject({ views: z.array(viewSchema).readonly() }),
    permission: 'referral.read',
    compartments: ['cases'],
    audit: { operation: 'consultation', object: () => 'own saved views' },
  }),
  'views.save': method({
    /** One with the same name is replaced. */
    input: z.strictObject({
      name: singleLine(60),
      search: searchTextSchema.default(''),
      filter: referralFilterSchema.default({}),
    }),
    output: z.strictObject({ viewId: z.uuid() }),
    permission: 'referral.read',
    compartments: ['cases'],
    audit: { operation: 'collection', object: (_input, output) => output.viewId },
  }),
  'views.remove': method({
    input: z.strictObject({ viewId: z.uuid() }),
    output: z.strictObject({ removed: z.literal(true) }),
    permission: 'referral.read',
    compartments: ['cases'],
    audit: { operation: 'erasure', object: (input) => input.viewId },
  }),
} as const;
