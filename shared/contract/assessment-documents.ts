import { z } from 'zod';
import { singleLine } from '../domain/text.ts';
import { bytesSchema } from './bytes.ts';
import { method } from './method.ts';

/** Which document of which assessment, as one of several things that can be saved. */
export const assessmentDocumentSchema = z.strictObject({
  assessmentId: z.uuid(),
  /** A version that was handed in; null for what is written now, which says on every page that it is a draft. */
  version: z.int().min(1).nullable(),
  format: z.enum(['pdf', 'docx']),
  /** Only what may be published, and roles in place of names. */
  isForPublication: z.boolean(),
  /** Who it is for: the log names them, the document does not. */
  recipient: singleLine(200, 'Say who it is for'),
});

/** The same, among other things that can be saved. */
export const assessmentDocumentChoiceSchema = assessmentDocumentSchema.extend({
  what: z.literal('assessment'),
});

const writtenSchema = z.strictObject({
  /** Printed on it, and in the list of heads. */
  printId: z.string(),
  mimeType: z.enum([
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]),
  /** Made from the reference and the version: it names no person and no project. */
  fileName: z.string(),
  bytes: bytesSchema,
});

export type AssessmentDocument = z.output<typeof writtenSchema>;

/** What leaves of an assessment on paper. */
export const assessmentDocumentsContract = {
  /** VALIDATION with every place that gives somebody away where it is for publication; NOT_FOUND. */
  'assurance.document': method({
    input: assessmentDocumentSchema,
    output: writtenSchema,
    permission: 'assessment.read',
    compartments: ['assurance', 'office'],
    audit: {
      operation: 'disclosure',
      object: ({ assessmentId, version, isForPublication }, { printId }) =>
        `${assessmentId} ${version === null ? 'draft' : `version ${version}`}${isForPublication ? ' for publication' : ''}, print ${printId}`,
      recipient: ({ recipient }) => recipient,
    },
  }),
} as const;
