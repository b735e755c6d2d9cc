import type { InputIssue } from '../../../shared/result.ts';
import { referralShapeSchema, type ReferralDraft } from '../../../shared/domain/referral/shape.ts';
import { isFormRow, valueAt, type FormRow } from './form.ts';

/** A record that breaks no rule, to stand wherever a part is not there yet. */
const NEUTRAL = {
  route: {
    service: 'TRIAGE',
    receivedAt: '2000-04-01T12:00:00+01:00',
    referralRoute: 'NK',
    reasons: ['NK'],
    priority: 'P3',
    duplicateCheck: { decision: 'NOT_CHECKED' },
  },
  client: {},
  employment: {
    workforceType: 'NK',
    status: 'NK',
    lineManagerAware: 'NK',
    mayTellLineManager: 'NK',
    dutyLimitsExplained: { state: 'not-explained', reason: 'NA9' },
  },
  safeContacts: [],
  consent: {
    service: { decision: 'NOT_YET_ASKED' },
    mustNotReceive: { state: 'not-asked', reason: 'NA9' },
    limitsOfConfidentiality: { state: 'not-explained', reason: 'NA9' },
    privacyNotice: { state: 'not-given', reason: 'NA9' },
  },
  allegedPerpetrators: [
    { policePerpetrated: 'NK', policePerpetratedDefinition: 'PPDA-2022', awareOfSupport: 'NK' },
  ],
  restriction: 'OPEN',
} as const satisfies FormRow;

/**
 * The candidate with a neutral answer in place of each that is missing or wrong, so that the rules between the others can
 * be looked at while the form is being filled in. Null when that is not possible.
 */
export function standInFor(candidate: FormRow, issues: readonly InputIssue[]): ReferralDraft | null {
  const isBad = (...path: readonly string[]): boolean =>
    issues.some((issue) =>
      path.every((name, depth) => depth >= issue.path.length || issue.path[depth] === name),
    );
  const goodPartsOf = (section: FormRow, name: string): FormRow =>
    Object.fromEntries(Object.entries(section).filter(([part]) => !isBad(name, part)));
  const good = Object.entries(candidate).flatMap(([name, section]) => {
    const neutral = valueAt(NEUTRAL, name);
    if (isFormRow(neutral) && isFormRow(section))
      return [[name, { ...neutral, ...goodPartsOf(section, name) }]];
    return isBad(name) ? [] : [[name, section]];
  });
  const standIn: FormRow = { ...NEUTRAL, ...Object.fromEntries(good) };
  const parsed = referralShapeSchema.safeParse(standIn);
  return parsed.success ? parsed.data : null;
}
