import type { DateTime } from '../../shared/domain/dates.ts';
import type { Period } from '../../shared/domain/financial-year.ts';
import { CURRENT_POLICE_PERPETRATED_DEFINITION } from '../../shared/domain/police-perpetrated.ts';
import type { PolicePerpetratedDefinitionId } from '../../shared/domain/police-perpetrated.ts';
import { PUBLISHED_FIGURES } from '../../shared/domain/published-figures.ts';
import { arrivalIn } from './calendar.ts';
import { weightEntries } from './random.ts';
import type { Random, Weights } from './random.ts';

type Service = 'IDVA' | 'ISVA' | 'BOTH' | 'TRIAGE';
type PolicePerpetrated = 'YES' | 'NO' | 'NK' | 'NA6' | 'NA9';

/** What becomes of a referral after it arrives. */
export type Fate =
  | 'allocated'
  | 'accepted'
  | 'on the waiting list'
  | 'redirected'
  | 'declined'
  | 'withdrawn'
  | 'needs information'
  | 'not yet triaged'
  | 'duplicate';

/** What is settled about a referral before anything is made up: whatever aggregates count. */
export interface PlannedReferral {
  readonly receivedAt: DateTime;
  readonly service: Service;
  readonly policePerpetrated: PolicePerpetrated;
  readonly definition: PolicePerpetratedDefinitionId;
  readonly fate: Fate;
}

/** The referrals of one period, and how many there are of each kind. */
interface PeriodPlan {
  readonly period: Period;
  readonly size: number;
  readonly services: Weights<Service>;
  readonly policePerpetrated: Weights<PolicePerpetrated>;
  readonly definition: PolicePerpetratedDefinitionId;
  readonly fates: Weights<Fate>;
}

const [YEAR_2023_24, FROM_APRIL_2024] = PUBLISHED_FIGURES.periods;

/** What became of referrals long ago: nothing is left open, and every one counts. */
const SETTLED: Weights<Fate> = { allocated: 78, redirected: 7, declined: 8, withdrawn: 7 };

/** How the 31 referrals from April 2024 divide by service is not published: as in the year before. */
const ISVA_FROM_APRIL_2024 = 6;

/** The referrals of 2025-26 are ours to choose: between these numbers, about as many as in 2023-24. */
const FEWEST_IN_2025_26 = 140;
const MOST_IN_2025_26 = 170;

function periodPlans(random: Random): readonly PeriodPlan[] {
  const { idva, isva, policePerpetrated } = YEAR_2023_24.figures;
  const { referrals, policePerpetrated: policePerpetratedLater } = FROM_APRIL_2024.figures;
  const definition = PUBLISHED_FIGURES.policePerpetratedDefinition;
  return [
    {
      period: YEAR_2023_24,
      size: idva + isva,
      services: { IDVA: idva, ISVA: isva },
      policePerpetrated: withTheRestNo(idva + isva, { YES: policePerpetrated, NK: 19, NA6: 6 }),
      definition,
      fates: SETTLED,
    },
    {
      period: FROM_APRIL_2024,
      size: referrals,
      services: { IDVA: referrals - ISVA_FROM_APRIL_2024, ISVA: ISVA_FROM_APRIL_2024 },
      policePerpetrated: withTheRestNo(referrals, { YES: policePerpetratedLater, NK: 3 }),
      definition,
      fates: SETTLED,
    },
    {
      period: { from: '2025-04-01', to: '2026-03-31' },
      size: FEWEST_IN_2025_26 + random.below(MOST_IN_2025_26 - FEWEST_IN_2025_26 + 1),
      services: { IDVA: 70, ISVA: 20, BOTH: 7, TRIAGE: 3 },
      policePerpetrated: { YES: 24, NO: 58, NK: 12, NA9: 6 },
      definition: CURRENT_POLICE_PERPETRATED_DEFINITION,
      fates: {
        allocated: 58,
        accepted: 4,
        'on the waiting list': 10,
        redirected: 5,
        declined: 8,
        withdrawn: 5,
        'needs information': 4,
        'not yet triaged': 3,
        duplicate: 3,
      },
    },
  ];
}

/** Exact numbers of the answers that are given, and "no" for whoever is left. */
function withTheRestNo(
  total: number,
  others: Weights<Exclude<PolicePerpetrated, 'NO'>>,
): Weights<PolicePerpetrated> {
  return { ...others, NO: total - sumOf(weightEntries(others).map(([, count]) => count)) };
}

/**
 * Plans a caseload over the three financial years, in order of arrival.
 *
 * @param options.referrals how many; without it the published figures exactly, and a year of our own after them.
 */
export function planCaseload(
  random: Random,
  options: { readonly referrals?: number },
): readonly PlannedReferral[] {
  const plans = periodPlans(random);
  const sizes = shares(
    options.referrals ?? sumOf(plans.map(({ size }) => size)),
    plans.map(({ size }) => size),
  );
  return plans
    .flatMap((plan, index) => planPeriod(random, { ...plan, size: sizes[index] ?? 0 }))
    .toSorted((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt));
}

function planPeriod(random: Random, plan: PeriodPlan): readonly PlannedReferral[] {
  const policePerpetrated = deck(random, plan.size, plan.policePerpetrated);
  const fates = deck(random, plan.size, plan.fates);
  return deck(random, plan.size, plan.services).map((service, index) => ({
    receivedAt: arrivalIn(random, plan.period),
    service,
    policePerpetrated: policePerpetrated[index] ?? 'NO',
    definition: plan.definition,
    // What is still undecided was not triaged.
    fate: service === 'TRIAGE' ? 'not yet triaged' : (fates[index] ?? 'allocated'),
  }));
}

/** So many cards, each kind in exact proportion to its weight (but for rounding), shuffled. */
function deck<Kind extends string>(random: Random, size: number, weights: Weights<Kind>): readonly Kind[] {
  const entries = weightEntries(weights);
  const sizes = shares(
    size,
    entries.map(([, weight]) => weight),
  );
  return random.shuffled(entries.flatMap(([kind], index) => Array<Kind>(sizes[index] ?? 0).fill(kind)));
}

/** Divides a whole number in proportion to weights, by largest remainders: the parts add up to it exactly. */
function shares(total: number, weights: readonly number[]): readonly number[] {
  const weightSum = sumOf(weights);
  const exact = weights.map((weight) => (total * weight) / weightSum);
  const missing = total - sumOf(exact.map(Math.floor));
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder);
  const roundedUp = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return exact.map((share, index) => Math.floor(share) + (roundedUp.has(index) ? 1 : 0));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
