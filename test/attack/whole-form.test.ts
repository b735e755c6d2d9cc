import { describe, expect, it } from 'vitest';
import type { EqualityAnswers } from '../../shared/domain/equality-answers.ts';
import { REPORT_CHARACTERISTIC_IDS } from '../../shared/domain/report-characteristics.ts';
import { countReportTables } from '../../electron/equality/report-tables.ts';
import type { Subject } from '../../electron/equality/subjects.ts';
import { protectTables, type ProtectedTables } from '../../electron/protection/index.ts';
import { someEqualityAnswers } from '../builders/referral.ts';

/*
 * Whoever has no form is missing from every table alike. A reader who sees "no form: 32" in eight tables knows it in the
 * ninth, too; a model that takes the nine for independent would use one of them to protect a small count, in vain.
 */

const declined: EqualityAnswers = (() => {
  const no = { state: 'prefer-not-to-say' } as const;
  return {
    ...someEqualityAnswers(),
    age: no,
    disability: { condition: no },
    genderReassignment: no,
    marriageCivilPartnership: no,
    pregnancyMaternity: no,
    race: no,
    religionBelief: no,
    sex: no,
    sexualOrientation: no,
  };
})();

/** 120 IDVA and 30 ISVA referrals; forms are answered whole, declined whole, or missing, but for three. */
const subjects: readonly Subject[] = (
  [
    ['IDVA', 32, null],
    ['ISVA', 8, null],
    ['IDVA', 6, declined],
    ['ISVA', 5, declined],
    ['IDVA', 2, someEqualityAnswers({ sex: { state: 'prefer-not-to-say' } })],
    ['ISVA', 1, someEqualityAnswers({ sex: { state: 'prefer-not-to-say' } })],
    ['IDVA', 50, someEqualityAnswers({ sex: { state: 'answered', code: 'FEMALE' } })],
    ['IDVA', 30, someEqualityAnswers({ sex: { state: 'answered', code: 'MALE' } })],
    ['ISVA', 10, someEqualityAnswers({ sex: { state: 'answered', code: 'FEMALE' } })],
    ['ISVA', 6, someEqualityAnswers({ sex: { state: 'answered', code: 'MALE' } })],
  ] as const
).flatMap(([service, count, answers]) => Array.from({ length: count }, () => ({ service, answers })));

const countAt = (
  report: ProtectedTables,
  table: string,
  row: string,
  column: string,
): number | null | undefined =>
  report.tables.find(({ name }) => name === table)?.cells.find(({ at }) => at[0] === row && at[1] === column)
    ?.count;

describe('whole forms that are missing or declined', () => {
  it('are one count in all tables: shown in all, or hidden in all', async () => {
    const report = await protectTables(
      countReportTables(subjects, { threshold: 5, by: REPORT_CHARACTERISTIC_IDS }).input,
    );
    for (const row of ['NO_FORM', 'FORM_DECLINED']) {
      for (const column of ['IDVA', 'ISVA', 'total']) {
        const shown = ['form', ...REPORT_CHARACTERISTIC_IDS].map((table) =>
          countAt(report, table, row, column),
        );
        expect(new Set(shown).size).toBe(1);
        expect(shown[0]).toBeDefined();
      }
    }
  });

  it('do not give away the three who declined one question', async () => {
    const report = await protectTables(
      countReportTables(subjects, { threshold: 5, by: REPORT_CHARACTERISTIC_IDS }).input,
    );
    for (const [column, truth] of [
      ['IDVA', 2],
      ['ISVA', 1],
      ['total', 3],
    ] as const) {
      expect(countAt(report, 'sex', 'PNS', column)).toBeNull();
      const rows = ['answered', 'NK', 'NA', 'FORM_DECLINED', 'NO_FORM', 'total'];
      // Wherever a reader finds a figure for these rows: what became of whole forms may be read off any other table.
      const known = rows.map(
        (row) =>
          countAt(report, 'sex', row, column) ??
          countAt(report, 'race', row === 'answered' || row === 'NK' || row === 'NA' ? '' : row, column),
      );
      const canSubtract = known.every((figure) => typeof figure === 'number');
      const [answered = 0, notKnown = 0, notAsked = 0, declinedForms = 0, noForm = 0, total = 0] =
        known.map(Number);
      expect(canSubtract && total - answered - notKnown - notAsked - declinedForms - noForm === truth).toBe(
        false,
      );
    }
    const interval = report.proof.intervals.find(({ cell }) => cell === 'service=ISVA; sex=PNS');
    expect(interval).toMatchObject({ min: 0 });
    expect(interval?.max).toBeGreaterThanOrEqual(5);
  });
});
