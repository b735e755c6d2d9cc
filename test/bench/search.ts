import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeCaseloadVault } from './caseload-vault.ts';
import { inWindow } from './window.ts';

export interface SearchTiming {
  readonly keyPresses: number;
  readonly medianMs: number;
  readonly percentile95Ms: number;
  readonly slowestMs: number;
}

/** Typed key by key: the beginnings match most of the caseload, the ends a few records or none. */
const TYPED = ['quiet heron', 'idva-2526-0001', '07700900', 'mar tal', 'sergeant jones', 'otter'] as const;

/**
 * What somebody who types in Find waits for: from the key press, through the page, the shell, the vault thread and its audit
 * entry, to the frame that shows the results. Null without a Chromium.
 */
export async function benchSearch(options: {
  readonly folder: string;
  readonly referrals: number;
}): Promise<SearchTiming | null> {
  const times = await inWindow(
    join(options.folder, 'search'),
    async (folder) => await makeCaseloadVault(folder, options.referrals),
    typeAndMeasure,
  );
  return times === null ? null : summaryOf(times);
}

async function typeAndMeasure(page: Page): Promise<readonly number[]> {
  await page.keyboard.press('Control+k');
  const input = page.getByRole('search').getByRole('textbox');
  await input.waitFor();
  const times: number[] = [];
  for (const text of TYPED) {
    await input.fill('');
    await page.locator('.app-find__results[aria-busy="false"]').waitFor();
    for (const key of text) {
      await page.evaluate(startClock);
      await page.keyboard.type(key);
      times.push(await page.evaluate(async () => (await window.benchedMs) ?? 0));
    }
  }
  return times;
}

declare global {
  interface Window {
    /** Milliseconds from the next input event to the frame in which the results are those of the new text. */
    benchedMs?: Promise<number>;
  }
}

/** Runs in the page, before the key is pressed. */
function startClock(): void {
  window.benchedMs = new Promise((resolve) => {
    addEventListener(
      'input',
      ({ timeStamp }) => {
        const look = (): void => {
          if (document.querySelector('.app-find__results[aria-busy="false"]') === null) {
            requestAnimationFrame(look);
          } else resolve(performance.now() - timeStamp);
        };
        requestAnimationFrame(look);
      },
      { once: true },
    );
  });
}

function summaryOf(times: readonly number[]): SearchTiming {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { keyPresses: sorted.length, medianMs: at(0.5), percentile95Ms: at(0.95), slowestMs: at(1) };
}
