import { z } from 'zod';
import { STATUSES } from './problem.ts';
import { releaseSchema } from './tables/input.ts';

/** The two auditors, as a proof names them. */
export const AUDITORS = ['highs', 'yalps'] as const;

const count = z.int().min(0);
const statusSchema = z.enum(STATUSES);

const summarySchema = z.strictObject({
  /** Distinct counts; one that stands in several tables is counted once. */
  cells: count,
  /** Hidden because they are small. */
  primary: count,
  /** Hidden so that the primary ones cannot be worked out. */
  secondary: count,
  /** The weight of the secondary ones. */
  cost: z.number(),
  /** No safe pattern, within the scope, costs less. */
  bound: z.number(),
  /** Whether `cost` is proved to be the least. */
  optimal: z.boolean(),
  scope: z.enum(['all cells', 'given shared margins published']),
  milliseconds: z.number(),
});

const intervalSchema = z.strictObject({
  cell: z.string(),
  min: z.int(),
  max: z.int(),
  low: count,
  high: count,
});

const auditorsSchema = z.array(z.enum(AUDITORS));

const witnessesSchema = z.array(
  z.strictObject({ cells: z.array(z.string()), tables: z.array(z.array(z.int())) }),
);

const proofSchema = z.strictObject({
  /** Every hidden count: a reader can rule out neither `min` nor `max`, as tables `low` and `high` of its group show. */
  intervals: z.array(intervalSchema),
  /** The same of counts that the report does not print: of earlier releases, of sets of records, and of changes. */
  beyond: z.array(intervalSchema).default([]),
  /** Groups of hidden counts that hang together; each table gives one count to each cell. */
  witnesses: witnessesSchema,
  auditors: auditorsSchema,
  /** Counts of earlier releases, or of what changed between them, that those releases alone give away in part. */
  givenAway: z.array(z.string()).default([]),
  /** For each of the input's `records`, the bound that was reckoned with: as few as agrees with the counts. */
  atMost: z.array(count.nullable()).default([]),
  /** Of the two extremes of each hidden count: found by both auditors, and searched for in whole people only. */
  extremes: z.strictObject({ all: count, agreed: count, searchedInWholePeople: count }),
});

/** What somebody who knows more than the report could work out from it. */
const insiderSchema = z.strictObject({
  profile: z.string(),
  knows: z.string(),
  /** Hidden counts that follow exactly, whatever the figures are that they know. */
  exactly: z.array(z.string()),
  /** Hidden counts that they would know to be small if they are themselves counted in `counted`. */
  small: z.array(z.strictObject({ cell: z.string(), min: count, max: count, counted: z.string() })),
});

/** Why a report hides a count; another count is named by its table codes, an earlier release in front of them. */
const reasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('small') }),
  /** Were it shown, the other one could not but be from `min` to `max`. */
  z.strictObject({ kind: z.literal('protects another'), cell: z.string(), min: z.int(), max: z.int() }),
  z.strictObject({
    kind: z.literal('protects an earlier report'),
    cell: z.string(),
    min: z.int(),
    max: z.int(),
  }),
  /** Were it shown, everybody in a group would be seen to have one attribute. */
  z.strictObject({ kind: z.literal('everybody'), group: z.string() }),
  /** Showing it alone gives nothing away that was looked for: it is hidden together with others. */
  z.strictObject({ kind: z.literal('together') }),
]);

const tableSchema = z.strictObject({
  name: z.string(),
  variables: z.array(z.string()),
  cells: z.array(z.strictObject({ at: z.array(z.string()), status: statusSchema, count: count.nullable() })),
});

/** What {@link protectTables} returns and `protect --check` reads. It tells primary from secondary: keep it inside. */
export const protectedTablesSchema = z.strictObject({
  threshold: count,
  tables: z.array(tableSchema),
  summary: summarySchema,
  proof: proofSchema,
  /** The earlier releases and this one, to be passed in with the next. */
  releases: z.array(releaseSchema),
  /** Where asked for: what follows from this report alone, whatever earlier releases it was protected with. */
  certified: z
    .strictObject({
      intervals: z.array(intervalSchema),
      witnesses: witnessesSchema,
      auditors: auditorsSchema,
      insiders: z.array(insiderSchema),
    })
    .optional(),
  /** Where asked for: why each hidden count is hidden, by its name. */
  reasons: z.record(z.string(), reasonSchema).optional(),
});

/** The same for a .jj file, whose cells have an index for a name. */
export const protectedJjSchema = z.strictObject({
  cells: z.array(z.strictObject({ index: count, status: statusSchema })),
  summary: summarySchema,
  proof: proofSchema,
});

export type ProtectedTables = Readonly<z.output<typeof protectedTablesSchema>>;
export type ProtectedTable = ProtectedTables['tables'][number];
export type ProtectedJj = Readonly<z.output<typeof protectedJjSchema>>;
export type Insider = z.output<typeof insiderSchema>;
export type Reason = z.output<typeof reasonSchema>;
export type Proof = ProtectedTables['proof'];
export type Summary = ProtectedTables['summary'];
