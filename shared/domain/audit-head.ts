import { z } from 'zod';
import { COMPARTMENTS, type Compartment } from './compartments.ts';

/** Where a chain of the audit log stands: its newest entry. */
export interface ChainHead {
  readonly compartment: Compartment;
  /** 0 for a chain without entries. */
  readonly seq: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

/** Enough of the hash that nobody finds another entry with it, and few enough that a person can type them from paper. */
const PRINTED_HASH_DIGITS = 16;

const HEAD = new RegExp(
  `^(${COMPARTMENTS.join('|')})-(?:(0|[1-9][0-9]{0,14})-)?([0-9a-f]{${PRINTED_HASH_DIGITS}}|[0-9a-f]{64})$`,
);

const EXAMPLE = 'office-1234-0123456789abcdef';

/** A head as a document prints it that stays in the unit: `office-1234-0123456789abcdef`. */
export const printedHead = ({ compartment, seq, hash }: ChainHead): string =>
  `${compartment}-${seq}-${hash.slice(0, PRINTED_HASH_DIGITS)}`;

/**
 * A head as a document prints it that leaves the unit: `office-0123456789abcdef`. The numbers of two such documents would
 * tell their readers how much was recorded between them.
 */
export const unnumberedHead = ({ compartment, hash }: Omit<ChainHead, 'seq'>): string =>
  `${compartment}-${hash.slice(0, PRINTED_HASH_DIGITS)}`;

/** A head as somebody has it on paper: where it bears no number, `seq` is null. */
export type PaperHead = Omit<ChainHead, 'seq'> & { readonly seq: number | null };

/** A head as somebody typed it from paper, in its printed form or with the whole hash. */
export const headSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(HEAD, `Give the head of a chain as it is printed, such as ${EXAMPLE}.`);

/** Reads what {@link headSchema} lets through; the hash may be its first digits only. */
export function parseHead(head: string): PaperHead {
  const [, name, seq, hash] = HEAD.exec(head) ?? [];
  const compartment = COMPARTMENTS.find((each) => each === name);
  if (compartment === undefined || hash === undefined) throw new Error('Not the head of a chain');
  return { compartment, seq: seq === undefined ? null : Number(seq), hash };
}
