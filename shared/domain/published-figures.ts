import type { Period } from './financial-year.ts';
import type { PolicePerpetratedDefinitionId } from './police-perpetrated.ts';

/** What was published of one period. Only what the source states is here. */
interface PublishedPeriod extends Period {
  readonly label: string;
  readonly figures: Readonly<Partial<Record<'referrals' | 'idva' | 'isva' | 'policePerpetrated', number>>>;
}

/**
 * The figures that the Mayor's Office for Policing and Crime published of the service (decision PCD 1732).
 *
 * "Approximately 10%" of the 150 referrals of 2023-24 were police-perpetrated: 15. The 31 referrals "from April 2024" are
 * a part of a year whose end is not stated; the decision looks ahead to 28 October 2024, so the last full quarter before
 * is taken for it. They have nothing to do with the 31 ISVA referrals of the year before. How police-perpetrated was
 * defined is not published either, so the two shares must not be read as a trend.
 */
export const PUBLISHED_FIGURES = {
  source: 'MOPAC decision PCD 1732, Employee IDVA and ISVA, part I, introduction and background',
  policePerpetratedDefinition: 'PCD1732-UNSTATED',
  periods: [
    {
      label: '2023-24',
      from: '2023-04-01',
      to: '2024-03-31',
      figures: { idva: 119, isva: 31, policePerpetrated: 15 },
    },
    {
      label: 'From April 2024',
      from: '2024-04-01',
      to: '2024-09-30',
      figures: { referrals: 31, policePerpetrated: 19 },
    },
  ],
} as const satisfies {
  readonly source: string;
  readonly policePerpetratedDefinition: PolicePerpetratedDefinitionId;
  readonly periods: readonly PublishedPeriod[];
};
