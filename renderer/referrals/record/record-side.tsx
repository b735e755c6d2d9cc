import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { labelOf } from '../../../shared/domain/code-lists/code-list.ts';
import { PRIORITY } from '../../../shared/domain/code-lists/referral-lists.ts';
import { dateInWords } from '../../../shared/domain/date-words.ts';
import { londonDateOf, type DateTime } from '../../../shared/domain/dates.ts';
import { referralStatusOf } from '../../../shared/domain/referral-facts.ts';
import { contactUsesOf, isSafeNow, type ContactUse } from '../../../shared/domain/safe-contact-gate.ts';
import { usePermission } from '../../app/session.ts';
import { Status } from '../../ui/notice.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { SERVICE_WORDS, STATUS_MARKS } from '../referral-words.ts';
import { Restriction } from './access/record-access.tsx';
import { ClientName } from './client-name.tsx';
import { SAFE_NOW_QUESTIONS, safeNowInWords } from './contact-words.ts';
import type { OpenReferral } from './save-change.ts';
import type { RevealedName } from './use-revealed-name.ts';

/** What must be seen at all times: it stays while the parts scroll by. */
export function RecordSide({
  referral,
  now,
  name,
}: {
  readonly referral: OpenReferral;
  readonly now: DateTime;
  readonly name: RevealedName;
}): ReactNode {
  const { record } = referral;
  const status = STATUS_MARKS[referralStatusOf(record)];
  return (
    <aside className="app-side" aria-label="Summary">
      <Restriction referral={referral} />
      <SummaryList
        rows={[
          ...contactUsesOf(record).map((use) => ({
            label: SAFE_NOW_QUESTIONS[use],
            value: <SafeNowMark record={record} use={use} now={now} />,
          })),
          { label: 'Status', value: <Status tone={status.tone}>{status.word}</Status> },
          { label: 'Service', value: SERVICE_WORDS[record.route.service] },
          { label: 'Priority', value: labelOf(PRIORITY, record.route.priority) },
          { label: 'Received', value: dateInWords(londonDateOf(record.route.receivedAt)) },
          { label: 'Client', value: <ClientName name={name} /> },
          { label: 'Equality form', value: <EqualityForm referral={referral} /> },
          ...(referral.priorReferralId === null
            ? []
            : [
                { label: 'Earlier referral', value: <PriorReferral referralId={referral.priorReferralId} /> },
              ]),
        ]}
      />
    </aside>
  );
}

function SafeNowMark({
  record,
  use,
  now,
}: {
  readonly record: OpenReferral['record'];
  readonly use: ContactUse;
  readonly now: DateTime;
}): ReactNode {
  const answer = isSafeNow(record, use, now);
  return <Status tone={answer.isSafe ? 'good' : 'bad'}>{safeNowInWords(answer, now)}</Status>;
}

function EqualityForm({
  referral: { equalityForm, referralId },
}: {
  readonly referral: OpenReferral;
}): ReactNode {
  const mayGive = usePermission('equality.submit');
  const words = equalityFormInWords(equalityForm);
  if (!mayGive) return words ?? 'None yet';
  return (
    <>
      {words !== null && <>{words}. </>}
      <Link className="govuk-link" to="/equality-form/$referralId" params={{ referralId }}>
        {words === null ? 'Give the equality form' : 'Open the form'}
      </Link>
    </>
  );
}

function equalityFormInWords(equalityForm: OpenReferral['equalityForm']): string | null {
  switch (equalityForm.state) {
    case 'sealed':
      return `Sealed on ${dateInWords(londonDateOf(equalityForm.at))}`;
    case 'objection':
      return `The client objected on ${dateInWords(londonDateOf(equalityForm.at))}`;
    case 'none':
      return null;
  }
}

function PriorReferral({ referralId }: { readonly referralId: string }): ReactNode {
  return (
    <Link className="govuk-link" to="/referrals/$referralId" params={{ referralId }}>
      Open the client’s referral before
    </Link>
  );
}
