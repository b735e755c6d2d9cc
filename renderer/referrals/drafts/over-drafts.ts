/**
 * The drafts that became records or were discarded since the vault was opened. The way back through the pages still leads
 * to them, where they would begin anew under an id of which the vault keeps nothing more.
 */
export const overDrafts = new Set<string>();
