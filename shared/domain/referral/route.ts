import { z } from 'zod';
import { codeSchema } from '../code-lists/code-list.ts';
import { codeOrNonAnswer, codesOrNonAnswer } from '../code-lists/non-answers.ts';
import {
  DECLINE_REASON,
  DUPLICATE_DECISION,
  PRIORITY,
  REFERRAL_REASON,
  REFERRAL_ROUTE,
  SERVICE,
  TRIAGE_DECISION,
} from '../code-lists/referral-lists.ts';
import { dateTimeSchema, londonDateOf } from '../dates.ts';
import { singleLine } from '../text.ts';
import { TEXT_LIMIT } from './limits.ts';
import { personOrNotAskedSchema } from './person.ts';

/** The financial years for which a reference can be given: two digits tell them apart. */
const EARLIEST_RECEIPT = '2000-04-01';
const LATEST_RECEIPT = '2100-03-31';

const referrerSchema = z.strictObject({
  name: singleLine(TEXT_LIMIT.name).exactOptional(),
  unit: singleLine(TEXT_LIMIT.short).exactOptional(),
  contact: singleLine(TEXT_LIMIT.contact).exactOptional(),
});

/** What the unit knows and decides when a referral arrives (data dictionary A1, without what the vault fills in). */
export const routeSchema = z.strictObject({
  service: codeSchema(SERVICE),
  /** The start of every clock, unless {@link completeAt} is later. */
  receivedAt: dateTimeSchema.refine(
    (receivedAt) =>
      EARLIEST_RECEIPT <= londonDateOf(receivedAt) && londonDateOf(receivedAt) <= LATEST_RECEIPT,
    'Give a date from 1 April 2000 to 31 March 2100.',
  ),
  /** When the first safe way to reach the client became known; only for a referral that came without one. */
  completeAt: dateTimeSchema.exactOptional(),
  referralRoute: codeOrNonAnswer(REFERRAL_ROUTE),
  referrer: referrerSchema.exactOptional(),
  /** Whether somebody who referred themselves anonymously still is anonymous. */
  selfReferralAnonymous: z.boolean().exactOptional(),
  reasons: codesOrNonAnswer(REFERRAL_REASON),
  priority: codeSchema(PRIORITY),
  /** Why the priority differs from the computed one. */
  priorityRationale: singleLine(TEXT_LIMIT.reason).exactOptional(),
  /** The check was done unless the decision is "not checked". */
  duplicateCheck: z.strictObject({
    decision: codeSchema(DUPLICATE_DECISION),
    reason: singleLine(TEXT_LIMIT.reason).exactOptional(),
  }),
  withdrawal: z.strictObject({ at: dateTimeSchema, reason: codeSchema(DECLINE_REASON) }).exactOptional(),
});

/** What triage decided, and what followed from it (data dictionary A1). Needed before closure, not at creation. */
export const triageSchema = z.strictObject({
  at: dateTimeSchema,
  by: personOrNotAskedSchema,
  decision: codeSchema(TRIAGE_DECISION),
  declineReason: codeSchema(DECLINE_REASON).exactOptional(),
  waitingList: z
    .strictObject({ enteredAt: dateTimeSchema, leftAt: dateTimeSchema.exactOptional() })
    .exactOptional(),
  allocation: z
    .strictObject({
      at: dateTimeSchema,
      worker: personOrNotAskedSchema,
      /** The conflict check that came before the allocation. */
      conflictCheckId: z.uuid().exactOptional(),
    })
    .exactOptional(),
});
