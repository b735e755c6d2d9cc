import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { financialYearFrom } from '../../../../shared/domain/financial-year.ts';
import { formatReference, parseReference, referenceSchema } from '../../../../shared/domain/reference.ts';

describe('a reference', () => {
  it('is written as service, financial year and number', () => {
    expect(formatReference({ service: 'IDVA', financialYear: financialYearFrom(2025), number: 1 })).toBe(
      'IDVA-2526-0001',
    );
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('IDVA' as const, 'ISVA' as const, 'BOTH' as const, 'TRIAGE' as const),
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 999_999 }),
        (service, startYear, number) => {
          const reference = { service, financialYear: financialYearFrom(startYear), number };
          const text = formatReference(reference);
          expect(parseReference(text)).toEqual(reference);
          expect(referenceSchema.parse(text)).toBe(text);
        },
      ),
    );
  });

  it.each([
    'IDVA-2527-0001',
    'IDVA-2526-0000',
    'IDVA-2526-001',
    'IDVA-2526-00001',
    'IDVA-2526-1234567',
    'idva-2526-0001',
    'JSMITH-2526-0001',
    'IDVA-2526-0001 ',
    ' IDVA-2526-0001',
    'IDVA-2526-0001\n',
    '',
  ])('is not "%s"', (text) => {
    expect(parseReference(text)).toBeUndefined();
    expect(referenceSchema.safeParse(text).success).toBe(false);
  });

  it.each([
    { startYear: 1999, number: 1 },
    { startYear: 2100, number: 1 },
    { startYear: 2025, number: 0 },
    { startYear: 2025, number: 1.5 },
    { startYear: 2025, number: 1_000_000 },
  ])('cannot be given for %j', ({ startYear, number }) => {
    const financialYear = financialYearFrom(startYear);
    expect(() => formatReference({ service: 'IDVA', financialYear, number })).toThrow(RangeError);
  });
});
