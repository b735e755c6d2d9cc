import { z } from 'zod';
import { codeSchema } from '../domain/code-lists/code-list.ts';
import { WORKFORCE_TYPE } from '../domain/code-lists/employment-lists.ts';
import { codeOrNonAnswer } from '../domain/code-lists/non-answers.ts';
import { RESTRICTION } from '../domain/code-lists/people-alleged-lists.ts';
import { PRIORITY, SERVICE } from '../domain/code-lists/referral-lists.ts';
import { localDateSchema } from '../domain/dates.ts';
import { REFERRAL_STATUSES } from '../domain/referral-facts.ts';
import { NEED_REASONS } from '../domain/worklist.ts';

export const policePerpetratedSchema = z.enum(['YES', 'NO', 'NK', 'NA']);

/** What the person typed; every word must begin a word of the record. */
export const searchTextSchema = z.string().max(200);

/** Narrows a list of referrals; all given parts must hold. */
export const referralFilterSchema = z.strictObject({
  service: codeSchema(SERVICE).optional(),
  status: z.enum(REFERRAL_STATUSES).optional(),
  priority: codeSchema(PRIORITY).optional(),
  workforceType: codeOrNonAnswer(WORKFORCE_TYPE).optional(),
  policePerpetrated: policePerpetratedSchema.optional(),
  restriction: codeSchema(RESTRICTION).optional(),
  receivedFrom: localDateSchema.optional(),
  receivedTo: localDateSchema.optional(),
  /** Those that are on the worklist for this reason: as many as the worklist counts for it. */
  needs: z.enum(NEED_REASONS).optional(),
});

export type ReferralFilter = z.output<typeof referralFilterSchema>;
