import { expect, it } from 'vitest';
import { withoutLapsedConfirmations } from '../../../../renderer/referrals/record/lapsed-confirmations.ts';
import { formOf } from '../../../../renderer/referrals/sections/draft.ts';
import { aReferral, aSafeContact } from '../../../builders/referral.ts';

const confirmedUntil = (reconfirmDue: string) =>
  aSafeContact({ status: { state: 'confirmed-safe', at: '2026-03-17T12:00:00Z', reconfirmDue } });

it('asks anew when a confirmation has run out, and leaves one that holds as it is', () => {
  const record = aReferral({ safeContacts: [confirmedUntil('2026-04-14'), confirmedUntil('2026-12-01')] });
  const form = withoutLapsedConfirmations(formOf(record), record, '2026-11-23T09:30:00Z');
  expect(form.safeContacts?.[0]?.status).toEqual({ state: 'confirmed-safe' });
  expect(form.safeContacts?.[1]?.status?.reconfirmDue).toBe('2026-12-01');
  expect(form.safeContacts?.[0]?.value).toBe(record.safeContacts[0]?.value);
});
