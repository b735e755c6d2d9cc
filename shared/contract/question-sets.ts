import { z } from 'zod';
import { templateSchema } from '../domain/assurance/template.ts';
import { method } from './method.ts';

/** Which question set. */
export const templateRefSchema = z.strictObject({
  id: z.string().min(1).max(40),
  version: z.int().min(1),
});

/** A question set, as one of several things that can be saved. */
export const questionSetChoiceSchema = templateRefSchema.extend({ what: z.literal('question set') });

const listedSchema = templateRefSchema.extend({
  title: z.string(),
  source: z.string(),
  questions: z.int(),
  /** The first is taken unless somebody chooses another. */
  riskScales: z.array(z.strictObject({ id: z.string(), title: z.string() })).readonly(),
  /** Whether it comes with Strongroom. */
  isOurs: z.boolean(),
});

/** A question set, as a list shows it. */
export type ListedTemplate = z.output<typeof listedSchema>;

/** Characters. Ours has some 100,000. */
const LONGEST_JSON = 1_000_000;

const nameOf = ({ id, version }: z.output<typeof templateRefSchema>): string =>
  `question set ${id} version ${version}`;

/** The question sets that assessments can be made with. */
export const questionSetsContract = {
  /** The newest version of each: the one that comes with Strongroom first, then those of the force by title. */
  'assurance.templates': method({
    input: z.strictObject({}),
    output: z.strictObject({ templates: z.array(listedSchema).readonly() }),
    permission: 'assessment.read',
    compartments: ['assurance'],
    audit: { operation: 'consultation', object: () => 'question sets' },
  }),
  /** A question set as it is, such as to begin a force's own with. NOT_FOUND. */
  'assurance.template': method({
    input: templateRefSchema,
    output: templateSchema,
    permission: 'assessment.read',
    compartments: ['assurance'],
    audit: { operation: 'consultation', object: nameOf },
  }),
  /**
   * Takes in a question set of the force, so that assessments can be made with it. VALIDATION with everything that is wrong with
   * it, each with its place; or when another one of that id and version is kept, which assessments may have been made with.
   */
  'assurance.loadTemplate': method({
    input: z.strictObject({ json: z.string().min(1).max(LONGEST_JSON) }),
    output: listedSchema,
    permission: 'assessment.write',
    compartments: ['assurance'],
    audit: { operation: 'collection', object: (_input, output) => nameOf(output) },
  }),
} as const;
