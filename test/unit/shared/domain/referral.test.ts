import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referralDraftSchema } from '../../../../shared/domain/referral.ts';
import { arbitraryReferral } from '../../../builders/arbitrary-referral.ts';
import { aReferral } from '../../../builders/referral.ts';

const issuesOf = (input: unknown) => referralDraftSchema.safeParse(input).error?.issues ?? [];
const pathsOf = (input: unknown) => issuesOf(input).map((issue) => issue.path.join('.'));

/** A copy of the record in which the value at `path` is replaced, or taken out when `value` is undefined. */
function changed(record: object, path: string, value: unknown): unknown {
  const copy = structuredClone(record);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let holder: unknown = copy;
  for (const key of keys) holder = Reflect.get(Object(holder), key);
  if (value === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
  return copy;
}

describe('a referral', () => {
  it.each(['IDVA', 'ISVA', 'BOTH', 'TRIAGE'] as const)('for %s is accepted as it was given', (service) => {
    const draft = aReferral({ route: { service } });
    expect(referralDraftSchema.parse(draft)).toEqual(draft);
  });

  it.each([
    '',
    'yesterday',
    '2025-02-30T00:00:00Z',
    '1999-12-31T12:00:00Z',
    '2025-06-02T09:00:00+99:99',
    null,
    {},
  ])('received at %j is refused with the path, and never with a crash', (receivedAt) => {
    const draft = { ...aReferral(), route: { ...aReferral().route, receivedAt } };
    const { success, error } = referralDraftSchema.safeParse(draft);
    expect(success).toBe(false);
    expect(error?.issues[0]?.path).toEqual(['route', 'receivedAt']);
  });

  it('survives JSON unchanged and gains no default, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryReferral, (draft) => {
        expect(referralDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'route.service',
    'route.receivedAt',
    'route.referralRoute',
    'route.reasons',
    'route.priority',
    'route.duplicateCheck.decision',
    'client',
    'employment.workforceType',
    'employment.status',
    'employment.lineManagerAware',
    'employment.mayTellLineManager',
    'employment.dutyLimitsExplained',
    'safeContacts',
    'safeContacts.0.channel',
    'safeContacts.0.value',
    'safeContacts.0.preferred',
    'safeContacts.0.isWorkDeviceOrMailbox',
    'safeContacts.0.safeToLeaveVoicemail',
    'safeContacts.0.safeToText',
    'safeContacts.0.safeToSayWhoIsCalling',
    'safeContacts.0.status.at',
    'safeContacts.0.status.reconfirmDue',
    'consent.service.decision',
    'consent.mustNotReceive',
    'consent.limitsOfConfidentiality',
    'consent.privacyNotice',
    'consent.privacyNotice.version',
    'abuseProfile.types',
    'abuseProfile.relationship',
    'sexualViolenceProfile.types',
    'sexualViolenceProfile.recency',
    'sexualViolenceProfile.workplaceRelated',
    'sexualViolenceProfile.reportedToPolice',
    'allegedPerpetrators',
    'allegedPerpetrators.0.policePerpetrated',
    'allegedPerpetrators.0.policePerpetratedDefinition',
    'allegedPerpetrators.0.awareOfSupport',
    'restriction',
  ])('is refused without %s', (path) => {
    expect(pathsOf(changed(aReferral({ route: { service: 'BOTH' } }), path, undefined))).toEqual([path]);
  });

  it.each([
    ['', 'narrative'],
    ['route', 'shouting'],
    ['client', 'religion'],
    ['abuseProfile', 'narrative'],
    ['sexualViolenceProfile', 'description'],
    ['allegedPerpetrators.0', 'name'],
  ])('has no room in "%s" for a field %s', (section, field) => {
    const path = section === '' ? field : `${section}.${field}`;
    const issues = issuesOf(changed(aReferral({ route: { service: 'BOTH' } }), path, 'words'));
    expect(issues.map(({ code, path: at }) => [code, at.join('.')])).toEqual([
      ['unrecognized_keys', section],
    ]);
  });

  it.each([
    ['route.service', 'PNS'],
    ['route.receivedAt', '2025-06-02'],
    ['route.receivedAt', '2025-02-29T09:00:00Z'],
    ['route.reasons', []],
    ['route.priority', 'NK'],
    ['client.dateOfBirth', '28/02/1990'],
    ['client.name.full', ' '],
    ['client.name.full', 'two\nlines'],
    ['client.workforceNumberToken', 'P123456'],
    ['client.children', { number: 21 }],
    ['employment.unit', 'central bcu'],
    ['safeContacts', Array.from({ length: 11 }, () => aReferral().safeContacts[0])],
    ['safeContacts.0.safeToText', 'YES'],
    ['safeContacts.0.safeWindows', [{ weekday: 'MON', from: '9:00', to: '12:00' }]],
    ['consent.mustNotReceive', { state: 'listed', rows: [] }],
    ['consent.privacyNotice', { state: 'not-given' }],
    ['abuseProfile.types', ['PHYSICAL', 'PHYSICAL']],
    ['abuseProfile.types', ['NK', 'PHYSICAL']],
    ['abuseProfile.relationship', 'NA'],
    ['allegedPerpetrators', []],
    ['allegedPerpetrators.0.policePerpetrated', 'PNS'],
    ['allegedPerpetrators.0.policePerpetratedDefinition', 'ours'],
    ['restriction', 'NA1'],
  ])('refuses a wrong %s: %j', (path, value) => {
    const paths = pathsOf(changed(aReferral(), path, value));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.every((at) => at === path || at.startsWith(`${path}.`))).toBe(true);
  });

  it('accepts a non-answer wherever a person is asked', () => {
    const draft = aReferral({
      route: { reasons: ['NA6'], referralRoute: 'PNS' },
      employment: { workforceType: 'NA2', status: 'NK', lineManagerAware: 'PNS' },
      abuseProfile: { types: ['PNS'], relationship: 'NA1' },
    });
    const { officerRank: _rank, ...employment } = draft.employment;
    expect(pathsOf({ ...draft, employment })).toEqual([]);
  });

  it('refuses an undefined field, which JSON would lose', () => {
    expect(pathsOf({ ...aReferral(), triage: undefined })).toEqual(['triage']);
  });
});
