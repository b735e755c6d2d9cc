import { z } from 'zod';
import { CONTROLS, ITEM_KINDS, ITEM_SCHEMAS, type ItemKind } from '../domain/assurance/items.ts';
import { SCREENING_OUTCOMES } from '../domain/assurance/screening.ts';
import { OUTCOMES, SIGN_OFF_ROLES, STAGES } from '../domain/assurance/sign-off.ts';
import { NEEDS, templateSchema } from '../domain/assurance/template.ts';
import { dateTimeSchema, localDateSchema } from '../domain/dates.ts';
import { multiLine, singleLine } from '../domain/text.ts';
import { method } from './method.ts';
import { templateRefSchema } from './question-sets.ts';

const assessmentId = z.uuid();
/** Questions are items by their own ids, everything else by an id that the page makes up. */
const itemId = z.string().min(1).max(40);
const revision = z.int().min(0);

const summarySchema = z.strictObject({
  assessmentId,
  reference: z.string(),
  title: z.string(),
  riskScale: z.string(),
  author: z.uuid(),
  createdAt: dateTimeSchema,
});

/** What tells an assessment apart. */
export type AssessmentSummary = z.output<typeof summarySchema>;

const listedSchema = summarySchema.extend({
  stage: z.enum(STAGES),
  version: z.int().min(1),
  /** Of the version that was signed last. */
  outcome: z.enum(OUTCOMES).nullable(),
  overdueActions: z.int().min(0),
});

/** An assessment as a list shows it. */
export type ListedAssessment = z.output<typeof listedSchema>;

const written = <K extends ItemKind>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), itemId, revision, body: ITEM_SCHEMAS[kind] });

const kept = <K extends ItemKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    itemId,
    revision,
    body: ITEM_SCHEMAS[kind],
    changedAt: dateTimeSchema,
    changedBy: z.uuid(),
  });

const writtenItemSchema = z.discriminatedUnion(
  'kind',
  [
    written('screening'),
    written('answer'),
    written('operation'),
    written('flow'),
    written('risk'),
    written('measure'),
    written('action'),
    written('consultation'),
    written('comment'),
    written('verdict'),
    written('draft'),
  ],
  'is of a kind that nobody types: results of tests have calls of their own',
);

const itemSchema = z.discriminatedUnion('kind', [
  kept('screening'),
  kept('answer'),
  kept('operation'),
  kept('flow'),
  kept('risk'),
  kept('measure'),
  kept('action'),
  kept('consultation'),
  kept('comment'),
  kept('verdict'),
  kept('draft'),
  kept('logTest'),
]);

/** An item as somebody wants it kept; `revision` is the one that they saw, 0 for a new one. */
export type WrittenItem = z.output<typeof writtenItemSchema>;
/** An item as it is kept. */
export type AssessmentItem = z.output<typeof itemSchema>;

const dpoViewSchema = z.strictObject({
  name: singleLine(200),
  givenOn: localDateSchema,
  agrees: z.boolean(),
  view: multiLine(5_000),
});

const decisionInput = z.strictObject({
  assessmentId,
  outcome: z.enum(SCREENING_OUTCOMES),
  reason: multiLine(5_000),
  /** The data protection officer's view, where an assessment is not made. */
  dpoView: dpoViewSchema.nullable().default(null),
  /** Which assessment covers it, where another does. */
  coveredBy: assessmentId.nullable().default(null),
  /** Until when not to assess is good. */
  expiresOn: localDateSchema.nullable().default(null),
});

const decisionSchema = z.strictObject({
  decisionId: z.uuid(),
  outcome: z.enum(SCREENING_OUTCOMES),
  reason: z.string(),
  dpoView: dpoViewSchema.nullable(),
  coveredBy: assessmentId.nullable(),
  expiresOn: localDateSchema.nullable(),
  /** The rules that asked for an assessment when it was decided, and the answers that made them. */
  fired: z
    .array(
      z.strictObject({
        rule: z.string(),
        version: z.int(),
        need: z.enum(NEEDS),
        because: z.array(z.strictObject({ question: z.string(), version: z.int() })).readonly(),
      }),
    )
    .readonly(),
  decidedAt: dateTimeSchema,
  decidedBy: z.uuid(),
  /** Hex SHA-256 over what was decided and on what, in the log as well. */
  hash: z.string(),
  /** When a later answer took the ground from under it, and which. */
  endedAt: dateTimeSchema.nullable(),
  endedByQuestion: z.string().nullable(),
});

/** What a screening led to. */
export type ScreeningDecision = z.output<typeof decisionSchema>;

const prose = multiLine(20_000);
const unitRole = z.enum(['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS']);

/** What somebody does about signing off, with what they write beside it. */
const signOffActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('SUBMIT'), note: prose.nullable().default(null) }),
  z.strictObject({ act: z.literal('WITHDRAW'), reason: prose }),
  z.strictObject({
    act: z.literal('OPINION'),
    role: unitRole,
    isInFavour: z.boolean(),
    text: prose,
    conditions: prose.nullable().default(null),
  }),
  z.strictObject({
    act: z.literal('ADVICE'),
    role: z.literal('DPO').default('DPO'),
    mayProceed: z.boolean(),
    consultRegulator: z.boolean(),
    text: prose,
  }),
  z.strictObject({
    act: z.literal('REGULATOR'),
    reference: singleLine(200),
    askedOn: localDateSchema,
    repliedOn: localDateSchema,
    text: prose,
  }),
  z.strictObject({
    act: z.literal('ACCEPT'),
    role: z.enum(['IAO', 'SIRO']),
    outcome: z.enum(OUTCOMES),
    text: prose,
    /** Why those who are against it are overruled; null where nobody is. */
    overruling: prose.nullable().default(null),
  }),
  z.strictObject({ act: z.literal('RETURN'), role: z.enum(SIGN_OFF_ROLES), reason: prose }),
  z.strictObject({ act: z.literal('ABANDON'), reason: prose }),
  z.strictObject({ act: z.literal('REVISE'), reason: prose }),
]);

/** What somebody does about signing off. */
export type SignOffAct = z.output<typeof signOffActSchema>;

const signOffStateSchema = z.strictObject({
  stage: z.enum(STAGES),
  version: z.int().min(1),
  /** How many acts there are: the next one names it, so that nobody acts on what they have not seen. */
  acts: z.int().min(0),
  nextRole: z.enum(SIGN_OFF_ROLES).nullable(),
  waitsForRegulator: z.boolean(),
  isHighRisk: z.boolean(),
  against: z.array(z.enum(SIGN_OFF_ROLES)).readonly(),
  standing: z.array(z.enum(SIGN_OFF_ROLES)).readonly(),
  outcome: z.enum(OUTCOMES).nullable(),
  /** Hex SHA-256 of what is under review, or signed. */
  hash: z.string().nullable(),
});

/** Where an assessment stands. */
export type SignOffState = z.output<typeof signOffStateSchema>;

const passageSchema = z.strictObject({
  gate: z.string(),
  passedOn: localDateSchema,
  recordedAt: dateTimeSchema,
  recordedBy: z.uuid(),
});

/** That a project went through a gate. */
export type GatePassage = z.output<typeof passageSchema>;

const liveControlSchema = z.strictObject({
  control: z.enum(CONTROLS),
  isWorking: z.boolean(),
  /** What was found, in a sentence. */
  words: z.string(),
});

/** How a control of this application is at the moment. */
export type LiveControl = z.output<typeof liveControlSchema>;

const ofAssessment = (input: { readonly assessmentId: string }): string => input.assessmentId;

export const assuranceContract = {
  'assurance.list': method({
    input: z.strictObject({}),
    /** Newest first. */
    output: z.strictObject({ assessments: z.array(listedSchema).readonly() }),
    permission: 'assessment.read',
    compartments: ['assurance'],
    audit: { operation: 'consultation', object: () => 'list of assessments' },
  }),
  'assurance.create': method({
    /** Without a scale the first of the question set is taken. */
    input: z.strictObject({
      title: singleLine(200),
      riskScale: z.string().max(40).nullable().default(null),
      /** Without one, the question set that comes with Strongroom. NOT_FOUND for one that was not loaded. */
      template: templateRefSchema.nullable().default(null),
    }),
    output: summarySchema,
    permission: 'assessment.write',
    compartments: ['assurance'],
    audit: { operation: 'collection', object: (_input, output) => output.assessmentId },
  }),
  'assurance.get': method({
    input: z.strictObject({ assessmentId }),
    output: summarySchema.extend({
      template: templateSchema,
      items: z.array(itemSchema).readonly(),
      /** Oldest first. */
      decisions: z.array(decisionSchema).readonly(),
      /** The gates that were passed, in the order in which they were. */
      passages: z.array(passageSchema).readonly(),
      /** Whose ids stand in it, or who could be named in it: everybody who can open assessments. */
      people: z.array(z.strictObject({ personId: z.uuid(), displayName: z.string() })).readonly(),
    }),
    permission: 'assessment.read',
    compartments: ['assurance', 'office'],
    audit: { operation: 'consultation', object: ofAssessment },
  }),
  'assurance.putItem': method({
    /** CONFLICT when somebody has changed the item since that revision. */
    input: z.strictObject({ assessmentId, item: writtenItemSchema }),
    output: z.strictObject({
      revision,
      savedAt: dateTimeSchema,
      /** Whether it went on with what the same person wrote minutes before, in place of it. */
      isContinued: z.boolean(),
    }),
    permission: 'assessment.write',
    compartments: ['assurance'],
    audit: {
      operation: 'alteration',
      object: ({ assessmentId: id, item }) => `${id} ${item.kind} ${item.itemId}`,
      // A page saves every second while somebody types: that they write there is one fact.
      when: (_input, { isContinued }) => !isContinued,
    },
  }),
  'assurance.removeItem': method({
    input: z.strictObject({ assessmentId, kind: z.enum(ITEM_KINDS), itemId, revision }),
    output: z.strictObject({ removed: z.literal(true) }),
    permission: 'assessment.write',
    compartments: ['assurance'],
    audit: {
      operation: 'erasure',
      object: ({ assessmentId: id, kind, itemId: item }) => `${id} ${kind} ${item}`,
    },
  }),
  'assurance.itemHistory': method({
    input: z.strictObject({ assessmentId, kind: z.enum(ITEM_KINDS), itemId }),
    /** Every revision, oldest first; `body` is null where the item was removed. */
    output: z.strictObject({
      revisions: z
        .array(
          z.strictObject({
            revision,
            body: z.unknown(),
            changedAt: dateTimeSchema,
            changedBy: z.uuid(),
          }),
        )
        .readonly(),
    }),
    permission: 'assessment.read',
    compartments: ['assurance'],
    audit: { operation: 'consultation', object: ofAssessment },
  }),
  'assurance.signOff': method({
    input: z.strictObject({ assessmentId }),
    output: z.strictObject({
      state: signOffStateSchema,
      /** The roles of the sign-off in which the caller may speak. */
      speaksAs: z.array(z.enum(SIGN_OFF_ROLES)).readonly(),
      /** Who is appointed to each role; where nobody is, nobody can speak. */
      appointed: z
        .array(z.strictObject({ role: z.enum(SIGN_OFF_ROLES), names: z.array(z.string()).readonly() }))
        .readonly(),
      /** Oldest first. */
      acts: z
        .array(
          z.strictObject({ at: dateTimeSchema, person: z.uuid(), version: z.int(), act: signOffActSchema }),
        )
        .readonly(),
      versions: z
        .array(
          z.strictObject({
            number: z.int(),
            hash: z.string(),
            submittedAt: dateTimeSchema,
            submittedBy: z.uuid(),
            signedAt: dateTimeSchema.nullable(),
          }),
        )
        .readonly(),
    }),
    permission: 'assessment.read',
    compartments: ['assurance', 'office'],
    audit: { operation: 'consultation', object: ofAssessment },
  }),
  'assurance.changes': method({
    /** `to` can be the version that is being written. */
    input: z.strictObject({ assessmentId, from: z.int().min(1), to: z.int().min(2) }),
    output: z.strictObject({
      items: z
        .array(
          z.strictObject({
            kind: z.enum(ITEM_KINDS),
            itemId: z.string(),
            change: z.enum(['ADDED', 'REMOVED', 'CHANGED']),
            fields: z
              .array(
                z.strictObject({
                  path: z.array(z.string()).readonly(),
                  /** Absent where there was nothing. */
                  before: z.unknown(),
                  after: z.unknown(),
                }),
              )
              .readonly(),
          }),
        )
        .readonly(),
      /** Whose consent the changes take away. */
      affected: z.array(z.enum(SIGN_OFF_ROLES)).readonly(),
    }),
    permission: 'assessment.read',
    compartments: ['assurance'],
    audit: { operation: 'consultation', object: ofAssessment },
  }),
  'assurance.act': method({
    /** CONFLICT when somebody has acted since; VALIDATION with what is missing, or why it is not for that person now. */
    input: z.strictObject({ assessmentId, acts: z.int().min(0), act: signOffActSchema }),
    output: signOffStateSchema,
    permission: 'assessment.sign',
    compartments: ['assurance', 'office'],
    audit: {
      operation: 'alteration',
      object: ({ assessmentId: id, act: { act } }, { version, hash }) =>
        `${id} ${act} version ${version} ${hash ?? ''}`.trim(),
    },
  }),
  /** The controls that measures can rely on, as they are now: looked at again each time. */
  'assurance.controls': method({
    input: z.strictObject({}),
    output: z.strictObject({ controls: z.array(liveControlSchema).readonly() }),
    permission: 'assessment.read',
    compartments: ['assurance', 'office'],
    audit: { operation: 'consultation', object: () => 'controls' },
  }),
  'assurance.passGate': method({
    /** VALIDATION while a unit was not asked, or where a contract would be signed without an assessment that allows it. */
    input: z.strictObject({ assessmentId, gate: z.string().min(1).max(40), passedOn: localDateSchema }),
    output: passageSchema,
    permission: 'assessment.write',
    compartments: ['assurance'],
    audit: { operation: 'alteration', object: ({ assessmentId: id, gate }) => `${id} gate ${gate}` },
  }),
  'assurance.decideScreening': method({
    input: decisionInput,
    output: decisionSchema,
    permission: 'assessment.sign',
    compartments: ['assurance'],
    audit: {
      operation: 'alteration',
      object: ({ assessmentId: id }, { hash }) => `${id} screening ${hash}`,
    },
  }),
} as const;

/** What is to be decided after screening. */
export type ScreeningDecisionInput = z.output<typeof decisionInput>;
