import { z } from 'zod';

/** One wording of what counts as police-perpetrated. Figures are comparable only under one definition. */
export interface PolicePerpetratedDefinition {
  readonly id: string;
  readonly text: string;
  readonly source: string;
}

/**
 * Every wording under which a "yes" may have been recorded, oldest first.
 *
 * The wording behind the figures that PCD 1732 publishes is not known, so it has its own entry: its figures and those
 * counted under a stated wording must not be joined into one series.
 */
export const POLICE_PERPETRATED_DEFINITIONS = [
  {
    id: 'PCD1732-UNSTATED',
    text: 'Recorded as police-perpetrated under a definition that was not published.',
    source: 'MOPAC decision PCD 1732, Employee IDVA and ISVA',
  },
  {
    id: 'PPDA-2022',
    text: 'Abuse by or involving police officers or staff.',
    source: 'HMICFRS, IOPC and College of Policing super-complaint on police-perpetrated domestic abuse',
  },
] as const satisfies readonly PolicePerpetratedDefinition[];

export type PolicePerpetratedDefinitionId = (typeof POLICE_PERPETRATED_DEFINITIONS)[number]['id'];

/** The definition that new records are asked under. */
export const CURRENT_POLICE_PERPETRATED_DEFINITION: PolicePerpetratedDefinitionId = 'PPDA-2022';

/** The id of a definition on the list. */
export const policePerpetratedDefinitionSchema = z.enum(
  POLICE_PERPETRATED_DEFINITIONS.map((definition) => definition.id),
  { error: 'Name the definition of police-perpetrated that the answer was given under.' },
);
