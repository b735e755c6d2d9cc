import { CASELOAD_COLUMNS, cellsOf } from '../../shared/domain/caseload-columns.ts';
import type { CaseloadRecord } from '../../shared/domain/caseload-columns.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { writeCsv } from '../documents/csv.ts';
import { fictionalPerson } from './fictional-client.ts';
import type { FictionalPerson } from './fictional-client.ts';
import { fictionalReferral } from './fictional-referral.ts';
import { planCaseload } from './plan.ts';
import { randomFrom } from './random.ts';

/** Which caseload, and how large. */
export interface SampleOptions {
  /** The same seed gives the same text, byte for byte. */
  readonly seed: number;
  /**
   * How many referrals, over the three financial years. Without it, the figures that PCD 1732 published, exactly, and a
   * year of our own after them.
   */
  readonly referrals?: number;
}

/**
 * Writes a fictional caseload in the import format.
 *
 * Nobody in it exists: names are made of invented syllables, telephone numbers come from Ofcom's range for drama, mail
 * addresses and postcodes from reserved or unused ones. How answers are distributed is plausible and made up too.
 */
export function sampleCaseload(options: SampleOptions): string {
  const records = sampleRecords(options);
  return writeCsv(
    CASELOAD_COLUMNS.map(({ name }) => name),
    records.map(cellsOf),
  );
}

/** A duplicate is of one of the people who came last. */
const RECENT_PEOPLE = 20;

/** The records behind {@link sampleCaseload}, in order of arrival. */
export function sampleRecords({ seed, referrals }: SampleOptions): readonly CaseloadRecord[] {
  const random = randomFrom(seed);
  const people: FictionalPerson[] = [];
  return planCaseload(random, referrals === undefined ? {} : { referrals }).map((plan, index) => {
    const before = plan.fate === 'duplicate' ? people.at(-1 - random.below(RECENT_PEOPLE)) : undefined;
    const person = before ?? fictionalPerson(random, index + 1, londonDateOf(plan.receivedAt));
    if (before === undefined) people.push(person);
    return fictionalReferral(random, plan, person);
  });
}
