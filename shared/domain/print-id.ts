/** What an equality report calls itself on paper. */
export const printIdOf = (releaseId: string): string => `EM-${releaseId.slice(0, 8)}`;
