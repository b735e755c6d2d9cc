import { aboutScreens } from './about.ts';
import { caseworkScreens } from './casework.ts';
import { equalityScreens } from './equality.ts';
import { firstRunScreens } from './first-run.ts';
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
  ...equalityScreens,
  ...shellScreens,
  ...aboutScreens,
];
