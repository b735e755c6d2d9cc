import { describe, expect, it } from 'vitest';
import { certificateOf, protectTables } from '../../../electron/protection/index.ts';
import { aReport } from './builders.ts';

const square = (first: number): ReturnType<typeof aReport> =>
  aReport([
    [first, 20 - first, 30],
    [20 - first, 10 + first, 40],
    [50, 60, 70],
  ]);

describe('the certificate', () => {
  it('lists every hidden count alike, with an interval and two witnesses', async () => {
    const result = await protectTables(square(2));
    const certificate = certificateOf(result);
    expect(certificate.cells).toEqual({
      published: result.summary.cells - certificate.intervals.length,
      hidden: result.summary.primary + result.summary.secondary,
    });
    for (const { cell, min, max, low, high } of certificate.intervals) {
      const group = certificate.witnesses.find(({ cells }) => cells.includes(cell));
      const place = group?.cells.indexOf(cell) ?? -1;
      expect([group?.tables[low]?.[place], group?.tables[high]?.[place]]).toEqual([min, max]);
    }
  });

  it('tells neither which counts are small nor how many, nor what hiding the others cost', async () => {
    const text = JSON.stringify(certificateOf(await protectTables(square(2))));
    for (const word of ['primary', 'secondary', 'status', 'cost', 'bound', 'role', 'weight']) {
      expect(text).not.toContain(word);
    }
  });

  it('is the same for two reports that print the same, one with one small count and one with two', async () => {
    const [one, other] = [
      await protectTables(
        aReport([
          [3, 17],
          [17, 13],
        ]),
      ),
      await protectTables(
        aReport([
          [17, 3],
          [3, 27],
        ]),
      ),
    ];
    const printed = (result: typeof one): unknown =>
      result.tables.map(({ cells }) => cells.map(({ at, count }) => [at, count]));
    expect(printed(one)).toEqual(printed(other));
    expect(one.tables).not.toEqual(other.tables);
    expect(certificateOf(one)).toEqual(certificateOf(other));
  });

  it('does not say that a group shares an attribute, although that was prevented', async () => {
    const result = await protectTables(
      aReport(
        [
          [40, 9],
          [30, 0],
          [20, 0],
        ],
        { zeros: 'group attribute' },
      ),
    );
    const names = certificateOf(result).intervals.map(({ cell }) => cell);
    expect(names.every((name) => /^(total|(ethnicity|service)=\w+(; service=\w+)?)$/.test(name))).toBe(true);
    expect(JSON.stringify(certificateOf(result))).not.toContain('everybody');
  });
});
