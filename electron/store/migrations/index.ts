import type { Compartment } from '../../../shared/domain/compartments.ts';
import type { Migration } from '../migrate.ts';
import { foundation } from './foundation.ts';
import { assuranceAssessments } from './assurance-0020-assessments.ts';
import { assuranceSignOff } from './assurance-0030-sign-off.ts';
import { assuranceGates } from './assurance-0035-gates.ts';
import { casesReferrals } from './cases-0020-referrals.ts';
import { casesSearch } from './cases-0030-search.ts';
import { casesDrafts } from './cases-0040-drafts.ts';
import { casesWorklist } from './cases-0050-worklist.ts';
import { casesEndedDrafts } from './cases-0060-ended-drafts.ts';
import { casesSealedAccess } from './cases-0070-sealed-access.ts';
import { equalityMonitoring } from './equality-0020-monitoring.ts';
import { equalityFormerKeys } from './equality-0040-former-keys.ts';
import { equalityComparedReleases } from './equality-0050-compared-releases.ts';
import { equalityReleases } from './equality-0030-releases.ts';
import { officeAuditHeads } from './office-0050-audit-heads.ts';
import { officeAppointments } from './office-0060-appointments.ts';
import { officeDropBox } from './office-0030-drop-box.ts';
import { officeKeys } from './office-0040-keys.ts';
import { officePeople } from './office-0020-people.ts';

/** Every migration, in order, listed by hand: a file that is not named here does not run. */
export const MIGRATIONS: Readonly<Record<Compartment, readonly Migration[]>> = {
  office: [foundation, officePeople, officeDropBox, officeKeys, officeAuditHeads, officeAppointments],
  cases: [
    foundation,
    casesReferrals,
    casesSearch,
    casesDrafts,
    casesWorklist,
    casesEndedDrafts,
    casesSealedAccess,
  ],
  equality: [foundation, equalityMonitoring, equalityReleases, equalityFormerKeys, equalityComparedReleases],
  assurance: [foundation, assuranceAssessments, assuranceSignOff, assuranceGates],
};
