import { z } from 'zod';
import { NON_ANSWER } from '../code-lists/non-answers.ts';
import { codeSchema } from '../code-lists/code-list.ts';
import { YES_NO } from '../code-lists/employment-lists.ts';
import { localDateSchema } from '../dates.ts';
import { matchTokenSchema } from '../match-token.ts';
import { multiLine, singleLine } from '../text.ts';
import { ROW_LIMIT, TEXT_LIMIT } from './limits.ts';

const OLDEST_CHILD_YEARS = 17;

const addressSchema = z.strictObject({
  lines: multiLine(TEXT_LIMIT.place).exactOptional(),
  postcode: singleLine(10).exactOptional(),
});

/**
 * The employee whom the service supports (data dictionary A2).
 *
 * Needs recorded here serve the client; the equality answers about the same matters live elsewhere, and neither may be
 * filled in from the other.
 */
export const clientSchema = z.strictObject({
  name: z
    .strictObject({
      full: singleLine(TEXT_LIMIT.name),
      preferred: singleLine(TEXT_LIMIT.name).exactOptional(),
    })
    .exactOptional(),
  dateOfBirth: localDateSchema.exactOptional(),
  /** Made from the warrant or pay number, which itself is not stored. */
  workforceNumberToken: matchTokenSchema.exactOptional(),
  address: addressSchema.exactOptional(),
  language: singleLine(TEXT_LIMIT.short).exactOptional(),
  interpreterNeeded: codeSchema(YES_NO).exactOptional(),
  communicationNeeds: multiLine(TEXT_LIMIT.reason).exactOptional(),
  adjustmentNeeds: multiLine(TEXT_LIMIT.reason).exactOptional(),
  /** The next of kin on the staff record may be a colleague, or the person alleged. */
  nextOfKin: z
    .strictObject({
      safeToContact: codeSchema(YES_NO),
      details: singleLine(TEXT_LIMIT.contact).exactOptional(),
    })
    .exactOptional(),
  children: z
    .strictObject({
      number: z.union([z.int().min(0).max(ROW_LIMIT.children), codeSchema(NON_ANSWER)]),
      /** Ages in completed years, of the children whose age is known. */
      agesYears: z.array(z.int().min(0).max(OLDEST_CHILD_YEARS)).max(ROW_LIMIT.children).exactOptional(),
    })
    .exactOptional(),
});
