import { z } from 'zod';
import { codeSchema } from '../code-lists/code-list.ts';
import { RESTRICTION } from '../code-lists/people-alleged-lists.ts';
import { abuseProfileSchema } from './abuse.ts';
import { clientSchema } from './client.ts';
import { consentSchema } from './consent.ts';
import { employmentSchema } from './employment.ts';
import { ROW_LIMIT } from './limits.ts';
import { personAllegedSchema } from './person-alleged.ts';
import { routeSchema, triageSchema } from './route.ts';
import { safeContactSchema } from './safe-contact.ts';
import { sexualViolenceProfileSchema } from './sexual-violence.ts';

/** The sections of a referral, each correct in itself; the rules between them are in rules.ts. */
export const referralShapeSchema = z.strictObject({
  route: routeSchema,
  triage: triageSchema.exactOptional(),
  client: clientSchema,
  employment: employmentSchema,
  safeContacts: z.array(safeContactSchema).max(ROW_LIMIT.safeContacts),
  consent: consentSchema,
  abuseProfile: abuseProfileSchema.exactOptional(),
  sexualViolenceProfile: sexualViolenceProfileSchema.exactOptional(),
  allegedPerpetrators: z
    .array(personAllegedSchema)
    .min(1, 'Give at least one person alleged, even if nothing about them is known.')
    .max(ROW_LIMIT.allegedPerpetrators),
  restriction: codeSchema(RESTRICTION),
});

/** A referral as a person supplies it. It holds what was said and nothing else: no default is ever filled in. */
export type ReferralDraft = z.output<typeof referralShapeSchema>;
