import { useEffect, useRef } from 'react';

/** A key of the whole application. `combo` is written as on the key caps: `Ctrl+K`, `?`, `Esc`. */
export interface Shortcut {
  readonly combo: string;
  readonly does: string;
}

/** Every key that works everywhere, in the order in which the list of keys shows them. */
export const SHORTCUTS = {
  find: { combo: 'Ctrl+K', does: 'Find a referral' },
  newReferral: { combo: 'Ctrl+N', does: 'Start a referral' },
  lock: { combo: 'Ctrl+L', does: 'Lock the vault' },
  back: { combo: 'Esc', does: 'Go back one level; nothing typed is lost' },
  keys: { combo: '?', does: 'Show this list' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof SHORTCUTS;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

function comboOf(event: KeyboardEvent): string {
  const key = event.key === 'Escape' ? 'Esc' : event.key;
  const isCommand = event.ctrlKey || event.metaKey;
  return isCommand ? `Ctrl+${key.toUpperCase()}` : key;
}

/**
 * Listens for keys while the component is on the screen. A key without Ctrl is left alone while somebody types, and Escape
 * while a dialog is open.
 */
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
      if (combo === '?' && isTyping(event.target)) return;
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
