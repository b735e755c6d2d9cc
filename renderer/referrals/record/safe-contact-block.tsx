import type { ReactNode } from 'react';
import type { DateTime } from '../../../shared/domain/dates.ts';
import type { ReferralDraft } from '../../../shared/domain/referral.ts';
import { contactUsesOf, isSafeNow } from '../../../shared/domain/safe-contact-gate.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
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
  const [call, ...others] = contactUsesOf(record).map((use) => ({
    question: SAFE_NOW_QUESTIONS[use],
    answer: isSafeNow(record, use, now),
  }));
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

/** What the client prefers comes first, what must not be used last. */
function byUse(contacts: ReferralDraft['safeContacts']): ReferralDraft['safeContacts'] {
  const rank = ({ preferred, status }: ReferralDraft['safeContacts'][number]): number =>
    status.state === 'do-not-use' ? 2 : Number(!preferred);
  return contacts.toSorted((a, b) => rank(a) - rank(b));
}
