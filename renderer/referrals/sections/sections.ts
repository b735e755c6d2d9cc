import { CHILDREN_SECTION, CLIENT_SECTION, EMPLOYMENT_SECTION, NEEDS_SECTION } from './questions/client.ts';
import { CONSENT_SECTION } from './questions/consent.ts';
import { ABUSE_SECTION, SEXUAL_VIOLENCE_SECTION } from './questions/harm.ts';
import { PEOPLE_ALLEGED_SECTION } from './questions/people-alleged.ts';
import {
  ACCESS_SECTION,
  ARRIVAL_SECTION,
  REASONS_SECTION,
  SERVICE_SECTION,
  TRIAGE_SECTION,
  WITHDRAWAL_SECTION,
} from './questions/route.ts';
import { SAFE_CONTACT_SECTION } from './questions/safe-contact.ts';
import { TOLD_SECTION } from './questions/told.ts';
import type { Section } from './question.ts';

/** Everything that a referral record asks, each question once, in the order of the intake. */
export const SECTIONS = [
  SERVICE_SECTION,
  ARRIVAL_SECTION,
  REASONS_SECTION,
  CLIENT_SECTION,
  CHILDREN_SECTION,
  NEEDS_SECTION,
  EMPLOYMENT_SECTION,
  SAFE_CONTACT_SECTION,
  PEOPLE_ALLEGED_SECTION,
  ABUSE_SECTION,
  SEXUAL_VIOLENCE_SECTION,
  CONSENT_SECTION,
  TOLD_SECTION,
  ACCESS_SECTION,
  TRIAGE_SECTION,
  WITHDRAWAL_SECTION,
] as const satisfies readonly Section[];

export type SectionId = (typeof SECTIONS)[number]['id'];

/** The section of an id. */
export function sectionOf(id: SectionId): Section {
  const section = SECTIONS.find((candidate) => candidate.id === id);
  if (section === undefined) throw new RangeError('There is no such section.');
  return section;
}
