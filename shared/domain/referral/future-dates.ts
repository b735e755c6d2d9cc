import type { InputIssue } from '../../result.ts';
import { londonDateOf } from '../dates.ts';
import type { DateTime, LocalDate } from '../dates.ts';
import type { ReferralDraft } from './shape.ts';

type Dated<Moment extends string> = readonly [path: InputIssue['path'], moment: Moment | undefined];

/**
 * One issue for each fact of the referral that is dated after `today`, a London date.
 *
 * Only what is still to come may lie in the future: when a channel must be confirmed again, and when a consent expires.
 */
export function futureDateIssues(draft: ReferralDraft, today: LocalDate): readonly InputIssue[] {
  const moments = datedMoments(draft).filter(([, at]) => at !== undefined && londonDateOf(at) > today);
  const days = datedDays(draft).filter(([, on]) => on !== undefined && on > today);
  return [...moments, ...days].map(([path]) => ({ path, message: 'Give a date that is not in the future.' }));
}

function datedMoments({ route, triage, safeContacts, consent }: ReferralDraft): readonly Dated<DateTime>[] {
  const { limitsOfConfidentiality: limits, privacyNotice: notice } = consent;
  return [
    [['route', 'receivedAt'], route.receivedAt],
    [['route', 'completeAt'], route.completeAt],
    [['route', 'withdrawal', 'at'], route.withdrawal?.at],
    [['triage', 'at'], triage?.at],
    [['triage', 'waitingList', 'enteredAt'], triage?.waitingList?.enteredAt],
    [['triage', 'waitingList', 'leftAt'], triage?.waitingList?.leftAt],
    [['triage', 'allocation', 'at'], triage?.allocation?.at],
    ...safeContacts.map(({ status }, index): Dated<DateTime> => {
      return [
        ['safeContacts', index, 'status', 'at'],
        status.state === 'confirmed-safe' ? status.at : undefined,
      ];
    }),
    ...(consent.sharedWithoutConsent ?? []).map(({ decidedAt }, index): Dated<DateTime> => {
      return [['consent', 'sharedWithoutConsent', index, 'decidedAt'], decidedAt];
    }),
    [['consent', 'withdrawn', 'at'], consent.withdrawn?.at],
    [['consent', 'limitsOfConfidentiality', 'at'], limits.state === 'explained' ? limits.at : undefined],
    [['consent', 'privacyNotice', 'at'], notice.state === 'given' ? notice.at : undefined],
  ];
}

function datedDays({
  client,
  employment,
  consent,
  abuseProfile,
}: ReferralDraft): readonly Dated<LocalDate>[] {
  const { dutyLimitsExplained: duty } = employment;
  return [
    [['client', 'dateOfBirth'], client.dateOfBirth],
    [['employment', 'dutyLimitsExplained', 'on'], duty.state === 'explained' ? duty.on : undefined],
    [['consent', 'service', 'on'], consent.service.on],
    [['abuseProfile', 'ceasedOn'], abuseProfile?.ceasedOn],
  ];
}
