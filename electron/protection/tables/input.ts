import { z } from 'zod';
import { STATUSES } from '../problem.ts';

/** The code, implied for every variable, that stands for everybody. */
export const TOTAL = 'total';

/** No count is believed to exceed this by any reader, so it may not be exceeded. */
export const LARGEST_COUNT = 1_000_000;

/** Over all tables, totals included. Every table is laid out whole, so that absent cells are counted as 0. */
export const MOST_CELLS = 50_000;

/** A record can be counted in any set of them, so their number is kept where that can still be reckoned with. */
const MOST_RELEASES = 40;

// The two signs join codes to the name of a cell ("ethnicity=white; service=IDVA"), which must be unambiguous.
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^=;\p{Cc}]*$/u, 'must not contain =, ; or control characters');
const codes = z.array(name).min(1).max(500);

const variableSchema = z.strictObject({
  /** The interior codes, each person in exactly one. */
  codes,
  /** Further codes that are sums of interior ones: `{ "answered": ["white", "black"] }`. */
  subtotals: z.record(name, codes).optional(),
  /** Codes that tell nothing about a person (not asked, not known), so that everybody may be seen to have one. */
  groupAttributeExempt: z.array(name).max(500).optional(),
  /**
   * Codes that stand for the same people as a code of another variable, so that their counts are one count in every
   * table: `{ "no form": { "variable": "form", "code": "none" } }`. A reader knows such things, so the model must.
   */
  sameAs: z.record(name, z.strictObject({ variable: name, code: name })).optional(),
  /**
   * Codes that stand for several codes of another release: `{ "asian or black": ["asian", "black"] }`. Without it nobody
   * could tell that the one report's figure is the sum of the other's two.
   */
  merged: z.record(name, codes).optional(),
  /**
   * Which codes may be counted as one where that shows readers more: those next to each other in `codes`, or any within one
   * of these lists. Where absent, any that say something about people.
   */
  mergeable: z.union([z.literal('neighbours'), z.array(codes)]).optional(),
});

const variablesSchema = z.record(name, variableSchema);

const tableSchema = z.strictObject({
  name,
  variables: z.array(name).min(1).max(6),
  /** Interior cells, one code per variable in the table's order. A cell that is absent counts 0. */
  cells: z
    .array(
      z.strictObject({
        at: z.array(name).min(1).max(6),
        count: z.number().int().min(0).max(LARGEST_COUNT),
      }),
    )
    .max(MOST_CELLS),
});

export const RELATIONS = ['same records', 'records added', 'records changed'] as const;

/**
 * A report that has left: what its readers hold. `relation` says how the records of the next release (the new report,
 * for the last one) stand to those of this one. Where `variables` is absent they are those of the new report. What else
 * an output of `protect` holds is ignored, so that a whole one can be given.
 */
export const releaseSchema = z.object({
  relation: z.enum(RELATIONS).default('records added'),
  threshold: z.number().int().min(2).max(100),
  variables: variablesSchema.optional(),
  tables: z
    .array(
      z.object({
        name,
        variables: z.array(name).min(1).max(6),
        cells: z
          .array(
            z.object({
              at: z.array(name).min(1).max(6),
              status: z.enum(STATUSES),
              count: z.number().int().min(0).max(LARGEST_COUNT).nullable(),
            }),
          )
          .max(MOST_CELLS),
      }),
    )
    .min(1)
    .max(200),
});

/**
 * Tables of one report, all about the same people, with the rule that protects them.
 *
 * `threshold` t hides the counts 1 to t - 1. `zeros: "group attribute"` also keeps a reader from seeing that everybody
 * in a group has the same attribute. `publish` lists cells that must be shown because they are known already.
 */
export const tablesInputSchema = z.strictObject({
  threshold: z.number().int().min(2).max(100),
  zeros: z.enum(['shown', 'group attribute']).default('shown'),
  variables: variablesSchema,
  tables: z.array(tableSchema).min(1).max(200),
  publish: z
    .array(z.strictObject({ variables: z.array(name).max(6), at: z.array(name).max(6) }))
    .max(1000)
    .default([]),
  /** Earlier releases that count some of the same people, oldest first. */
  releases: z.array(releaseSchema).max(MOST_RELEASES).default([]),
  /**
   * The sets of records that there are, each as the reports that count it: places in `releases`, with the new report
   * behind the last. A record that was corrected is another record from then on. Where absent the sets follow from the
   * relations. It is what tells that a year consists of its quarters and of what came late.
   */
  records: z
    .array(z.array(z.number().int().min(0)).min(1))
    .max(500)
    .optional(),
  /**
   * For each of `records`, how many records it holds at most, or null: for those that were corrected or removed since, which no
   * later report counts. A reader takes them to be as few as agrees with what is printed.
   */
  atMost: z.array(z.number().int().min(0).max(LARGEST_COUNT).nullable()).optional(),
  /**
   * Readers who know everybody of one code, such as a worker the people of one service: the proof says what they could work
   * out. Without a variable of the tables, people of a kind that the tables do not tell apart.
   */
  insiders: z
    .array(z.strictObject({ name, variable: name.optional(), code: name.optional() }))
    .max(50)
    .default([]),
});

export type TablesInput = z.input<typeof tablesInputSchema>;
export type Tables = z.output<typeof tablesInputSchema>;
export type Variables = Tables['variables'];
export type EarlierRelease = z.output<typeof releaseSchema>;
