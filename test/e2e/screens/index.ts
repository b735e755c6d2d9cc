import { aboutScreens } from './about.ts';
import { caseworkScreens } from './casework.ts';
import { changeScreens } from './changes.ts';
import { equalityFormScreens } from './equality-form.ts';
import { equalityReportScreens } from './equality-report.ts';
import { findScreens } from './find.ts';
import { firstRunScreens } from './first-run.ts';
import { heldScreens } from './held.ts';
import { intakeScreens } from './intake.ts';
import type { Screen } from './screen.ts';
import { shellScreens } from './shell.ts';
import { unlockScreens } from './unlock.ts';

/** Every screen in every state, one file for each area. */
export const SCREENS: readonly Screen[] = [
  ...firstRunScreens,
  ...unlockScreens,
  ...intakeScreens,
  ...caseworkScreens,
  ...changeScreens,
  ...findScreens,
  ...equalityFormScreens,
  ...equalityReportScreens,
  ...shellScreens,
  ...aboutScreens,
  ...heldScreens,
];
