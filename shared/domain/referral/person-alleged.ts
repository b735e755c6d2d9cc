import { z } from 'zod';
import { RELATIONSHIP } from '../code-lists/abuse-lists.ts';
import { codeSchema } from '../code-lists/code-list.ts';
import { WORKFORCE_TYPE, YES_NO } from '../code-lists/employment-lists.ts';
import { AGE_BAND, SEX } from '../code-lists/equality-lists.ts';
import { codeOrNonAnswer } from '../code-lists/non-answers.ts';
import {
  FORCE,
  POLICE_PERPETRATED,
  RELATIVE_RANK,
  SERVING_STATUS,
} from '../code-lists/people-alleged-lists.ts';
import { matchTokenSchema } from '../match-token.ts';
import { policePerpetratedDefinitionSchema } from '../police-perpetrated.ts';
import { singleLine } from '../text.ts';
import { unitSchema } from './employment.ts';
import { TEXT_LIMIT } from './limits.ts';

const policeServiceSchema = z.strictObject({
  workforceType: codeOrNonAnswer(WORKFORCE_TYPE),
  force: codeOrNonAnswer(FORCE),
  status: codeOrNonAnswer(SERVING_STATUS),
});

/** One person alleged to have caused the harm, never by name (data dictionary A8). */
export const personAllegedSchema = z.strictObject({
  policePerpetrated: codeSchema(POLICE_PERPETRATED),
  /** The wording that the answer was given under. */
  policePerpetratedDefinition: policePerpetratedDefinitionSchema,
  relationship: codeOrNonAnswer(RELATIONSHIP).exactOptional(),
  sex: codeOrNonAnswer(SEX).exactOptional(),
  ageBand: codeOrNonAnswer(AGE_BAND).exactOptional(),
  serviceAtTimeOfAbuse: policeServiceSchema.exactOptional(),
  serviceNow: policeServiceSchema.exactOptional(),
  relativeRank: codeOrNonAnswer(RELATIVE_RANK).exactOptional(),
  identityToken: matchTokenSchema.exactOptional(),
  unit: unitSchema.exactOptional(),
  /** Whether the role gives access to systems in which the client could be looked up. */
  hasSystemAccess: codeSchema(YES_NO).exactOptional(),
  crimeReference: singleLine(TEXT_LIMIT.short).exactOptional(),
  policeRecordRestricted: codeSchema(YES_NO).exactOptional(),
  /** The person alleged must not learn that the client uses the service. */
  awareOfSupport: codeSchema(YES_NO),
});
