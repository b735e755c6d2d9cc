import { z } from 'zod';

const intervalSchema = z.looseObject({ cell: z.string(), min: z.int(), max: z.int() });

const insiderSchema = z.looseObject({
  profile: z.string(),
  knows: z.string(),
  exactly: z.array(z.string()),
  small: z.array(z.looseObject({ cell: z.string(), min: z.int(), max: z.int(), counted: z.string() })),
});

const certificateSchema = z.looseObject({
  figuresHash: z.string(),
  threshold: z.int(),
  period: z.strictObject({ from: z.string(), to: z.string() }),
  method: z.string(),
  cells: z.looseObject({ published: z.int(), hidden: z.int() }),
  optimal: z.boolean(),
  auditors: z.array(z.string()).min(1),
  intervals: z.array(intervalSchema),
  witnesses: z.array(z.looseObject({ tables: z.array(z.array(z.int())) })),
  /** Not on certificates from before it was looked into. */
  insiders: z.array(insiderSchema).default([]),
});

/** What a certificate says to people; the witnesses in it are for whoever checks it again. */
export type ReadCertificate = z.output<typeof certificateSchema>;

/** Null for what is no certificate. */
export function readCertificate(text: string): ReadCertificate | null {
  try {
    return certificateSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
