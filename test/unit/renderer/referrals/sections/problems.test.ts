import { describe, expect, it } from 'vitest';
import { formOf } from '../../../../../renderer/referrals/sections/draft.ts';
import { withValue, type ReferralForm } from '../../../../../renderer/referrals/sections/form.ts';
import {
  messagesByField,
  problemsIn,
  problemsOf,
  problemsOfRefusal,
} from '../../../../../renderer/referrals/sections/problems.ts';
import { aPoliceOfficerAlleged, aReferral, aSafeContact } from '../../../../builders/referral.ts';

const NOW = '2026-11-23T09:30:00.000Z';

/** A complete referral with one thing different. */
const problemsWith = (path: string, value: unknown, form: ReferralForm = formOf(aReferral())) =>
  problemsOf(withValue(form, path, value), NOW).map(({ fieldId, message }) => `${fieldId}: ${message}`);

describe('the problems of a form', () => {
  it('are none when it is a whole referral', () => {
    expect(problemsOf(formOf(aReferral()), NOW)).toEqual([]);
  });

  it('name everything that an empty form must still say, in the order of the questions, and in plain words', () => {
    const problems = problemsOf({}, NOW);
    expect(problems.map(({ sectionId }) => sectionId)).toEqual([
      'service',
      'arrival',
      'arrival',
      'reasons',
      ...Array.from({ length: 4 }, () => 'employment'),
      'people-alleged',
      'people-alleged',
      'consent',
      'consent',
      'told',
      'told',
      'told',
      'access',
      'access',
    ]);
    for (const { message } of problems) expect(message).toMatch(/^(Choose|Enter|Say|Select) .*[^.]$/);
  });

  it('say what to do about an answer that is missing', () => {
    expect(problemsWith('route.receivedAt', '')).toEqual([
      'route-receivedAt: Enter the day and time when the referral was received',
    ]);
  });

  it('tell a day that the calendar does not have from one that is missing', () => {
    expect(problemsWith('client.dateOfBirth', '1990-02-31')).toEqual([
      'client-dateOfBirth: There is no 31 February 1990',
    ]);
    expect(problemsWith('route.receivedAt', '2026-11-22T')).toEqual([
      'route-receivedAt-time: Enter a time, for example 17:00',
    ]);
    expect(problemsWith('client.dateOfBirth', '88-03-05')).toEqual([
      'client-dateOfBirth-year: Year must be four figures, for example 2026',
    ]);
  });

  it('say how long a text may be, and how many rows there may be, by the name of the field', () => {
    expect(problemsWith('client.name.full', 'x'.repeat(201))).toEqual([
      'client-name-full: Full name must be 200 characters or fewer',
    ]);
    const contacts = Array.from({ length: 11 }, (_, index) => aSafeContact({ preferred: index === 0 }));
    expect(problemsWith('safeContacts', contacts)).toEqual([
      'safeContacts: Safe contacts: there can be 10 at most',
    ]);
  });

  it('ask for the reason where something was not asked', () => {
    expect(problemsWith('employment.lineManagerAware', 'NA')).toEqual([
      'employment-lineManagerAware-reason: Choose why it was not asked',
    ]);
    expect(problemsWith('route.reasons', ['NA'])).toEqual([
      'route-reasons-reason: Choose why it was not asked',
    ]);
  });

  it('ask for what another answer makes necessary', () => {
    expect(problemsWith('employment.workforceType', 'POLICE_STAFF')).toEqual([
      'employment-staffBand: Choose the pay band, or that you do not know it yet',
    ]);
    expect(problemsWith('consent.service.on', undefined)).toEqual([
      'consent-service-on: Enter the day on which the client decided',
    ]);
    expect(problemsWith('route.reasons', ['ESCALATION'])).toEqual([
      'client-children-number: Enter how many children there are, or that you do not know yet',
    ]);
    expect(problemsWith('route.service', 'ISVA').map((problem) => problem.split(':')[0])).toEqual([
      'sexualViolenceProfile-types',
      'sexualViolenceProfile-recency',
      'sexualViolenceProfile-reportedToPolice',
      'sexualViolenceProfile-workplaceRelated',
    ]);
  });

  it('keep the rules between answers while others are still missing', () => {
    const unfinished: ReferralForm = {
      route: { receivedAt: '2026-11-20T09:00:00Z' },
      client: { dateOfBirth: '2026-11-21' },
    };
    expect(messagesByField(problemsOf(unfinished, NOW)).get('client-dateOfBirth')).toBe(
      'Give a date of birth before the referral was received',
    );
  });

  it('refuse a date that lies in the future, on the London day', () => {
    expect(problemsWith('route.receivedAt', '2026-11-24T00:00:00Z')).toContain(
      'route-receivedAt: Give a date that is not in the future',
    );
  });

  it('name the row where there are several, also behind one that was left blank', () => {
    const contacts = [aSafeContact(), {}, { ...aSafeContact({ preferred: false }), value: '' }];
    expect(problemsWith('safeContacts', contacts)).toEqual([
      'safeContacts-2-value: Safe contact 3: enter the number, address or place',
    ]);
  });

  it('demand a reason for a priority that the facts do not suggest', () => {
    expect(problemsWith('route.priority', 'P1')).toEqual([
      'route-priorityRationale: Say why the priority is not the one that the answers suggest',
    ]);
  });

  it('belong to one section each', () => {
    const form = withValue(
      formOf(aReferral({ allegedPerpetrators: [aPoliceOfficerAlleged()] })),
      'employment.sameUnitAsPersonAlleged',
      undefined,
    );
    const problems = problemsOf(form, NOW);
    expect(problemsIn(problems, { id: 'people-alleged' })).toEqual(problems);
    expect(problemsIn(problems, { id: 'employment' })).toEqual([]);
  });
});

describe('a refusal of the vault', () => {
  it('is said at the field of the form that it is about', () => {
    const form = withValue(formOf(aReferral()), 'safeContacts', [{}, aSafeContact()]);
    const issue = { path: ['draft', 'safeContacts', 0, 'value'], message: 'Give a single line.' };
    expect(problemsOfRefusal(form, [issue])).toMatchObject([
      {
        fieldId: 'safeContacts-1-value',
        message: 'Safe contact 2: give a single line',
        sectionId: 'safe-contact',
      },
    ]);
  });

  it('says nothing about fields when it is not about the record', () => {
    expect(problemsOfRefusal(formOf(aReferral()), [{ path: ['draftId'], message: 'No.' }])).toEqual([]);
  });
});
