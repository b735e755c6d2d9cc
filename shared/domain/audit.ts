/** The six operations that an automated processing system has to log. Source: Data Protection Act 2018 s.62(1). */
export const LOGGED_OPERATIONS = [
  'collection',
  'alteration',
  'consultation',
  'disclosure',
  'combination',
  'erasure',
] as const;

export type LoggedOperation = (typeof LOGGED_OPERATIONS)[number];

/** The six, and `access` for what surrounds them: unlocking, locking, and refusals. */
export const AUDIT_OPERATIONS = [...LOGGED_OPERATIONS, 'access'] as const;

export type AuditOperation = (typeof AUDIT_OPERATIONS)[number];

/** What is made in the vault and leaves it, carrying the head of each chain that its maker held. */
export const DOCUMENT_KINDS = ['equality report', 'audit log', 'backup', 'impact assessment'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** When somebody who opens a record has to say why. */
export const READ_REASONS = ['never', 'each record'] as const;

export type ReadReason = (typeof READ_REASONS)[number];
