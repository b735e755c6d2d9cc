import { describe, expect, it } from 'vitest';
import { parseCaseload } from '../../../../electron/referrals/import/parse-caseload.ts';
import { AppError } from '../../../../shared/result.ts';
import { caseloadCsv, csvOf, LEAST_CELLS } from '../../../builders/caseload-csv.ts';

const TODAY = '2026-11-22';

const parse = (text: string) => parseCaseload(Buffer.from(text, 'utf8'), { today: TODAY });

/** What the import says about a file that it must refuse. */
function refusalOf(text: string): { readonly message: string; readonly issues: readonly unknown[] } {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof AppError && error.code === 'VALIDATION') return error;
    throw error;
  }
  throw new Error('The file was taken in.');
}

/** The problems of the one row of a file. */
const problemsOf = (row: Readonly<Record<string, string>>) => refusalOf(caseloadCsv(row)).issues;

const problem = (column: string, message: string, line = 2) => ({
  path: [line, column],
  message: expect.stringContaining(message),
});

/** The cells of a form with one question answered. */
const FORM = {
  equality_asked_on: '02/06/2025',
  equality_mode: 'read-out',
  equality_by_proxy: 'no',
  equality_consent: 'EXPLICIT_VERBAL',
  equality_sex: 'Female',
};

const CONTACT = {
  client_name: 'Test Client',
  contact_1_channel: 'Personal mobile',
  contact_1_value: '07700 900123',
  contact_1_preferred: 'yes',
  contact_1_is_work: 'no',
  contact_1_voicemail_safe: 'no',
  contact_1_text_safe: 'yes',
  contact_1_say_who_safe: 'no',
  contact_1_status: 'CONFIRMED_SAFE',
  contact_1_confirmed_at: '02/06/2025 11:00',
  contact_1_reconfirm_due: '02/07/2025',
  priority: 'P2',
};

describe('a row that says the least it must', () => {
  it('becomes a record of what was not asked', () => {
    expect(parse(caseloadCsv({}))).toEqual([
      {
        line: 2,
        workforceNumber: null,
        answers: null,
        draft: {
          route: {
            service: 'IDVA',
            receivedAt: '2025-06-02T10:00:00+01:00',
            referralRoute: 'NA6',
            reasons: ['NA6'],
            priority: 'P3',
            duplicateCheck: { decision: 'NOT_CHECKED' },
          },
          client: {},
          employment: {
            workforceType: 'NA6',
            status: 'NA6',
            lineManagerAware: 'NA6',
            mayTellLineManager: 'NA6',
            dutyLimitsExplained: { state: 'not-explained', reason: 'NA6' },
          },
          safeContacts: [],
          consent: {
            service: { decision: 'NOT_YET_ASKED' },
            mustNotReceive: { state: 'not-asked', reason: 'NA6' },
            limitsOfConfidentiality: { state: 'not-explained', reason: 'NA6' },
            privacyNotice: { state: 'not-given', reason: 'NA6' },
          },
          abuseProfile: { types: ['NA6'], relationship: 'NA6' },
          allegedPerpetrators: [
            {
              policePerpetrated: 'NO',
              policePerpetratedDefinition: 'PCD1732-UNSTATED',
              awareOfSupport: 'NA6',
            },
          ],
          restriction: 'RESTRICTED',
        },
      },
    ]);
  });

  it('gets exactly the blanks that what it says makes necessary', () => {
    const [referral] = parse(
      caseloadCsv({
        service: 'ISVA',
        workforce_type: 'Police officer',
        alleged_1_police_perpetrated: 'yes',
        reasons: 'REPEAT',
        next_of_kin: 'A cousin',
      }),
    );
    const notAsked = { workforceType: 'NA6', force: 'NA6', status: 'NA6' };
    expect(referral?.draft).toMatchObject({
      client: { nextOfKin: { safeToContact: 'NA6', details: 'A cousin' } },
      employment: { officerRank: 'NA6', sameUnitAsPersonAlleged: 'NA6' },
      sexualViolenceProfile: {
        types: ['NA6'],
        recency: 'NA6',
        workplaceRelated: 'NA6',
        reportedToPolice: 'NA6',
      },
      allegedPerpetrators: [{ serviceAtTimeOfAbuse: notAsked, serviceNow: notAsked, relativeRank: 'NA6' }],
    });
    expect(referral?.draft).not.toHaveProperty('abuseProfile');
    expect(referral?.draft.client).not.toHaveProperty('children');
  });

  it('has the number of children not asked where a MARAC would ask', () => {
    const [referral] = parse(caseloadCsv({ reasons: 'Repeat within 12 months' }));
    expect(referral?.draft.client.children).toEqual({ number: 'NA6' });
  });
});

describe('the equality columns', () => {
  it('make a form in which every blank was not asked, as soon as one is filled', () => {
    const notAsked = { state: 'not-asked', reason: 'NA6' };
    expect(parse(caseloadCsv(FORM))[0]?.answers).toEqual({
      askedAt: '2025-06-02',
      mode: 'read-out',
      questionVersion: 'EARLIER',
      byProxy: false,
      consentForStatistics: 'EXPLICIT_VERBAL',
      age: notAsked,
      sex: { state: 'answered', code: 'FEMALE' },
      genderReassignment: notAsked,
      race: notAsked,
      religionBelief: notAsked,
      sexualOrientation: notAsked,
      disability: { condition: notAsked },
      marriageCivilPartnership: notAsked,
      pregnancyMaternity: notAsked,
    });
  });

  it('leave the restriction of activities not asked only where there is a condition', () => {
    const [referral] = parse(caseloadCsv({ ...FORM, equality_long_lasting_condition: 'yes' }));
    expect(referral?.answers?.disability).toEqual({
      condition: { state: 'answered', code: 'YES' },
      activityRestriction: { state: 'not-asked', reason: 'NA6' },
    });
  });

  it.each([
    ['no day', { equality_asked_on: '' }, 'equality_asked_on', 'Fill in this cell'],
    ['no way of asking', { equality_mode: '' }, 'equality_mode', 'Fill in this cell'],
    ['nothing about a proxy', { equality_by_proxy: '' }, 'equality_by_proxy', 'Fill in this cell'],
    [
      'an answer by proxy',
      { equality_by_proxy: 'yes' },
      'equality_by_proxy',
      'nobody may answer for another',
    ],
    ['an answer without consent', { equality_consent: '' }, 'equality_sex', 'no consent to statistics'],
    ['a day to come', { equality_asked_on: '01/01/2027' }, 'equality_asked_on', 'not in the future'],
    ['a child’s age', { equality_age: '15' }, 'equality_age', ''],
    [
      'a restriction without a condition',
      { equality_activity_restriction: 'A_LOT' },
      'equality_activity_restriction',
      'Leave this out',
    ],
  ])('refuse a form with %s', (_, changes, column, message) => {
    expect(problemsOf({ ...FORM, ...changes })).toEqual([problem(column, message)]);
  });
});

describe('a cell that cannot be read', () => {
  it.each([
    ['service', 'Both of them', 'IDVA, ISVA, BOTH, TRIAGE'],
    ['received_at', '06/31/2025', 'DD/MM/YYYY HH:MM'],
    ['received_at', '30/03/2025 01:30', 'clocks went forward'],
    ['received_at', '01/06/1899', '1900 to 2199'],
    ['priority', 'urgent', 'P1, P2, P3'],
    ['priority', '', 'Fill in this cell'],
    ['alleged_1_police_perpetrated', 'PNS', 'YES, NO, NK'],
    ['must_not_receive', 'nobody at all', 'NOBODY or LISTED'],
    ['date_of_birth', '31/02/1990', 'DD/MM/YYYY'],
    ['reasons', 'REPEAT; REPEAT', 'each answer once'],
    ['reasons', 'REPEAT; NK', 'alone'],
    ['unit', 'the third floor', 'code of a unit'],
    ['triage_by', 'PC Plod', 'id of a person'],
    ['workforce_number', '1'.repeat(41), 'at most 40'],
    ['client_name', 'One\nTwo', 'single line'],
    ['children', '21', 'from 0 to 20'],
    ['contact_1_safe_times', 'Mondays', 'MON 09:00-12:30'],
  ])('%s = "%s" is reported with line, column and reason', (column, text, message) => {
    // A row that has a triage or a contact must say more about it; only the cell in question matters here.
    const issues = problemsOf({ client_name: 'Test Client', [column]: text });
    expect(issues).toContainEqual(problem(column, message));
    expect(text.length > 3 && JSON.stringify(issues).includes(text)).toBe(false);
  });

  it('is reported beside every other one of its row', () => {
    expect(problemsOf({ service: 'x', received_at: 'x', priority: '' })).toEqual([
      problem('service', 'Give'),
      problem('received_at', 'Give'),
      problem('priority', 'Fill in'),
    ]);
  });
});

describe('cells that contradict each other', () => {
  it.each([
    [
      'a priority that the facts do not suggest',
      { priority: 'P1' },
      'priority_rationale',
      'Say why the priority is not P3',
    ],
    ['a rank of somebody who is no officer', { officer_rank: 'SERGEANT' }, 'officer_rank', 'police officer'],
    [
      'a profile of the other service',
      { sexual_violence_recency: 'NK' },
      'sexual_violence_recency',
      'Leave this out',
    ],
    [
      'a second contact without a first',
      { contact_2_channel: 'LETTER', client_name: 'X' },
      'contact_1_channel',
      'Fill in',
    ],
    [
      'a second person alleged without the main answer',
      { alleged_2_sex: 'MALE' },
      'alleged_2_police_perpetrated',
      'Fill in',
    ],
    ['a list of nobody', { must_not_receive: 'LISTED' }, 'must_not_receive_1', 'Fill in'],
    [
      'nobody, and somebody',
      { must_not_receive: 'NOBODY', must_not_receive_1: 'A manager' },
      'must_not_receive_1',
      'does not go with',
    ],
    ['a contact without a name', { ...CONTACT, client_name: '' }, 'client_name', 'Give a name'],
    [
      'a channel both safe and not',
      { ...CONTACT, contact_1_do_not_use_reason: 'x' },
      'contact_1_do_not_use_reason',
      'does not go with',
    ],
    ['no preferred channel', { ...CONTACT, contact_1_preferred: 'no' }, 'contact_1_channel', 'exactly one'],
    [
      'a triage without a decision',
      { triage_at: '03/06/2025', triage_by: '00000000-0000-4000-8000-000000000001' },
      'triage_decision',
      'Fill in',
    ],
    ['a consent without a day', { consent: 'EXPLICIT_VERBAL' }, 'consent_on', 'Give the day'],
    [
      'a version of a notice not given',
      { privacy_notice_version: '2' },
      'privacy_notice_version',
      'does not go with',
    ],
    [
      'a withdrawal before the referral',
      { withdrawn_at: '01/06/2025', withdrawn_reason: 'ERROR' },
      'withdrawn_at',
      'not before',
    ],
  ])('are reported: %s', (_, changes, column, message) => {
    expect(problemsOf(changes)).toEqual(expect.arrayContaining([problem(column, message)]));
  });

  it('are reported when they date something after today', () => {
    expect(problemsOf({ received_at: '23/11/2026' })).toEqual([problem('received_at', 'not in the future')]);
    expect(parse(caseloadCsv({ received_at: '22/11/2026 23:59' }))).toHaveLength(1);
  });
});

describe('a file', () => {
  it.each([
    ['empty', '', 'The file is empty'],
    ['blank', '\r\n \r\n', 'The file is empty'],
    ['a header alone', caseloadCsv(), 'has a header, but no rows'],
  ])('that is %s is refused', (_, text, message) => {
    expect(refusalOf(text)).toMatchObject({ message: expect.stringContaining(message), issues: [] });
  });

  it('larger than 200 MB is refused unread', () => {
    const bytes = new Uint8Array(200_000_001);
    expect(() => parseCaseload(bytes, { today: TODAY })).toThrow('larger than 200 MB');
  });

  it('of more than 200,000 rows is refused', () => {
    const header = Object.keys(LEAST_CELLS).join(',');
    expect(() => parse(`${header}\n${'x,x,x,x,x\n'.repeat(200_001)}`)).toThrow('more than 200,000 rows');
  });

  it('is taken in with its columns in any order and case', () => {
    const names = Object.keys(LEAST_CELLS).toReversed();
    const cells = Object.values(LEAST_CELLS).toReversed();
    const text = csvOf([names.map((name) => ` ${name.toUpperCase()} `), cells], ';');
    expect(parse(text)).toEqual(parse(caseloadCsv({})));
  });

  it('is taken in from Windows-1252 with quoted line breaks, each row with its line', () => {
    const text = caseloadCsv({ address: '1 Rue Zoë\r\nTown', client_name: 'Zoë "Zo"' }, {});
    const referrals = parseCaseload(Buffer.from(text, 'latin1'), { today: TODAY });
    expect(referrals.map(({ line }) => line)).toEqual([2, 4]);
    expect(referrals[0]?.draft.client).toEqual({
      name: { full: 'Zoë "Zo"' },
      address: { lines: '1 Rue Zoë\nTown' },
    });
  });

  it('with a wrong header is refused for that alone, and unknown names are not repeated', () => {
    const { message, issues } = refusalOf('service,Jane Doe,priority,priority\nx,x,x,x\n');
    expect(message).toContain('4 problems in the header');
    expect(issues).toEqual([
      problem('column 2', 'not the name of a column', 1),
      problem('priority', 'there twice', 1),
      problem('received_at', 'missing', 1),
      problem('alleged_1_police_perpetrated', 'missing', 1),
    ]);
  });

  it('reports a row of another width by its line', () => {
    const header = Object.keys(LEAST_CELLS).join(',');
    expect(refusalOf(`${header}\nIDVA,1/6/2025\n`).issues).toEqual([
      { path: [2], message: 'This row has 2 cells, but the header has 4.' },
    ]);
  });

  it('reports what stands before a broken quotation, and the quotation', () => {
    const { message, issues } = refusalOf(`${caseloadCsv({ service: 'x' })}"IDVA`);
    expect(issues).toEqual([
      problem('service', 'Give'),
      { path: [3], message: expect.stringContaining('Close the quotation mark') },
    ]);
    expect(message).toContain('2 problems in 2 of 2 rows');
  });

  it('is refused as a whole when one row is wrong, with all problems counted', () => {
    const { message, issues } = refusalOf(
      caseloadCsv({}, { service: 'x', priority: 'x' }, {}, { received_at: '' }),
    );
    expect(message).toBe(
      'Nothing was imported: 3 problems in 2 of 4 rows. Correct the file and import it again.',
    );
    expect(issues).toEqual([
      problem('service', 'Give', 3),
      problem('priority', 'Give', 3),
      problem('received_at', 'Fill in', 5),
    ]);
  });

  it('lists the first 1,000 problems and counts the rest', () => {
    const { message, issues } = refusalOf(
      caseloadCsv(...Array.from({ length: 600 }, () => ({ service: 'x', priority: 'x' }))),
    );
    expect(issues).toHaveLength(1_000);
    expect(message).toContain('1,200 problems in 600 of 600 rows (the first 1,000 are listed)');
  });
});
