import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, formOf } from '../../../../../renderer/referrals/sections/draft.ts';
import { withValue, type ReferralForm } from '../../../../../renderer/referrals/sections/form.ts';
import { readForm } from '../../../../../renderer/referrals/sections/read-form.ts';
import { referralDraftSchema, type ReferralDraft } from '../../../../../shared/domain/referral.ts';
import { arbitraryReferral } from '../../../../builders/arbitrary-referral.ts';
import { aReferral, aSafeContact } from '../../../../builders/referral.ts';

/** Later than every date that a builder makes up. */
const NOW = '2150-01-01T12:00:00.000Z';

/** Parts without anything in them say nothing. */
function withoutEmptyParts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyParts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, withoutEmptyParts(part)] as const)
      .filter(([, part]) => typeof part !== 'object' || part === null || Object.keys(part).length > 0),
  );
}

function draftFrom(form: ReferralForm): ReferralDraft {
  const result = draftOf(form, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.draft;
}

describe('a form', () => {
  it('asks every question of a record: it gives back each one that it was made from', () => {
    fc.assert(
      fc.property(arbitraryReferral, (draft) => {
        expect(withoutEmptyParts(draftFrom(formOf(draft)))).toEqual(withoutEmptyParts(draft));
      }),
      { numRuns: 200 },
    );
  });

  it('is plain JSON, so that it can be kept as a draft', () => {
    fc.assert(
      fc.property(arbitraryReferral, (draft) => {
        const form = formOf(draft);
        expect(JSON.parse(JSON.stringify(form))).toEqual(form);
      }),
      { numRuns: 50 },
    );
  });

  it('read from whatever a draft holds either becomes a record that the vault takes, or says what to do', () => {
    const paths = ['route', 'route.receivedAt', 'client.children', 'safeContacts', 'consent.service'];
    fc.assert(
      fc.property(arbitraryReferral, fc.constantFrom(...paths), fc.jsonValue(), (draft, path, junk) => {
        const result = draftOf(readForm(withValue(formOf(draft), path, junk)), NOW);
        if (result.ok) expect(referralDraftSchema.safeParse(result.draft).success).toBe(true);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('read from a draft is the form that was kept', () => {
    fc.assert(
      fc.property(arbitraryReferral, (draft) => {
        const form = formOf(draft);
        expect(withoutEmptyParts(readForm(form))).toEqual(withoutEmptyParts(form));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what an earlier answer made a person type, and saves only what is asked now', () => {
    const officer = formOf(aReferral());
    const contractor = withValue(officer, 'employment.workforceType', 'CONTRACTOR');
    expect(draftFrom(contractor).employment).not.toHaveProperty('officerRank');
    const officerAgain = withValue(contractor, 'employment.workforceType', 'POLICE_OFFICER');
    expect(draftFrom(officerAgain)).toEqual(draftFrom(officer));
  });

  it('leaves out a way to reach the client that nobody filled in', () => {
    const form = formOf(aReferral());
    const offered = withValue(form, 'safeContacts', [{}, ...(form.safeContacts ?? []), { codeWord: ' ' }]);
    expect(draftFrom(offered).safeContacts).toHaveLength(1);
  });
});

describe('the priority of a form', () => {
  it('goes on following the facts when it is the one that they suggest', () => {
    const form = formOf(aReferral({ route: { priority: 'P2' } }));
    const unsafe = {
      ...aSafeContact({ preferred: false }),
      status: { state: 'do-not-use', reason: 'Shared' },
    };
    expect(draftFrom(withValue(form, 'safeContacts', [unsafe])).route.priority).toBe('P3');
  });

  it('stays what somebody chose with a reason', () => {
    const form = formOf(aReferral({ route: { priority: 'P1', priorityRationale: 'Judgement' } }));
    expect(draftFrom(withValue(form, 'route.reasons', ['OTHER'])).route.priority).toBe('P1');
  });
});

describe('safe times', () => {
  it('become one window for each day, whatever way the time is typed', () => {
    const form = formOf(aReferral());
    const times = [{ days: ['FRI', 'MON'], from: '9:00', to: '1730' }];
    const [contact] = formOf(aReferral()).safeContacts ?? [];
    const draft = draftFrom(withValue(form, 'safeContacts', [{ ...contact, safeWindows: times }]));
    expect(draft.safeContacts[0]?.safeWindows).toEqual([
      { weekday: 'MON', from: '09:00', to: '17:30' },
      { weekday: 'FRI', from: '09:00', to: '17:30' },
    ]);
  });
});
