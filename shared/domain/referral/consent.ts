import { z } from 'zod';
import { codeSchema } from '../code-lists/code-list.ts';
import {
  CHANNEL,
  CONSENT,
  MUST_NOT_RECEIVE_REASON,
  SHARING_BASIS,
  SHARING_PURPOSE,
  SHARING_RECIPIENT,
} from '../code-lists/contact-lists.ts';
import { YES_NO } from '../code-lists/employment-lists.ts';
import { NOT_ASKED_REASON } from '../code-lists/non-answers.ts';
import { dateTimeSchema, localDateSchema } from '../dates.ts';
import { singleLine } from '../text.ts';
import { ROW_LIMIT, TEXT_LIMIT } from './limits.ts';
import { personOrNotAskedSchema } from './person.ts';

const notYet = <State extends string>(state: State) =>
  z.strictObject({ state: z.literal(state), reason: codeSchema(NOT_ASKED_REASON) });

const sharingRowSchema = z.strictObject({
  recipient: codeSchema(SHARING_RECIPIENT),
  purpose: codeSchema(SHARING_PURPOSE),
  what: singleLine(TEXT_LIMIT.short),
  expiresOn: localDateSchema.exactOptional(),
});

const sharedWithoutConsentSchema = z.strictObject({
  recipient: codeSchema(SHARING_RECIPIENT),
  basis: codeSchema(SHARING_BASIS),
  basisReference: singleLine(TEXT_LIMIT.short).exactOptional(),
  decidedBy: personOrNotAskedSchema,
  decidedAt: dateTimeSchema,
  clientTold: codeSchema(YES_NO),
});

/**
 * What the client agreed to, was told, and forbids (data dictionary A5).
 *
 * Consent to statistics is not here: it goes with the equality answers.
 */
export const consentSchema = z.strictObject({
  service: z.strictObject({
    decision: codeSchema(CONSENT),
    on: localDateSchema.exactOptional(),
    /** The channel through which the client decided. */
    method: codeSchema(CHANNEL).exactOptional(),
  }),
  /** One row per recipient and purpose that the client agreed to. */
  sharing: z.array(sharingRowSchema).max(ROW_LIMIT.sharing).exactOptional(),
  /** "Nobody" is an answer and must be given as one: until the client was asked, nobody is known to be safe. */
  mustNotReceive: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('nobody') }),
    notYet('not-asked'),
    z.strictObject({
      state: z.literal('listed'),
      rows: z
        .array(
          z.strictObject({
            /** A person or a role. */
            who: singleLine(TEXT_LIMIT.name),
            reason: codeSchema(MUST_NOT_RECEIVE_REASON),
          }),
        )
        .min(1)
        .max(ROW_LIMIT.mustNotReceive),
    }),
  ]),
  sharedWithoutConsent: z
    .array(sharedWithoutConsentSchema)
    .max(ROW_LIMIT.sharedWithoutConsent)
    .exactOptional(),
  withdrawn: z.strictObject({ at: dateTimeSchema, scope: singleLine(TEXT_LIMIT.reason) }).exactOptional(),
  limitsOfConfidentiality: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('explained'), at: dateTimeSchema }),
    notYet('not-explained'),
  ]),
  privacyNotice: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('given'), version: singleLine(40), at: dateTimeSchema }),
    notYet('not-given'),
  ]),
});
