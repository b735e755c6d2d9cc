import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCaseload } from '../../../../electron/referrals/import/parse-caseload.ts';
import { sampleCaseload } from '../../../../electron/sample/sample-caseload.ts';
import type { CaseloadRecord } from '../../../../shared/domain/caseload-columns.ts';
import type { ReferralDraft } from '../../../../shared/domain/referral.ts';
import { arbitraryEqualityAnswers } from '../../../builders/arbitrary-equality-answers.ts';
import { arbitraryReferral } from '../../../builders/arbitrary-referral.ts';
import { line } from '../../../builders/arbitrary-values.ts';
import { caseloadCsvOf } from '../../../builders/caseload-csv.ts';

/** Later than every date that the builders draw. */
const TODAY = '2027-12-31';

/** What a file can hold of a record: so many of each numbered thing, no tokens and no links into a vault. */
function flattened({ client, triage, consent, allegedPerpetrators, ...draft }: ReferralDraft): unknown {
  const { workforceNumberToken: _token, ...clientInClear } = client;
  return {
    ...draft,
    client: clientInClear,
    ...(triage && { triage: withoutConflictCheck(triage) }),
    consent: {
      ...consent,
      sharing: consent.sharing?.slice(0, 3) ?? [],
      sharedWithoutConsent: consent.sharedWithoutConsent?.slice(0, 1) ?? [],
    },
    allegedPerpetrators: allegedPerpetrators.map(({ identityToken: _identity, ...person }) => person),
  };
}

function withoutConflictCheck({ allocation, ...triage }: NonNullable<ReferralDraft['triage']>): unknown {
  if (allocation === undefined) return triage;
  const { conflictCheckId: _check, ...rest } = allocation;
  return { ...triage, allocation: rest };
}

/** Leaves out parts and lists that say nothing: in a file they are the same as none. */
function withoutEmptyParts(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutEmptyParts);
  const isEmpty = (part: unknown) =>
    typeof part === 'object' && part !== null && Object.keys(part).length === 0;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isEmpty(part))
      .map(([name, part]) => [name, withoutEmptyParts(part)]),
  );
}

const record: fc.Arbitrary<CaseloadRecord> = fc.record({
  draft: arbitraryReferral.filter(({ safeContacts }) => safeContacts.length <= 2),
  answers: fc.option(arbitraryEqualityAnswers),
  workforceNumber: fc.option(line),
});

describe('a caseload file', () => {
  it('brings back every record as far as its columns reach', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (records) => {
        const read = parseCaseload(Buffer.from(caseloadCsvOf(records), 'utf8'), { today: TODAY });
        const expected = records.map(({ draft, answers, workforceNumber }) => ({
          draft: flattened(draft),
          answers,
          workforceNumber,
        }));
        expect(withoutEmptyParts(read.map(({ line: _line, ...rest }) => rest))).toEqual(
          withoutEmptyParts(expected),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('of 10,000 referrals is read in seconds', () => {
    const bytes = Buffer.from(sampleCaseload({ seed: 1, referrals: 10_000 }), 'utf8');
    const before = process.cpuUsage();
    expect(parseCaseload(bytes, { today: TODAY })).toHaveLength(10_000);
    // Processor time, so that other work on the machine does not count; it takes about two.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
  });
});
