import type { Page } from '@playwright/test';
import type { MainProbe } from '../../hosts/app-host.ts';
import type { HostFixtures } from '../fixtures.ts';

/**
 * A screen in one of its states, and how to get there. Every one is checked for whoever may use it (accessibility.spec.ts)
 * and pictured (`npm run screenshots`).
 */
export interface Screen {
  /** In the manner of a file name: `unlock-wrong-passphrase`. */
  readonly name: string;
  /** What the application knows when it starts. */
  readonly vault: HostFixtures['vault'];
  /** Whether that vault is unlocked before `reach`. */
  readonly isUnlocked: boolean;
  /** Goes there from the first page, as a person would, and waits until the screen is what it is to be. */
  readonly reach: (app: {
    readonly page: Page;
    readonly main: MainProbe;
    readonly home: string;
  }) => Promise<void>;
}
