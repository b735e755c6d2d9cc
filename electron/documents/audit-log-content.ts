import type { AuditLogEntry } from '../../shared/contract/audit.ts';
import type { ChainHead } from '../../shared/domain/audit-head.ts';
import type { Compartment } from '../../shared/domain/compartments.ts';

/** An entry of the log with the name of whoever acted, for a reader outside the vault. */
export interface LoggedEntry extends AuditLogEntry {
  readonly personName: string;
}

/** A part of one chain of the audit log, as it is handed to whoever may ask for it: ids and names of staff, and of nobody else. */
export interface AuditLogContent {
  readonly compartment: Compartment;
  readonly printId: string;
  /** UTC, ISO 8601. */
  readonly producedAt: string;
  readonly producedBy: string;
  /** A role or a unit. */
  readonly recipient: string;
  /** What was asked for, each part by its name; empty for the whole chain. */
  readonly filter: readonly (readonly [name: string, value: string])[];
  /** What checking the whole chain came to when this was made, as a sentence. */
  readonly chain: string;
  /** Where each chain stood that its maker held. */
  readonly heads: readonly ChainHead[];
  /** Oldest first. */
  readonly entries: readonly LoggedEntry[];
}
