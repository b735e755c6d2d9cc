/** Longest text that a field accepts, in characters. */
export const TEXT_LIMIT = {
  name: 200,
  place: 500,
  contact: 300,
  short: 300,
  reason: 500,
} as const;

/** Most rows that a repeated part accepts. */
export const ROW_LIMIT = {
  safeContacts: 10,
  safeWindows: 21,
  sharing: 50,
  mustNotReceive: 50,
  sharedWithoutConsent: 20,
  severity: 40,
  allegedPerpetrators: 20,
  children: 20,
} as const;
