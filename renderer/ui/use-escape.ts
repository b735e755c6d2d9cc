import { useEffect, useEffectEvent } from 'react';

/**
 * Escape goes back one level: where a page has a level of its own above the page before, it is heard here first, wherever
 * the focus is. A dialog that is open keeps it.
 */
export function useEscape(onEscape: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    onEscape();
  });
  useEffect(() => {
    // While it is captured: the frame listens, too, and would leave the page.
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
