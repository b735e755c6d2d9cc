/**
 * The six operations that Data Protection Act 2018 s.62(1) requires an automated processing system to log, and
 * `access` for what surrounds them: unlocking, locking, and refusals.
 */
export const AUDIT_OPERATIONS = [
  'collection',
  'alteration',
  'consultation',
  'disclosure',
  'combination',
  'erasure',
  'access',
] as const;

export type AuditOperation = (typeof AUDIT_OPERATIONS)[number];
