import { z } from 'zod';
import {
  ABUSE_TYPE,
  DURATION,
  LINKED_FORM,
  RELATIONSHIP,
  SEVERITY,
  TREND,
} from '../code-lists/abuse-lists.ts';
import { codeSchema } from '../code-lists/code-list.ts';
import { YES_NO } from '../code-lists/employment-lists.ts';
import { codeOrNonAnswer, codesOrNonAnswer } from '../code-lists/non-answers.ts';
import { REVIEW_POINT } from '../code-lists/outcome-lists.ts';
import { localDateSchema } from '../dates.ts';
import { ROW_LIMIT } from './limits.ts';

/** One type of abuse at one point in time; rows of later points show the change. */
const severityRowSchema = z.strictObject({
  reviewPoint: codeSchema(REVIEW_POINT),
  type: codeSchema(ABUSE_TYPE),
  severity: codeOrNonAnswer(SEVERITY),
  severityTrend: codeOrNonAnswer(TREND).exactOptional(),
  frequencyTrend: codeOrNonAnswer(TREND).exactOptional(),
});

/** The domestic abuse, in categories only: there is deliberately no field for an account of it (data dictionary A6). */
export const abuseProfileSchema = z.strictObject({
  types: codesOrNonAnswer(ABUSE_TYPE),
  linkedForms: codesOrNonAnswer(LINKED_FORM).exactOptional(),
  relationship: codeOrNonAnswer(RELATIONSHIP),
  duration: codeOrNonAnswer(DURATION).exactOptional(),
  stillLivingTogether: codeSchema(YES_NO).exactOptional(),
  /** How long ago they separated. */
  separatedFor: codeOrNonAnswer(DURATION).exactOptional(),
  severity: z.array(severityRowSchema).max(ROW_LIMIT.severity).exactOptional(),
  current: codeSchema(YES_NO).exactOptional(),
  ceasedOn: localDateSchema.exactOptional(),
});
