import type { ReactNode } from 'react';
import type { DateTime } from '../../../shared/domain/dates.ts';
import type { ReferralDraft } from '../../../shared/domain/referral.ts';
import { contactUsesOf, isSafeNow, type SafeNow } from '../../../shared/domain/safe-contact-gate.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Status } from '../../ui/notice.tsx';
import { SAFE_NOW_QUESTIONS, safeNowInWords } from './contact-words.ts';
import { SafeContactCard } from './safe-contact-card.tsx';

/** Whether and how the client can be reached at this moment: the loudest thing on the page. */
export function SafeContactBlock({
  record,
  now,
  onChange,
}: {
  readonly record: Pick<ReferralDraft, 'safeContacts'>;
  readonly now: DateTime;
  /** Opens the editor. Absent for somebody who may not change the record. */
  readonly onChange?: (() => void) | undefined;
}): ReactNode {
  const toCall = isSafeNow(record, 'call', now);
  const otherUses = contactUsesOf(record).filter((use) => use !== 'call');
  return (
    <div className={classNames('app-safety', toCall.isSafe ? 'app-safety--safe' : 'app-safety--unsafe')}>
      <p className="app-safety__answer" role="status">
        <span aria-hidden="true">{toCall.isSafe ? '✓' : '✕'}</span>
        <span>
          {SAFE_NOW_QUESTIONS.call} {safeNowInWords(toCall, now)}
        </span>
      </p>
      {!toCall.isSafe && <p className="govuk-body">{toCall.why}</p>}
      {otherUses.map((use) => (
        <OtherUse
          key={use}
          question={SAFE_NOW_QUESTIONS[use]}
          answer={isSafeNow(record, use, now)}
          now={now}
        />
      ))}
      {record.safeContacts.length === 0 && onChange !== undefined && (
        <Button onClick={onChange}>Record a way to reach the client</Button>
      )}
      <ul className="app-safety__channels">
        {byUse(record.safeContacts).map((contact) => (
          <SafeContactCard
            key={`${contact.channel} ${contact.value}`}
            contact={contact}
            now={now}
            onReconfirm={onChange}
          />
        ))}
      </ul>
    </div>
  );
}

/** An answer that is not about calling: beside the loud one, never in its place. */
function OtherUse({
  question,
  answer,
  now,
}: {
  readonly question: string;
  readonly answer: SafeNow;
  readonly now: DateTime;
}): ReactNode {
  return (
    <p className="govuk-body" role="status">
      <Status tone={answer.isSafe ? 'good' : 'bad'}>
        {question} {safeNowInWords(answer, now)}
      </Status>
    </p>
  );
}

/** What the client prefers comes first, what must not be used last. */
function byUse(contacts: ReferralDraft['safeContacts']): ReferralDraft['safeContacts'] {
  const rank = ({ preferred, status }: ReferralDraft['safeContacts'][number]): number =>
    status.state === 'do-not-use' ? 2 : Number(!preferred);
  return contacts.toSorted((a, b) => rank(a) - rank(b));
}
