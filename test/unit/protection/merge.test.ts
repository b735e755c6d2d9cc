import { describe, expect, it } from 'vitest';
import { tablesInputSchema } from '../../../electron/protection/index.ts';
import { mergeCodes } from '../../../electron/protection/tables/merge.ts';
import { tablesProblem } from '../../../electron/protection/tables/problem.ts';

const INPUT = tablesInputSchema.parse({
  threshold: 5,
  variables: {
    religion: {
      codes: ['none', 'christian', 'sikh', 'not asked', 'not known'],
      subtotals: { answered: ['none', 'christian', 'sikh'] },
      groupAttributeExempt: ['not asked', 'not known'],
    },
    service: { codes: ['IDVA', 'ISVA'] },
  },
  tables: [
    {
      name: 'religion by service',
      variables: ['religion', 'service'],
      cells: [
        { at: ['none', 'IDVA'], count: 20 },
        { at: ['christian', 'IDVA'], count: 7 },
        { at: ['sikh', 'IDVA'], count: 2 },
        { at: ['sikh', 'ISVA'], count: 3 },
      ],
    },
  ],
  publish: [
    { variables: ['religion'], at: ['christian'] },
    { variables: ['service'], at: ['IDVA'] },
  ],
});

describe('merging two codes', () => {
  it('counts them as one in every table and subtotal, and changes no other count', () => {
    const merged = mergeCodes(INPUT, { variable: 'religion', codes: ['christian', 'sikh'] });
    const valuesOf = (input: typeof INPUT): ReadonlyMap<string, number> =>
      new Map(tablesProblem(input).cells.map(({ name, value }) => [name, value]));
    const [before, after] = [valuesOf(INPUT), valuesOf(merged ?? INPUT)];
    expect(after.get('religion=christian or sikh; service=IDVA')).toBe(9);
    expect(after.get('religion=christian or sikh; service=ISVA')).toBe(3);
    for (const name of ['total', 'religion=answered', 'service=ISVA', 'religion=none']) {
      expect(after.get(name)).toBe(before.get(name));
    }
    expect(after.has('religion=sikh')).toBe(false);
  });

  it('drops what must be published about either alone, and keeps the rest', () => {
    const merged = mergeCodes(INPUT, { variable: 'religion', codes: ['christian', 'sikh'] });
    expect(merged?.publish).toEqual([{ variables: ['service'], at: ['IDVA'] }]);
  });

  it('makes a code that tells nothing only of two that tell nothing', () => {
    const exemptAfter = (codes: readonly [string, string]): readonly string[] | undefined =>
      mergeCodes(
        {
          ...INPUT,
          variables: {
            ...INPUT.variables,
            religion: {
              codes: INPUT.variables['religion']?.codes ?? [],
              groupAttributeExempt: ['not asked', 'not known'],
            },
          },
        },
        { variable: 'religion', codes },
      )?.variables['religion']?.groupAttributeExempt;
    expect(exemptAfter(['not asked', 'not known'])).toEqual(['not asked or not known']);
    expect(exemptAfter(['sikh', 'not known'])).toEqual(['not asked']);
  });

  it('is impossible where a subtotal contains one of them only', () => {
    expect(mergeCodes(INPUT, { variable: 'religion', codes: ['sikh', 'not known'] })).toBeUndefined();
  });

  it('lists the codes of other releases that a code merged twice stands for', () => {
    const once = mergeCodes(INPUT, { variable: 'religion', codes: ['christian', 'sikh'] });
    const twice = mergeCodes(once ?? INPUT, { variable: 'religion', codes: ['none', 'christian or sikh'] });
    expect(twice?.variables['religion']?.merged).toEqual({
      'none or christian or sikh': ['none', 'christian', 'sikh'],
    });
  });
});
