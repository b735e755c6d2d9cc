import type { SectionId } from '../sections/sections.ts';
import type { PartId } from './part-ids.ts';

/** A part of the record's page: sections of questions that are read, and changed, together. */
export interface RecordPart {
  readonly id: Exclude<PartId, 'history'>;
  readonly title: string;
  readonly sectionIds: readonly SectionId[];
}

/** The parts of the page that can be changed, in the order of the work. Every section is in one of them. */
export const RECORD_PARTS: readonly RecordPart[] = [
  { id: 'safe-contact', title: 'Safe contact', sectionIds: ['safe-contact'] },
  { id: 'triage', title: 'Triage and allocation', sectionIds: ['triage', 'withdrawal'] },
  { id: 'reasons', title: 'Reasons and priority', sectionIds: ['service', 'arrival', 'reasons', 'access'] },
  { id: 'client', title: 'Client', sectionIds: ['client', 'children', 'needs'] },
  { id: 'employment', title: 'Employment', sectionIds: ['employment'] },
  { id: 'people-alleged', title: 'Person alleged and conflict', sectionIds: ['people-alleged'] },
  { id: 'abuse', title: 'Domestic abuse', sectionIds: ['abuse'] },
  { id: 'sexual-violence', title: 'Sexual violence', sectionIds: ['sexual-violence'] },
  { id: 'consent', title: 'Consent and sharing', sectionIds: ['consent', 'told'] },
];

/** The part of an id; the first one for an id that an older page gave. */
export function partOf(id: string): RecordPart {
  const [first] = RECORD_PARTS;
  const part = RECORD_PARTS.find((candidate) => candidate.id === id) ?? first;
  if (part === undefined) throw new RangeError('The record has no parts.');
  return part;
}

/** The id of a part's heading, to which links lead. */
export const headingIdOf = (id: PartId): string => `part-${id}`;

/** Brings a part into view and gives its heading the focus. */
export function focusPart(id: PartId): void {
  const heading = document.getElementById(headingIdOf(id));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** Whether the questions of a section show who or where the client is, whatever the hour: to open it is to look. */
export const showsHidden = (id: SectionId): boolean => id === 'client' || id === 'safe-contact';
