import { NEEDS, type Need, type ScreeningRule, type Tally, type Template } from './template.ts';

/** What was said to a screening question. */
export const SCREENING_ANSWERS = ['YES', 'NO', 'NOT_KNOWN'] as const;
export type ScreeningAnswer = (typeof SCREENING_ANSWERS)[number];

/** What can be decided after screening, in the order in which it is offered. */
export const SCREENING_OUTCOMES = [
  'FULL_DPIA_MANDATORY',
  'FULL_DPIA_RECOMMENDED',
  'NOT_REQUIRED',
  'COVERED_BY_ANOTHER',
  'PAUSED',
  'NO_PERSONAL_DATA',
] as const;
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number];

/** A rule that asks for an assessment, and the answers that made it do so. */
export interface FiredRule {
  readonly rule: string;
  readonly version: number;
  readonly need: Need;
  /** The questions that were answered with yes, with the version that was asked. */
  readonly because: readonly { readonly question: string; readonly version: number }[];
}

/** What the answers ask for, and why. */
export interface Screened {
  /** Strongest first. */
  readonly fired: readonly FiredRule[];
  /** The strongest need; `null` where no rule asks for an assessment. */
  readonly need: Need | null;
  /** Questions without an answer, or whose answer is not known. */
  readonly open: readonly string[];
  /** Whether those could still ask for more than `need`. */
  readonly isProvisional: boolean;
  /** What may be decided now. */
  readonly outcomes: readonly ScreeningOutcome[];
}

/**
 * Applies the rules that are in force on a day.
 *
 * @param answers what was said to the questions by their ids.
 * @param hasPersonalData `null` while nobody has said whether any personal data is processed.
 */
export function screen(
  { screening }: Pick<Template, 'screening'>,
  answers: ReadonlyMap<string, ScreeningAnswer>,
  hasPersonalData: boolean | null,
  day: string,
): Screened {
  const questions = screening.sets.flatMap((set) => set.questions);
  const rules = screening.rules.filter((rule) => isInForce(rule, day));
  const yes = new Set(questions.filter(({ id }) => answers.get(id) === 'YES').map(({ id }) => id));
  const open = questions
    .map(({ id }) => id)
    .filter((id) => !answers.has(id) || answers.get(id) === 'NOT_KNOWN');
  const versionOf = new Map(questions.map(({ id, version }) => [id, version]));
  const fired = rules
    .filter((rule) => isMet(rule.when, yes))
    .map((rule): FiredRule => ({
      rule: rule.id,
      version: rule.version,
      need: rule.need,
      because: questionsIn(rule.when)
        .filter((id) => yes.has(id))
        .map((question) => ({ question, version: versionOf.get(question) ?? 1 })),
    }))
    .sort((a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need));
  const need = fired[0]?.need ?? null;
  const atWorst = new Set([...yes, ...open]);
  const worst = rules.filter((rule) => isMet(rule.when, atWorst)).map((rule) => rule.need);
  const rank = (of: Need | null): number => (of === null ? NEEDS.length : NEEDS.indexOf(of));
  const isProvisional = worst.some((other) => rank(other) < rank(need));
  return { fired, need, open, isProvisional, outcomes: outcomesOf(need, isProvisional, hasPersonalData) };
}

/** Only what the answers allow: nobody can decide against a mandatory assessment, nor while answers are missing. */
function outcomesOf(
  need: Need | null,
  isProvisional: boolean,
  hasPersonalData: boolean | null,
): readonly ScreeningOutcome[] {
  if (hasPersonalData === false) return ['NO_PERSONAL_DATA'];
  if (need === 'MANDATORY') return ['FULL_DPIA_MANDATORY', 'COVERED_BY_ANOTHER', 'PAUSED'];
  if (isProvisional || hasPersonalData === null)
    return ['FULL_DPIA_RECOMMENDED', 'COVERED_BY_ANOTHER', 'PAUSED'];
  return ['FULL_DPIA_RECOMMENDED', 'NOT_REQUIRED', 'COVERED_BY_ANOTHER', 'PAUSED'];
}

/**
 * Whether not to assess needs the data protection officer's agreement in writing, rather than only their view. Source: the
 * presumption of the European Data Protection Board's WP 248 rev.01, III.B.a.
 */
export function needsAgreement({ need }: Pick<Screened, 'need'>): boolean {
  return need === 'REQUIRED_UNLESS';
}

const isInForce = ({ from, until }: ScreeningRule, day: string): boolean =>
  from <= day && (until === undefined || day < until);

function isMet(when: Tally, yes: ReadonlySet<string>): boolean {
  if ('every' in when) return when.every.every((part) => isMet(part, yes));
  return when.of.filter((id) => yes.has(id)).length >= when.atLeast;
}

/** The screening questions that a rule looks at, each once. */
export function questionsIn(when: Tally): readonly string[] {
  return [...new Set('every' in when ? when.every.flatMap(questionsIn) : when.of)];
}
