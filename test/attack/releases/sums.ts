/** How often a number enters a sum. */
export interface Term {
  readonly unknown: number;
  readonly coefficient: number;
}

/** The terms add up to `sum`. */
export interface Sum {
  readonly terms: readonly Term[];
  readonly sum: number;
}

/** What the terms add up to, for these numbers. */
export const valueOf = (terms: readonly Term[], numbers: ArrayLike<number>): number =>
  terms.reduce((total, { unknown, coefficient }) => total + coefficient * (numbers[unknown] ?? 0), 0);
