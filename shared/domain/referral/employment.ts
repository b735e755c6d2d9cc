import { z } from 'zod';
import { codeSchema, codesOf } from '../code-lists/code-list.ts';
import {
  EMPLOYMENT_STATUS,
  OFFICER_RANK,
  SPECIAL_RANK,
  STAFF_BAND,
  UNIT,
  WORKFORCE_TYPE,
  YES_NO,
} from '../code-lists/employment-lists.ts';
import { NON_ANSWER, NOT_ASKED_REASON, codeOrNonAnswer } from '../code-lists/non-answers.ts';
import { localDateSchema } from '../dates.ts';
import { singleLine } from '../text.ts';
import { TEXT_LIMIT } from './limits.ts';

/** A code of the administrator's own unit list, "withheld", or a non-answer. Whether a local code exists, the vault checks. */
export const unitSchema = z.union([
  z.enum([...codesOf(UNIT), ...codesOf(NON_ANSWER)]),
  z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9_]{0,31}$/, 'Give the code of a unit: capital letters, digits and underscores.'),
]);

/** The client's place in the police workforce (data dictionary A3). Length of service belongs to the equality answers. */
export const employmentSchema = z.strictObject({
  workforceType: codeOrNonAnswer(WORKFORCE_TYPE),
  officerRank: codeOrNonAnswer(OFFICER_RANK).exactOptional(),
  specialRank: codeOrNonAnswer(SPECIAL_RANK).exactOptional(),
  staffBand: codeOrNonAnswer(STAFF_BAND).exactOptional(),
  volunteerRole: singleLine(TEXT_LIMIT.short).exactOptional(),
  contractorCompany: singleLine(TEXT_LIMIT.short).exactOptional(),
  unit: unitSchema.exactOptional(),
  status: codeOrNonAnswer(EMPLOYMENT_STATUS),
  lineManagerAware: codeSchema(YES_NO),
  mayTellLineManager: codeSchema(YES_NO),
  sameUnitAsPersonAlleged: codeSchema(YES_NO).exactOptional(),
  /** Whether the worker explained where a police officer's duty to act ends confidentiality. */
  dutyLimitsExplained: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('explained'), on: localDateSchema }),
    z.strictObject({ state: z.literal('not-explained'), reason: codeSchema(NOT_ASKED_REASON) }),
  ]),
});
