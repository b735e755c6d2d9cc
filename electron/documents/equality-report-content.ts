import * as z from 'zod';
import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';

/*
 * Everything that an equality-monitoring report may show, and nothing else.
 *
 * A hidden count is not in this input at all, so no renderer can let one out: not in text, not in the length of a
 * bar, not in a percentage, not in alternative text. Unknown properties are refused, so that a value cannot travel
 * beside the word "hidden" either.
 */

/** The code of the row, and of the column, that adds up the others. */
export const TOTAL_CODE = 'total';

/** Codes of the rows that are not answers; an answer may not use one. */
export const RESERVED_ANSWER_CODES = [
  'answered',
  'prefer-not-to-say',
  'not-known',
  'not-asked',
  'form-returned',
  'form-declined',
  'no-form',
  TOTAL_CODE,
] as const;

const text = z.string().min(1).max(1000);
const label = z.string().min(1).max(200);
const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_.+-]{0,63}$/i, 'must be a short code of letters, digits, . _ + -');
const whole = z.int().min(0).max(100_000_000);

/** `2024-03-31T17:00`, with seconds or without: clock time where the unit is, or UTC when it ends in `Z`. */
const clockTime = z.iso.datetime({ local: true });

const cell = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('count'), value: whole }),
    z.strictObject({ kind: z.literal('hidden') }),
    z.strictObject({ kind: z.literal('not-applicable') }),
  ])
  .readonly();

/** One row of figures: a cell for each service, in the order of `services`, and one for all of them together. */
const figures = z.strictObject({ byService: z.array(cell).readonly(), allServices: cell }).readonly();

const answer = z
  .strictObject({
    code,
    label,
    /** The code of the answer, somewhere above, whose figures include this one: it is then set in under that answer. */
    within: code.optional(),
    figures,
  })
  .readonly();

/** What became of the whole form of each referral. The three add up to all referrals. */
const wholeForms = z
  .strictObject({
    /** At least one question on it was answered, or left by itself. */
    returned: figures,
    /** The client preferred not to answer any question. */
    declined: figures,
    /** There is none, or nothing on it was asked, whatever the reason. */
    none: figures,
  })
  .readonly();

const question = z.strictObject({ wording: text, version: label }).readonly();

const characteristic = z
  .strictObject({
    id: code,
    name: label,
    /** What the law calls it and where: "Race (Equality Act 2010, section 9)". */
    legalName: label,
    questions: z.array(question).min(1).max(6).readonly(),
    notes: z.array(text).max(8).readonly(),
    answers: z.array(answer).min(1).max(100).readonly(),
    /** Of the forms returned, as are the next three: the four add up to them. */
    answered: figures,
    preferNotToSay: figures,
    notKnown: figures,
    /** With its reasons merged. */
    notAsked: figures,
  })
  .readonly();

const certificate = z
  .strictObject({
    /** How the figures were protected, one sentence each. */
    method: z.array(text).min(1).max(12).readonly(),
    cells: whole,
    hiddenCells: whole,
    /**
     * Whether it is proved that no safe pattern hides less. The cost itself stays inside: with the weights known, it would
     * tell which hidden counts are small.
     */
    optimal: z.boolean(),
    auditors: z.array(label).min(1).max(4).readonly(),
    earlierReports: whole,
    /** Those about some of the same days that were made before reports were compared. */
    uncomparedReports: whole.default(0),
    /** SHA-256 of the protected figures, in hexadecimal. */
    figuresHash: z.string().regex(/^[0-9a-f]{64}$/),
    /** What a reader could work out about each hidden cell, or empty to leave the list out. */
    intervals: z
      .array(z.strictObject({ cell: label, lowest: whole, highest: whole }).readonly())
      .max(5000)
      .readonly(),
  })
  .readonly();

const content = z
  .strictObject({
    marking: z
      .strictObject({
        classification: z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE']),
        /** Handling line under the marking. */
        handling: label,
      })
      .readonly(),
    title: label,
    /** Whose report it is: "Employee IDVA and ISVA service, Directorate of Professional Standards". */
    publisher: label,
    /** Who is counted, in sentences. */
    population: text,
    period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).readonly(),
    services: z
      .array(z.strictObject({ code, label: z.string().min(1).max(24), name: label }).readonly())
      .min(1)
      .max(4)
      .readonly(),
    threshold: z.int().min(5).max(100),
    /** All referrals of the period: the last row of every table, held once because the tables share it. */
    referrals: figures,
    /**
     * Held once for the same reason. Whoever has no form is missing from every table alike: counted again in each, such
     * rows would tell a reader more than each table does by itself.
     */
    forms: wholeForms,
    characteristics: z.array(characteristic).min(1).max(20).readonly(),
    certificate,
    dataAsAt: clockTime,
    producedAt: clockTime,
    /** The role, never the name, of whoever produced it. */
    producedByRole: label,
    printId: code,
    copy: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }).readonly(),
    /** The newest entry of each audit chain that its maker held, so that paper anchors it. */
    auditHeads: z
      .array(
        z
          .strictObject({
            compartment: z.enum(COMPARTMENTS),
            seq: whole,
            hash: z.string().regex(/^[0-9a-f]{64}$/),
          })
          .readonly(),
      )
      .min(1)
      .max(COMPARTMENTS.length)
      .readonly(),
  })
  .readonly()
  .superRefine(({ services, threshold, referrals, forms, characteristics, period, copy }, context) => {
    const refuse = (message: string, ...path: (string | number)[]): void =>
      context.addIssue({ code: 'custom', message, path });
    const requireUnique = (codes: readonly string[], ...path: (string | number)[]): void => {
      if (new Set(codes).size < codes.length) refuse('has a code twice', ...path);
    };
    const requireSafeRow = (row: Figures, ...path: (string | number)[]): void => {
      if (row.byService.length !== services.length) refuse('needs one cell for each service', ...path);
      // The protection has hidden these already; this is the last door, and it is locked too.
      const isSmall = (each: ReportCell): boolean =>
        each.kind === 'count' && each.value > 0 && each.value < threshold;
      if ([...row.byService, row.allServices].some(isSmall))
        refuse('shows a count below the threshold', ...path);
    };

    if (period.to < period.from) refuse('ends before it begins', 'period');
    if (copy.number > copy.of) refuse('is numbered beyond the last', 'copy');
    requireUnique([...services.map((service) => service.code), TOTAL_CODE], 'services');
    requireUnique(
      characteristics.map((each) => each.id),
      'characteristics',
    );
    requireSafeRow(referrals, 'referrals');
    for (const name of ['returned', 'declined', 'none'] as const) {
      requireSafeRow(forms[name], 'forms', name);
    }
    for (const [index, each] of characteristics.entries()) {
      const path = ['characteristics', index];
      requireUnique([...each.answers.map((row) => row.code), ...RESERVED_ANSWER_CODES], ...path, 'answers');
      for (const name of ['answered', 'preferNotToSay', 'notKnown', 'notAsked'] as const) {
        requireSafeRow(each[name], ...path, name);
      }
      const outer = new Set<string>();
      for (const [at, row] of each.answers.entries()) {
        requireSafeRow(row.figures, ...path, 'answers', at);
        if (row.within === undefined) outer.add(row.code);
        else if (!outer.has(row.within))
          refuse('is within an answer that is not above it', ...path, 'answers', at);
      }
    }
  });

/** A figure as its reader sees it. There is one kind of hidden, so it does not say why a cell is hidden. */
export type ReportCell = z.output<typeof cell>;
export type Figures = z.output<typeof figures>;
export type ReportCharacteristic = z.output<typeof characteristic>;
export type ReportCertificate = z.output<typeof certificate>;
export type EqualityReportContent = z.output<typeof content>;

/**
 * Checks that a value is a report and nothing but a report.
 *
 * Every renderer calls it, because a type alone would let an object pass that carries a count beside `hidden`.
 *
 * @throws AppError `UNSAFE_REPORT` with the places that do not fit; never with a value.
 */
export function parseEqualityReportContent(value: unknown): EqualityReportContent {
  const parsed = content.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'UNSAFE_REPORT',
    'The report does not have the form that may leave the vault, so nothing was produced. Produce it again.',
    {
      issues: parsed.error.issues.map(({ path, message }) => ({
        path: path.map((part) => (typeof part === 'symbol' ? part.toString() : part)),
        message,
      })),
    },
  );
}
