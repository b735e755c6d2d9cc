import { describe, expect, it } from 'vitest';
import { parseCaseload } from '../../../electron/referrals/import/parse-caseload.ts';
import { sampleCaseload, sampleRecords } from '../../../electron/sample/sample-caseload.ts';
import { CASELOAD_COLUMNS } from '../../../shared/domain/caseload-columns.ts';
import type { CaseloadRecord } from '../../../shared/domain/caseload-columns.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { isInPeriod } from '../../../shared/domain/financial-year.ts';
import type { Period } from '../../../shared/domain/financial-year.ts';
import { PUBLISHED_FIGURES } from '../../../shared/domain/published-figures.ts';
import { policePerpetratedOf } from '../../../shared/domain/referral/derived.ts';
import { futureDateIssues } from '../../../shared/domain/referral/future-dates.ts';
import { isCounted, referralStatusOf } from '../../../shared/domain/referral-facts.ts';
import { COMMON_NAMES } from '../../builders/common-names.ts';

/** Nothing in the caseload happens after this day. */
const LAST_DAY = '2026-06-30';
const SEEDS = [1, 2, 3, 42, 200_000];

const parse = (csv: string) => parseCaseload(Buffer.from(csv, 'utf8'), { today: LAST_DAY });

const receivedIn = (records: readonly CaseloadRecord[], period: Period) =>
  records.filter(({ draft }) => isInPeriod(londonDateOf(draft.route.receivedAt), period));

/** What a vault counts of the records of a period. */
function countsIn(records: readonly CaseloadRecord[], period: Period) {
  const counted = receivedIn(records, period).filter(({ draft }) => isCounted(draft));
  const how = (holds: (record: CaseloadRecord) => boolean) => counted.filter(holds).length;
  return {
    referrals: counted.length,
    idva: how(({ draft }) => draft.route.service === 'IDVA'),
    isva: how(({ draft }) => draft.route.service === 'ISVA'),
    policePerpetrated: how(({ draft }) => policePerpetratedOf(draft) === 'YES'),
  };
}

describe.each(SEEDS)('the sample of seed %i', (seed) => {
  const records = parse(sampleCaseload({ seed }));

  it.each(PUBLISHED_FIGURES.periods.map((period) => [period.label, period] as const))(
    'counts what was published of %s',
    (_, period) => {
      expect(countsIn(records, period)).toMatchObject(period.figures);
    },
  );

  it('has nothing in the published periods but what was published', () => {
    const published = receivedIn(records, { from: '2023-04-01', to: '2025-03-31' });
    expect(published).toHaveLength(150 + 31);
    expect(published.filter(({ draft }) => !isCounted(draft))).toEqual([]);
    expect(receivedIn(records, { from: '2024-10-01', to: '2025-03-31' })).toEqual([]);
    const definitions = published.flatMap(({ draft }) =>
      draft.allegedPerpetrators.map((person) => person.policePerpetratedDefinition),
    );
    expect(new Set(definitions)).toEqual(new Set(['PCD1732-UNSTATED']));
  });

  it('goes on through 2025-26 with everything that later work needs', () => {
    const year = receivedIn(records, { from: '2025-04-01', to: '2026-03-31' });
    expect(year.length).toBeGreaterThanOrEqual(140);
    expect(year.length).toBeLessThanOrEqual(170);
    const services = new Set(year.map(({ draft }) => draft.route.service));
    expect(services).toEqual(new Set(['IDVA', 'ISVA', 'BOTH', 'TRIAGE']));
    const answers = new Set(year.map(({ draft }) => policePerpetratedOf(draft)));
    expect(answers).toEqual(new Set(['YES', 'NO', 'NK', 'NA']));
    const statuses = new Set(year.map(({ draft }) => referralStatusOf(draft)));
    expect(statuses).toEqual(
      new Set([
        'waiting for triage',
        'needs information',
        'waiting list',
        'accepted',
        'allocated',
        'redirected',
        'declined',
        'duplicate',
        'withdrawn',
      ]),
    );
    const uncounted = year.filter(({ draft }) => !isCounted(draft));
    expect(uncounted.length).toBeGreaterThanOrEqual(2);
    expect(uncounted.length).toBeLessThanOrEqual(8);
    expect(uncounted.every(({ draft }) => draft.triage?.decision === 'DUPLICATE')).toBe(true);
  });

  it('is read back as it was made up', () => {
    expect(records.map(({ line: _line, ...record }) => record)).toEqual(sampleRecords({ seed }));
  });

  it('has every kind of answer and non-answer in its equality forms', () => {
    const forms = records.flatMap(({ answers }) => (answers === null ? [] : [answers]));
    expect(forms.length).toBeGreaterThan(records.length / 2);
    expect(forms.length).toBeLessThan(records.length);
    const states = new Set(
      forms.flatMap(({ sexualOrientation, race }) => [sexualOrientation.state, race.state]),
    );
    expect(states).toEqual(new Set(['answered', 'prefer-not-to-say', 'not-known', 'not-asked']));
    const ages = forms.flatMap(({ age }) =>
      age.state === 'answered' && age.age.kind === 'years' ? [age.age.years] : [],
    );
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(19);
    expect(Math.max(...ages)).toBeLessThanOrEqual(66);
  });

  it('has nothing happen later than it could', () => {
    expect(records.flatMap(({ draft }) => futureDateIssues(draft, LAST_DAY))).toEqual([]);
  });
});

describe('the sample', () => {
  const csv = sampleCaseload({ seed: 1, referrals: 2_000 });
  const records = parse(csv);

  it('is the same, byte for byte, for the same seed, and another for another', () => {
    expect(sampleCaseload({ seed: 5 })).toBe(sampleCaseload({ seed: 5 }));
    expect(sampleCaseload({ seed: 5 })).not.toBe(sampleCaseload({ seed: 6 }));
  });

  it.each([1, 2, 3, 10, 336, 2_000])('has as many referrals as it is asked for: %i', (referrals) => {
    expect(parse(sampleCaseload({ seed: 1, referrals }))).toHaveLength(referrals);
  });

  it('keeps the proportions of the years when it is asked for more', () => {
    const [year, partYear] = PUBLISHED_FIGURES.periods.map((period) => countsIn(records, period));
    expect(year?.referrals).toBeGreaterThan(850);
    expect((year?.idva ?? 0) / (year?.referrals ?? 1)).toBeCloseTo(119 / 150, 2);
    expect((year?.policePerpetrated ?? 0) / (year?.referrals ?? 1)).toBeCloseTo(15 / 150, 2);
    expect((partYear?.policePerpetrated ?? 0) / (partYear?.referrals ?? 1)).toBeCloseTo(19 / 31, 2);
  });

  it('exercises quotation marks, commas, line breaks and accents', () => {
    expect(csv).toMatch(/"[^"]*"",/);
    expect(csv).toMatch(/"[^"]*,[^"]*"/);
    expect(csv).toMatch(/"[^"]*\n[^"]*"/);
    expect(csv).toMatch(/[éöüøä]/);
  });

  it('has every column of the format', () => {
    const [header = '', ...lines] = csv.trimEnd().replace('\uFEFF', '').split('\r\n');
    expect(header.split(',')).toEqual(CASELOAD_COLUMNS.map(({ name }) => name));
    expect(lines).toHaveLength(2_000);
  });

  it('names nobody who exists', () => {
    const names = records.flatMap(({ draft }) => [
      draft.client.name?.full ?? '',
      draft.client.name?.preferred ?? '',
    ]);
    const words = new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)));
    expect(words.size).toBeGreaterThan(100);
    expect(COMMON_NAMES.filter((name) => words.has(name.toLowerCase()))).toEqual([]);
  });

  it('calls only numbers that nobody has, and writes only to example.org', () => {
    const phones = csv.match(/0\d{2,4} \d{4,6}(?: \d{4})?/g) ?? [];
    expect(phones.length).toBeGreaterThan(1_000);
    expect(phones.filter((phone) => !/^(?:07700 900\d{3}|020 7946 0\d{3})$/.test(phone))).toEqual([]);
    const addresses = csv.match(/[^\s,;"]+@[^\s,;"]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !/^[a-z.]+@example\.org$/.test(address))).toEqual([]);
  });

  it('marks every reference, number and postcode as fiction', () => {
    const marks = records.flatMap(({ draft, workforceNumber }) => [
      workforceNumber ?? 'FICTION-',
      ...draft.allegedPerpetrators.map(({ crimeReference }) => crimeReference ?? 'FICTION/'),
    ]);
    expect(marks.filter((mark) => !/^FICTION[-/]/.test(mark))).toEqual([]);
    const postcodes = records.flatMap(({ draft }) => draft.client.address?.postcode ?? []);
    expect(postcodes.length).toBeGreaterThan(100);
    // No postcode area is called ZZ.
    expect(postcodes.filter((postcode) => !postcode.startsWith('ZZ'))).toEqual([]);
  });
});
