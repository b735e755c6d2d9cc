import { z } from 'zod';
import { codeSchema } from '../code-lists/code-list.ts';
import { YES_NO } from '../code-lists/employment-lists.ts';
import { codeOrNonAnswer, codesOrNonAnswer } from '../code-lists/non-answers.ts';
import {
  HEALTH_NEED,
  POLICE_REPORT,
  RECENCY,
  SEXUAL_VIOLENCE_TYPE,
} from '../code-lists/sexual-violence-lists.ts';

/**
 * The sexual violence, in categories only (data dictionary A7).
 *
 * Nothing here can hold words about the offence: an ISVA's record must not become evidence, and may be requested under
 * section 44A of the Police, Crime, Sentencing and Courts Act 2022.
 */
export const sexualViolenceProfileSchema = z.strictObject({
  types: codesOrNonAnswer(SEXUAL_VIOLENCE_TYPE),
  recency: codeOrNonAnswer(RECENCY),
  workplaceRelated: codeSchema(YES_NO),
  healthNeeds: codesOrNonAnswer(HEALTH_NEED).exactOptional(),
  reportedToPolice: codeOrNonAnswer(POLICE_REPORT),
});
