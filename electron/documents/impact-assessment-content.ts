import type { OutputOf } from '../../shared/contract/index.ts';
import type { CONTROLS } from '../../shared/domain/assurance/items.ts';
import type { ChainHead } from '../../shared/domain/audit-head.ts';
import type { DateTime } from '../../shared/domain/dates.ts';

/** Everything that the documents of an assessment are made from: what the vault answers about it, and what tells this print apart. */
export interface ImpactAssessmentContent {
  /** With the items of the version that is printed, or of the draft. */
  readonly assessment: Omit<OutputOf<'assurance.get'>, 'people'>;
  readonly signOff: Pick<OutputOf<'assurance.signOff'>, 'state' | 'acts' | 'versions'>;
  /** The names of people by their ids; who is not there stands as an unknown person. */
  readonly nameOf: Readonly<Record<string, string>>;
  /** The version that is printed and its hash (hex SHA-256); null for a draft. */
  readonly version: { readonly number: number; readonly hash: string } | null;
  /** Whether the controls of this application work that measures rely on; one that is not there is taken at its word. */
  readonly controls?: Readonly<Partial<Record<(typeof CONTROLS)[number], boolean>>>;
  /** UTC, ISO 8601. */
  readonly printedAt: DateTime;
  readonly printId: string;
  readonly copy: { readonly number: number; readonly of: number };
  /** Where each chain of the audit log stood that its maker held. */
  readonly auditHeads: readonly ChainHead[];
}

/** Which of its versions for readers is made. */
export interface ImpactAssessmentOptions {
  /** Only what is publishable, with all that is withheld marked as such, and roles in place of names. */
  readonly publishable: boolean;
}
