import { z } from 'zod';
import { ITEM_SCHEMAS } from '../domain/assurance/items.ts';
import { logMappingSchema } from '../domain/assurance/log-test.ts';
import { singleLine } from '../domain/text.ts';
import { bytesSchema } from './bytes.ts';
import { method } from './method.ts';

/** A sample of a system's log, CSV or JSON: one file, or several that belong together. At most 5 MB, 50,000 entries, 200 columns. */
const filesSchema = z.array(bytesSchema).min(1).max(10);

const sampleSchema = z.strictObject({
  rows: z.int(),
  columns: z
    .array(
      z.strictObject({
        name: z.string(),
        /** Its different values in small letters; null where there are more, or longer ones, than names of operations. */
        values: z.array(z.string()).readonly().nullable(),
      }),
    )
    .readonly(),
  /** To begin with. */
  mapping: logMappingSchema,
});

/** What there is to map in a sample of a log. */
export type LogSampleColumns = z.output<typeof sampleSchema>;

/** Data Protection Act 2018 section 62: whether a system logs what it has to. */
export const logTestsContract = {
  /** Reads a sample so that it can be mapped. Nothing of it is kept. VALIDATION with the place where it cannot be read. */
  'assurance.readLogSample': method({
    input: z.strictObject({ files: filesSchema }),
    output: sampleSchema,
    permission: 'assessment.write',
    compartments: ['assurance'],
    audit: { operation: 'consultation', object: (_input, { rows }) => `sample of a log, ${rows} entries` },
  }),
  /** Tests a sample, and keeps what came of it as an item of the assessment. VALIDATION, OVER, LIMIT. */
  'assurance.testLog': method({
    input: z.strictObject({
      assessmentId: z.uuid(),
      files: filesSchema,
      /** What the system is called. */
      system: singleLine(300),
      mapping: logMappingSchema,
      asksReason: z.boolean(),
      /** The question of the question set that it is evidence for. */
      question: z.string().min(1).max(40).nullable().default(null),
    }),
    output: z.strictObject({ itemId: z.uuid(), logTest: ITEM_SCHEMAS.logTest }),
    permission: 'assessment.write',
    compartments: ['assurance'],
    audit: {
      operation: 'collection',
      object: ({ assessmentId }, { itemId }) => `${assessmentId} logTest ${itemId}`,
    },
  }),
} as const;
