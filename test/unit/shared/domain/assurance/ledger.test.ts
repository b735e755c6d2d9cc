import { describe, expect, it } from 'vitest';
import {
  gapsIn,
  ledgerOf,
  refusalToPass,
  type Consultation,
  type LedgerRow,
} from '../../../../../shared/domain/assurance/ledger.ts';
import { ITEM_SCHEMAS } from '../../../../../shared/domain/assurance/items.ts';
import { OUTCOMES } from '../../../../../shared/domain/assurance/sign-off.ts';
import { UNITS } from '../../../../../shared/domain/assurance/template.ts';
import { POLICE_TEMPLATE } from '../../../../../electron/assurance/templates/index.ts';

const consultation = (itemId: string, more: object): Consultation => ({
  itemId,
  ...ITEM_SCHEMAS.consultation.parse({
    gate: 'G0',
    unit: 'INFORMATION_ASSURANCE',
    state: 'WAITING',
    person: 'A colleague',
    askedOn: '2026-11-02',
    question: 'Is that safe?',
    ...more,
  }),
});
const REPLIED = { state: 'REPLIED', repliedOn: '2026-11-05', reply: 'Yes.', isAccepted: true } as const;
const NOT_NEEDED = { state: 'NOT_NEEDED', reason: 'Nothing changes for them.' } as const;

const rowsOf = (
  consultations: readonly Consultation[],
  passed: Readonly<Record<string, string>> = {},
): readonly LedgerRow[] => ledgerOf(POLICE_TEMPLATE, consultations, new Map(Object.entries(passed)));

const rowOf = (rows: readonly LedgerRow[], gate: string): LedgerRow => {
  const row = rows.find((each) => each.gate === gate);
  if (row === undefined) throw new Error('There is no such gate');
  return row;
};

/** Both units have been asked at a gate, and have replied. */
const bothAt = (gate: string): readonly Consultation[] =>
  UNITS.map((unit) => consultation(`${gate} ${unit}`, { gate, unit, ...REPLIED }));

describe('the consultation ledger', () => {
  it('shows every blank of both units at all nine gates', () => {
    const rows = rowsOf([]);
    expect(rows.map(({ gate }) => gate)).toEqual(['G0', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8']);
    for (const { cells } of rows) {
      expect(cells.map(({ unit, state }) => [unit, state])).toEqual([
        ['INFORMATION_ASSURANCE', 'NOT_ASKED'],
        ['INFORMATION_RIGHTS', 'NOT_ASKED'],
      ]);
    }
  });

  it('has a column for whoever else is consulted, at every gate', () => {
    const rows = rowsOf([consultation('1', { gate: 'G2', unit: 'LEGAL' })]);
    expect(rows.map(({ cells }) => cells[2]?.state)).toEqual([
      'NOT_ASKED',
      'NOT_ASKED',
      'WAITING',
      ...Array.from({ length: 6 }, () => 'NOT_ASKED'),
    ]);
  });

  it('goes by the last asking, whatever the order of the entries', () => {
    const early = consultation('a', REPLIED);
    const late = consultation('b', { askedOn: '2026-11-09', state: 'NO_REPLY' });
    for (const both of [
      [early, late],
      [late, early],
    ]) {
      expect(rowOf(rowsOf(both), 'G0').cells[0]).toMatchObject({
        state: 'NO_REPLY',
        consultations: [{ itemId: 'a' }, { itemId: 'b' }],
      });
    }
  });

  it('proves "at all stages" only where neither unit was left out of a gate that was passed', () => {
    const passed = { G0: '2026-11-01', G1: '2026-11-10' };
    expect(gapsIn(rowsOf([], {}))).toEqual([]);
    expect(gapsIn(rowsOf(bothAt('G0'), passed))).toEqual([
      { gate: 'G1', unit: 'INFORMATION_ASSURANCE' },
      { gate: 'G1', unit: 'INFORMATION_RIGHTS' },
    ]);
    const waiting = consultation('w', { gate: 'G1', unit: 'INFORMATION_RIGHTS' });
    const notNeeded = consultation('n', { gate: 'G1', ...NOT_NEEDED });
    expect(gapsIn(rowsOf([...bothAt('G0'), notNeeded, waiting], passed))).toEqual([
      { gate: 'G1', unit: 'INFORMATION_RIGHTS' },
    ]);
    expect(gapsIn(rowsOf([...bothAt('G0'), ...bothAt('G1')], passed))).toEqual([]);
  });
});

describe('passing a gate', () => {
  it.each([
    ['WAITING', {}, true],
    ['NO_REPLY', { state: 'NO_REPLY' }, false],
    ['NOT_NEEDED', NOT_NEEDED, false],
    ['REPLIED', REPLIED, false],
  ] as const)('with a unit that is %s', (_state, more, isRefused) => {
    const [, rights] = bothAt('G1');
    const entries = [consultation('1', { gate: 'G1', ...more }), ...(rights === undefined ? [] : [rights])];
    expect(refusalToPass(rowOf(rowsOf(entries), 'G1'), null)).toEqual(
      isRefused ? { why: 'BLANK', gaps: [{ gate: 'G1', unit: 'INFORMATION_ASSURANCE' }] } : null,
    );
  });

  it('at which a contract is signed takes a signed assessment with an outcome that allows it', () => {
    const stop = rowOf(rowsOf(bothAt('G4')), 'G4');
    expect(refusalToPass(rowOf(rowsOf([]), 'G4'), 'PROCEED')).toMatchObject({ why: 'BLANK' });
    expect(refusalToPass(stop, null)).toEqual({ why: 'NOT_SIGNED_OFF' });
    expect(OUTCOMES.filter((outcome) => refusalToPass(stop, outcome) === null)).toEqual([
      'PROCEED',
      'PROCEED_WITH_CONDITIONS',
      'NEXT_GATE_ONLY',
    ]);
    expect(refusalToPass(stop, 'PILOT')).toEqual({ why: 'OUTCOME_DOES_NOT_ALLOW' });
  });
});
