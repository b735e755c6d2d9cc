import { referralShapeSchema } from './referral/shape.ts';
import { referralRuleIssues } from './referral/rules.ts';

export type { ReferralDraft } from './referral/shape.ts';

/**
 * The full referral record as a person supplies it at creation or update (data dictionary A1 to A8): every section
 * correct in itself, and the rules between them kept. JSON in, the same JSON out, but for trimmed text.
 *
 * The rules are looked at once every section is right in itself. There is no clock in a schema: check
 * `futureDateIssues` beside it.
 */
export const referralDraftSchema = referralShapeSchema.superRefine((draft, context) => {
  for (const issue of referralRuleIssues(draft)) {
    context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  }
});
