import type { RiskScale } from './template.ts';

/** How likely something is and how bad it would be, by the codes of a scale. */
export interface Rating {
  readonly likelihood: string;
  readonly severity: string;
}

/** The code of the level of a rating; `undefined` for codes that the scale does not have. */
export function levelOf(scale: RiskScale, { likelihood, severity }: Rating): string | undefined {
  const row = scale.severities.findIndex(({ code }) => code === severity);
  const column = scale.likelihoods.findIndex(({ code }) => code === likelihood);
  return scale.grid[row]?.[column];
}

/** Where a rating's level stands on its scale: 0 is the least, -1 none. */
export function rankOf(scale: RiskScale, rating: Rating): number {
  const level = levelOf(scale, rating);
  return scale.levels.findIndex(({ code }) => code === level);
}

/** Whether the regulator is consulted before anything is processed at this risk. */
export function isHigh(scale: RiskScale, rating: Rating): boolean {
  return rankOf(scale, rating) >= scale.levels.findIndex(({ code }) => code === scale.high);
}

/** For each of its two parts, whether a rating is lower (-1), the same (0) or higher (1) than another. */
export function compareRatings(
  scale: RiskScale,
  from: Rating,
  to: Rating,
): { readonly likelihood: number; readonly severity: number } {
  const place = (rungs: RiskScale['likelihoods'], code: string): number =>
    rungs.findIndex((rung) => rung.code === code);
  return {
    likelihood: Math.sign(
      place(scale.likelihoods, to.likelihood) - place(scale.likelihoods, from.likelihood),
    ),
    severity: Math.sign(place(scale.severities, to.severity) - place(scale.severities, from.severity)),
  };
}

/** The higher of two ratings, each part by itself. */
export function worseOf(scale: RiskScale, one: Rating, other: Rating): Rating {
  const { likelihood, severity } = compareRatings(scale, one, other);
  return {
    likelihood: likelihood > 0 ? other.likelihood : one.likelihood,
    severity: severity > 0 ? other.severity : one.severity,
  };
}
