import { beforeAll, describe, expect, it } from 'vitest';
import type { CategoryMerge } from '../../../shared/contract/equality.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { labelTogether } from '../../../electron/equality/merged-categories.ts';
import { sampleCaseload } from '../../../electron/sample/sample-caseload.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../../builders/vault.ts';

const PERIOD = {
  from: '2023-04-01',
  to: '2024-03-31',
  by: ['age' as const, 'race' as const, 'sexual-orientation' as const],
};

/** The rows of the figures that are about a category, as lines. */
const linesAbout = (csv: string, label: string): readonly string[] =>
  csv.split('\r\n').filter((line) => line.includes(label));

describe('counting categories as one', () => {
  let server: AtWork;
  let apart: OutputOf<'equality.report'>;

  beforeAll(async () => {
    const { folder } = await aVaultFolder();
    server = await atWork(folder);
    const csv = new TextEncoder().encode(sampleCaseload({ seed: 1, referrals: 300 }));
    await ok(server, 'referrals.import', { csv });
    apart = await ok(server, 'equality.report', PERIOD);
    await ok(server, 'equality.withdrawRelease', { releaseId: apart.summary.releaseId });
  }, 120_000);

  const report = async (merges: readonly CategoryMerge[]): Promise<OutputOf<'equality.report'>> =>
    await ok(server, 'equality.report', { ...PERIOD, merges });

  it('prints one row for them, wherever they stood', async () => {
    const merged = await report([
      { characteristic: 'age', categories: ['FROM_25_TO_34', 'FROM_16_TO_24', 'FROM_35_TO_44'] },
      { characteristic: 'sexual-orientation', categories: ['BISEXUAL', 'GAY_OR_LESBIAN'] },
    ]);
    expect(linesAbout(merged.csv, '16 to 44').length).toBeGreaterThan(0);
    expect(linesAbout(merged.csv, 'Gay or lesbian + Bisexual').length).toBeGreaterThan(0);
    for (const label of ['16 to 24', '25 to 34', '35 to 44']) expect(merged.csv).not.toContain(label);
    expect(merged.summary.cells).toBeLessThan(apart.summary.cells);
    await ok(server, 'equality.withdrawRelease', { releaseId: merged.summary.releaseId });
  });

  it.each<[string, CategoryMerge]>([
    [
      'ages that do not follow one another',
      { characteristic: 'age', categories: ['FROM_16_TO_24', 'FROM_65'] },
    ],
    [
      'the category that others are compared with',
      { characteristic: 'race', categories: ['WHITE', 'ASIAN'] },
    ],
    ['a category that there is not', { characteristic: 'race', categories: ['ASIAN', 'PURPLE'] }],
    ['one category twice', { characteristic: 'race', categories: ['ASIAN', 'ASIAN'] }],
    ['a characteristic that is not reported', { characteristic: 'sex', categories: ['FEMALE', 'MALE'] }],
  ])('refuses %s', async (_, merge) => {
    const answer = await server.call('equality.report', { ...PERIOD, merges: [merge] });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION', issues: [{ path: ['merges', 0] }] },
    });
  });

  it('is suggested where it shows more people, and shows as many as was said', async () => {
    const before = (await ok(server, 'equality.releases', {})).releases.length;
    const { now, everybody, options } = await ok(server, 'equality.coarser', PERIOD);
    expect((await ok(server, 'equality.releases', {})).releases).toHaveLength(before);
    expect(options.length).toBeGreaterThan(0);
    const [best] = options;
    if (now === null || best === undefined) throw new Error('There is a suggestion');
    expect(best.people).toBeGreaterThan(now.people);
    expect(best.people).toBeLessThan(everybody);
    expect(best.merges).toEqual(best.added);
    const merged = await report(best.merges);
    // Asked again of the merged report, it begins with what was promised.
    await ok(server, 'equality.withdrawRelease', { releaseId: merged.summary.releaseId });
    const again = await ok(server, 'equality.coarser', { ...PERIOD, merges: [...best.merges] });
    expect(again.now).toEqual({
      published: best.published,
      hidden: best.hidden,
      people: best.people,
    });
  }, 120_000);

  it('is compared with an earlier report that counted them apart', async () => {
    const first = await ok(server, 'equality.report', PERIOD);
    const merged = await report([{ characteristic: 'race', categories: ['ASIAN', 'BLACK'] }]);
    expect(merged.summary.comparedWith).toEqual([`EM-${first.summary.releaseId.slice(0, 8)}`]);
  }, 120_000);
});

describe('the label of categories counted as one', () => {
  it.each([
    ['16 to 34', ['16 to 24', '25 to 34']],
    ['55 or over', ['55 to 64', '65 or over']],
    ['Buddhist + Hindu + Sikh', ['Buddhist', 'Hindu', 'Sikh']],
  ])('is %s', (label, labels) => {
    expect(labelTogether(labels)).toBe(label);
  });
});
