import { describe, expect, it } from 'vitest';
import { sampleCaseload } from '../../../electron/sample/sample-caseload.ts';
import { atWork, aVaultFolder, ok } from '../../builders/vault.ts';

describe('the hidden cells of a report', () => {
  it('are each there once, with the reason, and in no document', async () => {
    const { folder } = await aVaultFolder();
    const server = await atWork(folder);
    const csv = new TextEncoder().encode(sampleCaseload({ seed: 3, referrals: 400 }));
    await ok(server, 'referrals.import', { csv });
    const report = await ok(server, 'equality.report', { from: '2023-04-01', to: '2026-03-31' });
    const { hiddenCells, summary } = report;
    expect(hiddenCells).toHaveLength(summary.hidden);
    expect(summary.hidden).toBeGreaterThan(20);
    const names = hiddenCells.map(({ table, row, column }) => [table, row, column].join(' / '));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(hiddenCells.map(({ why }) => why))).toEqual(
      new Set(['small', 'about everybody', 'protects another']),
    );
    const reasons = new Set(
      hiddenCells.filter(({ why }) => why === 'protects another').map(({ words }) => words),
    );
    expect(reasons.size).toBeGreaterThan(5);
    for (const words of reasons)
      expect(words).toMatch(/^Shown, it would tell that “[A-Z].*” is .*\.$|^It is hidden together/);

    for (const document of [report.csv, report.csvMetadata, report.certificate, ...report.pages]) {
      expect(document).not.toMatch(/protects another|would tell|"(primary|secondary)"/);
    }
  });
});
