import type { Compartment } from '../../shared/domain/compartments.ts';

/** What each of the four files holds, in words. */
export const COMPARTMENT_WORDS: Readonly<Record<Compartment, string>> = {
  office: 'People, settings and the drop box',
  cases: 'Referrals',
  equality: 'Equality answers',
  assurance: 'Data protection assessments',
};
