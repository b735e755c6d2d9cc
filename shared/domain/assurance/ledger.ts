import type { ItemBody } from './items.ts';
import type { Outcome } from './sign-off.ts';
import { UNITS, type Template, type Unit } from './template.ts';

/** One asking of a unit at a gate. */
export interface Consultation extends ItemBody<'consultation'> {
  readonly itemId: string;
}

export const CELL_STATES = ['NOT_ASKED', 'WAITING', 'NO_REPLY', 'NOT_NEEDED', 'REPLIED'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** What became of consulting one unit at one gate. */
export interface LedgerCell {
  readonly unit: string;
  readonly state: CellState;
  /** Oldest first; the last one gives the state. */
  readonly consultations: readonly Consultation[];
}

export interface LedgerRow {
  readonly gate: string;
  readonly isStop: boolean;
  /** The two units first, then whoever else was consulted at any gate. */
  readonly cells: readonly LedgerCell[];
  /** The day on which the gate was passed. */
  readonly passedOn: string | null;
}

/**
 * Gates by units, with every blank in its place: that nobody was asked is seen as plainly as that somebody was. Source: Mayor's
 * Office for Policing and Crime, decision PCD 1732 (both units are consulted at all stages).
 *
 * @param passedOn by the ids of gates.
 */
export function ledgerOf(
  { gates }: Template,
  consultations: readonly Consultation[],
  passedOn: ReadonlyMap<string, string>,
): readonly LedgerRow[] {
  const others = consultations
    .map(({ unit }) => unit)
    .filter((unit) => !UNITS.some((known) => known === unit));
  const units = [...UNITS, ...[...new Set(others)].sort()];
  return gates.map(({ id, isStop }) => ({
    gate: id,
    isStop,
    passedOn: passedOn.get(id) ?? null,
    cells: units.map((unit): LedgerCell => {
      const own = consultations
        .filter((each) => each.gate === id && each.unit === unit)
        .toSorted((a, b) => compareText(a.askedOn ?? '', b.askedOn ?? '') || compareText(a.itemId, b.itemId));
      return { unit, consultations: own, state: own.at(-1)?.state ?? 'NOT_ASKED' };
    }),
  }));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A blank: nobody was asked, or what was asked still waits. */
export const isBlank = ({ state }: LedgerCell): boolean => state === 'NOT_ASKED' || state === 'WAITING';

/** Where the proof that both units were consulted at all stages has a gap. */
export interface LedgerGap {
  readonly gate: string;
  readonly unit: Unit;
}

/** The blanks of both units at every gate that was passed: none of them, and "at all stages" is proved. */
export function gapsIn(rows: readonly LedgerRow[]): readonly LedgerGap[] {
  return rows.filter(({ passedOn }) => passedOn !== null).flatMap(blanksOf);
}

const blanksOf = ({ gate, cells }: LedgerRow): readonly LedgerGap[] =>
  cells.flatMap((cell) => {
    const unit = UNITS.find((known) => known === cell.unit);
    return unit !== undefined && isBlank(cell) ? [{ gate, unit }] : [];
  });

/** What allows a contract to be signed. A pilot is not among them: it ends by itself. */
const ALLOWS_SIGNING: ReadonlySet<Outcome> = new Set([
  'PROCEED',
  'PROCEED_WITH_CONDITIONS',
  'NEXT_GATE_ONLY',
]);

/** Why a gate cannot be passed yet. */
export type PassageRefusal =
  | { readonly why: 'BLANK'; readonly gaps: readonly LedgerGap[] }
  | { readonly why: 'NOT_SIGNED_OFF' }
  | { readonly why: 'OUTCOME_DOES_NOT_ALLOW' };

/**
 * Why a gate cannot be passed; `null` if it can. Both units must have been asked; and at a stop, where a contract is signed, the
 * assessment must have been signed off with an outcome that allows it.
 *
 * @param outcome that of the version that is signed; `null` if none is.
 */
export function refusalToPass(row: LedgerRow, outcome: Outcome | null): PassageRefusal | null {
  const gaps = blanksOf(row);
  if (gaps.length > 0) return { why: 'BLANK', gaps };
  if (!row.isStop) return null;
  if (outcome === null) return { why: 'NOT_SIGNED_OFF' };
  return ALLOWS_SIGNING.has(outcome) ? null : { why: 'OUTCOME_DOES_NOT_ALLOW' };
}
