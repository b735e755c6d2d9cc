import { aboutScreens } from './about.ts';
import { assuranceScreens } from './assurance.ts';
import { auditScreens } from './audit.ts';
import { backupScreens } from './backup.ts';
import { caseworkScreens } from './casework.ts';
import { changeScreens } from './changes.ts';
import { credentialScreens } from './credentials.ts';
import { equalityFormScreens } from './equality-form.ts';
import { equalityReportScreens } from './equality-report.ts';
import { findScreens } from './find.ts';
import { firstRunScreens } from './first-run.ts';
import { heldScreens } from './held.ts';
import { intakeScreens } from './intake.ts';
import { peopleScreens } from './people.ts';
import { restoreScreens } from './restore.ts';
import type { Screen } from './screen.ts';
import { sealedScreens } from './sealed.ts';
import { shellScreens } from './shell.ts';
import { unlockScreens } from './unlock.ts';

/** Every screen in every state, one file for each area. */
export const SCREENS: readonly Screen[] = [
  ...firstRunScreens,
  ...unlockScreens,
  ...credentialScreens,
  ...intakeScreens,
  ...caseworkScreens,
  ...changeScreens,
  ...sealedScreens,
  ...findScreens,
  ...equalityFormScreens,
  ...equalityReportScreens,
  ...assuranceScreens,
  ...peopleScreens,
  ...shellScreens,
  ...auditScreens,
  ...backupScreens,
  ...restoreScreens,
  ...aboutScreens,
  ...heldScreens,
];
