import type { KeyboardEvent } from 'react';

/** The attribute that marks the one link by which a row is opened. */
const ROW = '[data-row]';

const NOT_THERE = -1;

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/**
 * Moves the focus among the rows of an element with the arrow keys, Home and End; Tab works as ever, and Enter opens
 * because a row is a link. From anywhere else within the element, arrow down leads to the first row.
 *
 * @param onAbove where to go from the first row upwards; without it the focus stays there.
 */
export function moveAmongRows(event: KeyboardEvent<HTMLElement>, onAbove?: () => void): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(ROW)];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (rows.length === 0 || (at === NOT_THERE && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const next = step(at, rows.length - 1);
  if (next < 0) onAbove?.();
  else rows[next]?.focus();
}

/** Moves the focus to the first row within an element, if there is one. */
export const focusFirstRow = (list: HTMLElement | null): void =>
  list?.querySelector<HTMLElement>(ROW)?.focus();
