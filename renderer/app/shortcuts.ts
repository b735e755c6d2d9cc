import { useEffect, useRef } from 'react';

/**
 * A key that the application listens for. `combo` is written as on the key caps: `Ctrl+K`, `F1`, `Esc`. Never a letter or a
 * sign by itself: whoever speaks to the computer would press it by speaking (WCAG 2.1.4).
 */
export interface Shortcut {
  readonly combo: string;
  readonly does: string;
}

/** Every key that the window listens for, in the order in which the list of keys shows them. */
export const SHORTCUTS = {
  find: { combo: 'Ctrl+K', does: 'Find a referral' },
  newReferral: { combo: 'Ctrl+N', does: 'Start a referral' },
  lock: { combo: 'Ctrl+L', does: 'Lock the vault' },
  clientName: {
    combo: 'Ctrl+Shift+N',
    does: 'In a record: show or hide the client’s name; showing it is logged',
  },
  back: { combo: 'Esc', does: 'Go back one level; nothing typed is lost' },
  keys: { combo: 'F1', does: 'Show this list' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof SHORTCUTS;

/** The keys that a form or a list listens for while the focus is in it. */
export const LOCAL_KEYS: readonly Shortcut[] = [
  { combo: 'Ctrl+Enter', does: 'In a form: save it, or go on to the next page' },
  { combo: '↑ ↓ Home End', does: 'In a list of referrals: go from row to row' },
];

function comboOf(event: KeyboardEvent): string {
  const key = event.key === 'Escape' ? 'Esc' : event.key;
  const isCommand = event.ctrlKey || event.metaKey;
  return isCommand ? `Ctrl+${event.shiftKey ? 'Shift+' : ''}${key.toUpperCase()}` : key;
}

/** Listens for keys while the component is on the screen. While a dialog is open, only the key that locks works. */
export function useShortcuts(actions: Readonly<Partial<Record<ShortcutName, () => void>>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      const combo = comboOf(event);
      const found = Object.entries(SHORTCUTS).find(([, shortcut]) => shortcut.combo === combo);
      if (found === undefined) return;
      if (document.querySelector('dialog[open]') !== null && combo !== SHORTCUTS.lock.combo) return;
      // The entries are those of SHORTCUTS.
      const action = latest.current[found[0] as ShortcutName];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
