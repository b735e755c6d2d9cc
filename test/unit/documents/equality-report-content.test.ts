import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type EqualityReportContent,
  parseEqualityReportContent,
  type ReportCell,
} from '../../../electron/documents/equality-report-content.ts';
import { AppError } from '../../../shared/result.ts';
import { anEqualityReportContent, cellsOf } from '../../builders/equality-report-content.ts';
import { figuresOf } from '../../builders/equality-report-characteristics.ts';

const content = anEqualityReportContent();

/** Where the refusal says that the report is wrong; fails when there is no refusal, or another. */
function refusedAt(value: unknown): readonly string[] {
  try {
    parseEqualityReportContent(value);
  } catch (error) {
    if (error instanceof AppError && error.code === 'UNSAFE_REPORT') {
      return error.issues.map((issue) => issue.path.join('.'));
    }
    throw error;
  }
  throw new Error('The report was accepted.');
}

function withFirstCharacteristic(
  changes: Partial<EqualityReportContent['characteristics'][number]>,
): EqualityReportContent {
  const [first, ...others] = content.characteristics;
  if (first === undefined) throw new Error('the builder has characteristics');
  return { ...content, characteristics: [{ ...first, ...changes }, ...others] };
}

describe('a report', () => {
  it('is accepted when it holds only what may be seen', () => {
    expect(parseEqualityReportContent(content)).toEqual(content);
  });

  it('has no place for the value of a hidden cell: not in its type', () => {
    expectTypeOf<{ kind: 'hidden'; value: number }>().not.toEqualTypeOf<ReportCell>();
    expectTypeOf<keyof Extract<ReportCell, { kind: 'hidden' }>>().toEqualTypeOf<'kind'>();
  });

  it('is refused when a value travels beside the word hidden, and the refusal does not repeat it', () => {
    const referrals = {
      byService: [{ kind: 'hidden', value: 3 }, { kind: 'hidden' }],
      allServices: { kind: 'hidden' },
    };
    expect(refusedAt({ ...content, referrals })).toEqual(['referrals.byService.0']);
  });

  it('is refused when anything at all is added to it, anywhere', () => {
    const objectsIn = (value: unknown): readonly object[] =>
      typeof value === 'object' && value !== null
        ? [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)]
        : [];
    const places = objectsIn(content).length;
    fc.assert(
      fc.property(fc.nat(places - 1), (place) => {
        const copy = structuredClone(content);
        Object.assign(objectsIn(copy)[place] ?? {}, { hiddenValue: 3 });
        expect(refusedAt(copy)).toHaveLength(1);
      }),
    );
  });

  it.each<[string, object, string]>([
    [
      'a row with a cell too few',
      { referrals: { byService: [], allServices: { kind: 'hidden' } } },
      'referrals',
    ],
    ['a total below the threshold', { referrals: figuresOf([119, 4, 123]) }, 'referrals'],
    [
      'a threshold above what it shows',
      { threshold: 7, characteristics: content.characteristics.slice(1, 2) },
      'forms.none',
    ],
    ['a threshold below five', { threshold: 4 }, 'threshold'],
    [
      'a small count of whole forms',
      { forms: { ...content.forms, declined: figuresOf([7, 2, 9]) } },
      'forms.declined',
    ],
    ['whole forms left out', { forms: undefined }, 'forms'],
    [
      'a service left out of whole forms',
      { forms: { ...content.forms, none: content.forms.none.byService } },
      'forms.none',
    ],
    [
      'an answer with the code of a whole form',
      withFirstCharacteristic({
        answers: [{ code: 'no-form', label: 'None', figures: figuresOf([0, 0, 0]) }],
      }),
      'characteristics.0.answers',
    ],
    [
      'a small count',
      withFirstCharacteristic({ notKnown: figuresOf(['c', 'c', 1]) }),
      'characteristics.0.notKnown',
    ],
    ['a period that ends before it begins', { period: { from: '2024-04-01', to: '2024-03-31' } }, 'period'],
    ['a date that does not exist', { period: { from: '2023-02-29', to: '2024-03-31' } }, 'period.from'],
    ['a copy beyond the last', { copy: { number: 3, of: 2 } }, 'copy'],
    [
      'two services of one code',
      { services: content.services.map((each) => ({ ...each, code: 'x' })) },
      'services',
    ],
    ['no characteristic', { characteristics: [] }, 'characteristics'],
    [
      'a characteristic twice',
      { characteristics: content.characteristics.slice(0, 1).concat(content.characteristics.slice(0, 1)) },
      'characteristics',
    ],
    [
      'an answer with the code of a line that adds answers up',
      withFirstCharacteristic({ answers: [{ code: 'total', label: 'All', figures: figuresOf([0, 0, 0]) }] }),
      'characteristics.0.answers',
    ],
    [
      'an answer within one that is not above it',
      withFirstCharacteristic({
        answers: [{ code: 'a', label: 'A', within: 'b', figures: figuresOf([0, 0, 0]) }],
      }),
      'characteristics.0.answers.0',
    ],
    ['a time with a place on earth', { producedAt: '2024-05-13T09:12+01:00' }, 'producedAt'],
  ])('is refused with %s', (_what, change, path) => {
    expect(refusedAt({ ...content, ...change })).toEqual([path]);
  });
});

describe('the report that the tests are built on', () => {
  it('adds up wherever all parts of a sum are published', () => {
    const sums = content.characteristics.flatMap((each) => {
      const rows = [each.answered, each.preferNotToSay, each.notKnown, each.notAsked];
      const columns = [0, 1, 2].map(
        (column) => (row: (typeof rows)[number]) => row.byService.concat(row.allServices)[column],
      );
      return [
        ...columns.map((at) => ({
          parts: each.answers.map((answer) => at(answer.figures)),
          sum: at(each.answered),
        })),
        ...columns.map((at) => ({ parts: rows.map(at), sum: at(content.forms.returned) })),
        ...columns.map((at) => ({ parts: Object.values(content.forms).map(at), sum: at(content.referrals) })),
        ...[...each.answers.map((answer) => answer.figures), ...rows].map((row) => ({
          parts: row.byService,
          sum: row.allServices,
        })),
      ];
    });
    const valueOf = (cell: ReportCell | undefined): number => (cell?.kind === 'count' ? cell.value : 0);
    for (const { parts, sum } of sums) {
      if ([...parts, sum].some((cell) => cell?.kind !== 'count')) continue;
      expect(parts.map(valueOf).reduce((total, value) => total + value, 0)).toBe(valueOf(sum));
    }
    expect(
      cellsOf(content).filter((cell) => cell.kind === 'count' && cell.value > 0 && cell.value < 5),
    ).toEqual([]);
  });
});
