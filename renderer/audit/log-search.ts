import { z } from 'zod';
import type { CallInputOf } from '../../shared/contract/index.ts';
import { AUDIT_OPERATIONS } from '../../shared/domain/audit.ts';
import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import { localDateSchema } from '../../shared/domain/dates.ts';

/** What the address of the page says: which entries of which log, so that the way back leads to the same ones. */
export const logSearchSchema = z.object({
  compartment: z.enum(COMPARTMENTS).optional(),
  person: z.string().optional(),
  object: z.string().optional(),
  operation: z.enum(AUDIT_OPERATIONS).optional(),
  action: z.string().optional(),
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
});

export type LogSearch = z.output<typeof logSearchSchema>;

/** The filter as the vault takes it; a log of its own is always asked for. */
export type LogFilter = Pick<
  CallInputOf<'office.audit.list'>,
  'compartment' | 'person' | 'object' | 'operation' | 'action' | 'from' | 'to'
>;

/** What is asked for, without what is not set. */
export const filterOf = ({ compartment = 'office', ...rest }: LogSearch): LogFilter => ({
  compartment,
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')),
});

/** How many filters are set; the log itself is none. */
export const filterCountOf = (search: LogSearch): number => Object.keys(filterOf(search)).length - 1;
