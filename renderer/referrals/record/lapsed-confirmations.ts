import type { DateTime } from '../../../shared/domain/dates.ts';
import type { ReferralDraft } from '../../../shared/domain/referral.ts';
import { contactGateOf } from '../../../shared/domain/safe-contact-gate.ts';
import type { ReferralForm } from '../sections/form.ts';

/**
 * The form without the dates of confirmations that have run out: a channel that lapsed is asked about anew, and moving the old
 * date on does not make it safe.
 *
 * @param record what `form` was made from.
 */
export function withoutLapsedConfirmations(
  form: ReferralForm,
  record: Pick<ReferralDraft, 'safeContacts'>,
  now: DateTime,
): ReferralForm {
  const isLapsed = (index: number): boolean => {
    const recorded = record.safeContacts[index];
    return recorded !== undefined && contactGateOf(recorded, now).kind === 'expired';
  };
  const safeContacts = (form.safeContacts ?? []).map((contact, index) =>
    isLapsed(index) ? unconfirmed(contact) : contact,
  );
  return { ...form, safeContacts };
}

type ContactForm = NonNullable<ReferralForm['safeContacts']>[number];

const unconfirmed = (contact: ContactForm): ContactForm => ({
  ...contact,
  status: { state: 'confirmed-safe' },
});
