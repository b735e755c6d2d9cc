import type { HonestyFinding } from '../../../shared/domain/assurance/honesty.ts';
import { levelOf, rankOf, type Rating } from '../../../shared/domain/assurance/risk-scale.ts';
import type { RiskScale } from '../../../shared/domain/assurance/template.ts';
import { sentenceCase } from '../../../shared/domain/assurance/words.ts';
import { listInWords } from '../../../shared/domain/list-words.ts';
import type { Tone } from '../../ui/notice.tsx';
import { HONESTY_WORDS } from '../assurance-words.ts';
import { isAnyLeftHigh, leftByLevel, type RiskFact } from './risk-facts.ts';

/** What the level of a rating is called. */
export function levelInWords(scale: RiskScale, rating: Rating): string {
  const level = levelOf(scale, rating);
  return scale.levels.find(({ code }) => code === level)?.label ?? 'Not on the scale';
}

/** The colour that repeats a level. */
export function toneOfLevel(scale: RiskScale, rating: Rating): Tone {
  const rank = rankOf(scale, rating);
  if (rank >= scale.levels.findIndex(({ code }) => code === scale.high)) return 'bad';
  return rank > 0 ? 'warn' : 'good';
}

const PARTS = ['likelihood', 'severity'] as const;

/** "likelihood possible, severity severe". */
export const ratingInWords = (scale: RiskScale, rating: Rating): string =>
  PARTS.map((part) => partInWords(scale, rating, part)).join(', ');

function partInWords(scale: RiskScale, rating: Rating, part: (typeof PARTS)[number]): string {
  const rungs = part === 'likelihood' ? scale.likelihoods : scale.severities;
  const label = rungs.find(({ code }) => code === rating[part])?.label ?? rating[part];
  return `${part} ${label.toLowerCase()}`;
}

/** Why a risk does not count as it is rated, or what else is odd about the rating. */
export interface Remark {
  /** "Rated Low, counts as High". */
  readonly words: string;
  readonly reasons: readonly {
    /** To go on with after a colon: "a measure is only planned". */
    readonly words: string;
    readonly measureIds: readonly string[];
  }[];
}

/** What the honesty check says of the current or the residual rating of a risk; null if it has nothing to say. */
export function remarkOn(
  scale: RiskScale,
  { risk, counted }: Pick<RiskFact, 'risk' | 'counted'>,
  of: 'current' | 'residual',
): Remark | null {
  const own = counted.findings.filter((each) => each.of === of);
  if (own.length === 0) return null;
  const rated = risk.body[of];
  const isReverted = rated.likelihood !== counted[of].likelihood || rated.severity !== counted[of].severity;
  const findings = [...new Set(own.map(({ finding }) => finding))];
  const reasons = findings.map((finding) => ({
    words: HONESTY_WORDS[finding],
    measureIds: measureIdsOf(own, finding),
  }));
  return isReverted
    ? { words: reversalInWords(scale, rated, counted[of]), reasons }
    : { words: findings.map((finding) => sentenceCase(HONESTY_WORDS[finding])).join('. '), reasons: [] };
}

const measureIdsOf = (
  findings: readonly { readonly finding: HonestyFinding; readonly measureId?: string }[],
  wanted: HonestyFinding,
): readonly string[] =>
  findings.flatMap(({ finding, measureId }) =>
    finding === wanted && measureId !== undefined ? [measureId] : [],
  );

/** By level, or, where that is the same, by what differs. */
function reversalInWords(scale: RiskScale, rated: Rating, counted: Rating): string {
  const [from, to] = [levelInWords(scale, rated), levelInWords(scale, counted)];
  if (from !== to) return `Rated ${from}, counts as ${to}`;
  const differing = PARTS.filter((part) => rated[part] !== counted[part]);
  const wordsOf = (rating: Rating): string =>
    listInWords(differing.map((part) => partInWords(scale, rating, part)));
  return `Rated ${wordsOf(rated)}, counts as ${wordsOf(counted)}`;
}

/** "3 risks to people are left: 1 High, 2 Low". */
export function leftInWords(scale: RiskScale, risks: readonly RiskFact[]): string {
  if (risks.length === 0) return 'No risk to people is listed yet';
  const levels = leftByLevel(scale, risks).map(({ label, count }) => `${count} ${label}`);
  const subject = risks.length === 1 ? '1 risk to people is' : `${risks.length} risks to people are`;
  return `${subject} left: ${levels.join(', ')}`;
}

/** How loudly that is said. */
export function toneOfLeft(scale: RiskScale, risks: readonly RiskFact[]): Tone {
  if (risks.length === 0) return 'neutral';
  return isAnyLeftHigh(scale, risks) ? 'bad' : 'note';
}

export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
