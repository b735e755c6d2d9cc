import type { SealRow } from './equality-outbox.ts';

/** Who does something to a referral, when, and with what means. */
export interface Author {
  readonly person: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly seal: SealRow;
  readonly randomUuid: () => string;
  readonly randomBytes: (length: number) => Buffer;
}
