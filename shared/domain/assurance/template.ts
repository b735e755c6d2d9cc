import { z } from 'zod';

/**
 * A set of questions for data protection impact assessments, as data: a force can load its own. Nothing in the program knows
 * a question by its id, so that sets can differ.
 *
 * Ids are kept for ever. When a question changes in meaning its `version` rises: an answer names the version that it answered.
 */

/** The two regimes under which a competent authority processes personal data. One assessment may need both. */
export const REGIMES = ['UK_GDPR', 'PART_3'] as const;
export type Regime = (typeof REGIMES)[number];

/** The units of the force that are consulted at all stages. */
export const UNITS = ['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS'] as const;
export type Unit = (typeof UNITS)[number];

/** Who may read an answer outside the unit. */
export const MARKINGS = ['PUBLISHABLE', 'SUPPLIER', 'INTERNAL'] as const;
export type Marking = (typeof MARKINGS)[number];

const id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._()-]{0,39}$/u,
    'Use letters, digits, dots, dashes, underscores and brackets, 40 at most.',
  );
const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/u, 'Use capital letters, digits and underscores.');
const words = (longest: number): z.ZodString => z.string().trim().min(1).max(longest);
const day = z.iso.date();

/** Whether a question is asked. */
export type Condition =
  | { readonly question: string; readonly oneOf: readonly string[] }
  | { readonly regime: Regime }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: id, oneOf: z.array(code).min(1).readonly() }),
    z.strictObject({ regime: z.enum(REGIMES) }),
    z.strictObject({ all: z.array(condition).min(1).readonly() }),
    z.strictObject({ any: z.array(condition).min(1).readonly() }),
    z.strictObject({ not: condition }),
  ]),
);

const option = z.strictObject({ code, label: words(200), hint: words(500).optional() });

const answerForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text') }),
  z.strictObject({ kind: z.literal('line') }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({
    kind: z.literal('choice'),
    options: z.array(option).min(2).readonly(),
    many: z.boolean(),
  }),
]);

const question = z.strictObject({
  id,
  version: z.int().min(1),
  text: words(400),
  /** What a good answer says, in plain words. */
  guidance: words(2_000),
  /** The Act and section, or the guidance, that the question comes from. */
  source: words(300),
  answer: answerForm,
  /** Asked always, if absent. */
  when: condition.optional(),
  /** Whether the assessment is complete without it. */
  isOptional: z.boolean().default(false),
  /** The units that look at the answer first. */
  units: z.array(z.enum(UNITS)).readonly().default([]),
  /** The unit that gives its verdict on the answer. */
  verdictOf: z.enum(UNITS).optional(),
  marking: z.enum(MARKINGS).default('INTERNAL'),
});

const step = z.strictObject({
  id,
  title: words(100),
  /** What the step is for, in a sentence or two. */
  lead: words(600),
  questions: z.array(question).readonly(),
});

const screeningQuestion = z.strictObject({
  id,
  version: z.int().min(1),
  text: words(400),
  guidance: words(1_000),
});

const screeningSet = z.strictObject({
  id,
  title: words(200),
  source: words(300),
  /** Whether it is an indication in law-enforcement processing too, and not a rule there. */
  note: words(400).optional(),
  questions: z.array(screeningQuestion).min(1).readonly(),
});

/** How many of some screening questions are answered with yes. */
export type Tally =
  | { readonly atLeast: number; readonly of: readonly string[] }
  | { readonly every: readonly Tally[] };

const tally: z.ZodType<Tally> = z.lazy(() =>
  z.union([
    z.strictObject({ atLeast: z.int().min(1), of: z.array(id).min(1).readonly() }),
    z.strictObject({ every: z.array(tally).min(1).readonly() }),
  ]),
);

/** How strongly a rule asks for an assessment, strongest first. */
export const NEEDS = ['MANDATORY', 'REQUIRED_UNLESS', 'RECOMMENDED'] as const;
export type Need = (typeof NEEDS)[number];

const screeningRule = z.strictObject({
  id,
  version: z.int().min(1),
  /** The rule is in force from this day on, and until the day before `until`. */
  from: day,
  until: day.optional(),
  need: z.enum(NEEDS),
  /** The rule in words. */
  text: words(400),
  source: words(300),
  when: tally,
});

const rung = z.strictObject({ code, label: words(60), meaning: words(300) });

const riskScale = z.strictObject({
  id,
  title: words(100),
  source: words(300),
  /** Least first. */
  likelihoods: z.array(rung).min(2).max(7).readonly(),
  severities: z.array(rung).min(2).max(7).readonly(),
  levels: z.array(rung).min(2).max(7).readonly(),
  /** For each severity, for each likelihood, the code of a level. */
  grid: z.array(z.array(code).readonly()).readonly(),
  /** The level from which the regulator is consulted before anything is processed. */
  high: code,
});

const gate = z.strictObject({
  id,
  title: words(100),
  /** What each unit is asked at this gate. */
  asks: z.strictObject({ INFORMATION_ASSURANCE: words(400), INFORMATION_RIGHTS: words(400) }),
  exitEvidence: words(200),
  /** Whether nothing may be signed before the gate is passed. */
  isStop: z.boolean(),
});

const element = z.strictObject({
  id,
  regime: z.enum(REGIMES),
  title: words(300),
  source: words(200),
  /** Questions that must be answered, of those that are asked. */
  answers: z.array(id).readonly(),
  /** What must be in the lists of the assessment besides. */
  lists: z.array(z.enum(['OPERATIONS', 'RISKS', 'MEASURES'])).readonly(),
});

/** The shape of a template; {@link readTemplate} also checks that its parts fit together. */
export const templateSchema = z.strictObject({
  id,
  version: z.int().min(1),
  title: words(150),
  source: words(500),
  steps: z.array(step).min(1).readonly(),
  screening: z.strictObject({
    /** The answer with which there is nothing to assess, such as that no personal data is processed. */
    nothingToAssess: z.strictObject({ question: id, oneOf: z.array(code).min(1).readonly() }),
    sets: z.array(screeningSet).min(1).readonly(),
    rules: z.array(screeningRule).min(1).readonly(),
  }),
  riskScales: z.array(riskScale).min(1).readonly(),
  gates: z.array(gate).min(1).readonly(),
  coverage: z.array(element).readonly(),
});

export type Template = z.infer<typeof templateSchema>;
export type Question = z.infer<typeof question>;
export type AnswerForm = z.infer<typeof answerForm>;
export type ScreeningRule = z.infer<typeof screeningRule>;
export type RiskScale = z.infer<typeof riskScale>;
export type CoverageElement = z.infer<typeof element>;
/** As a template is written down, with what has a default left out. */
export type TemplateInput = z.input<typeof templateSchema>;
export type StepInput = z.input<typeof step>;
export type QuestionInput = z.input<typeof question>;
