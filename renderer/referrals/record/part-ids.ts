/** The parts of a record's page, in the order of the work. */
export const PART_IDS = [
  'safe-contact',
  'triage',
  'reasons',
  'client',
  'employment',
  'people-alleged',
  'abuse',
  'sexual-violence',
  'consent',
  'history',
] as const;

export type PartId = (typeof PART_IDS)[number];
