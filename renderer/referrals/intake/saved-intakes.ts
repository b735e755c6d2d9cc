/**
 * The drafts that became referrals since the vault was opened. The way back through the pages still leads to them, where
 * they would begin anew.
 */
export const savedIntakes = new Set<string>();
