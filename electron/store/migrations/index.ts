import type { Compartment } from '../../../shared/domain/compartments.ts';
import type { Migration } from '../migrate.ts';
import { foundation } from './foundation.ts';
import { casesReferrals } from './cases-0020-referrals.ts';
import { casesSearch } from './cases-0030-search.ts';
import { casesDrafts } from './cases-0040-drafts.ts';
import { casesWorklist } from './cases-0050-worklist.ts';
import { casesEndedDrafts } from './cases-0060-ended-drafts.ts';
import { equalityMonitoring } from './equality-0020-monitoring.ts';
import { equalityReleases } from './equality-0030-releases.ts';
import { officeDropBox } from './office-0030-drop-box.ts';
import { officePeople } from './office-0020-people.ts';

/** Every migration, in order, listed by hand: a file that is not named here does not run. */
export const MIGRATIONS: Readonly<Record<Compartment, readonly Migration[]>> = {
  office: [foundation, officePeople, officeDropBox],
  cases: [foundation, casesReferrals, casesSearch, casesDrafts, casesWorklist, casesEndedDrafts],
  equality: [foundation, equalityMonitoring, equalityReleases],
  assurance: [foundation],
};
