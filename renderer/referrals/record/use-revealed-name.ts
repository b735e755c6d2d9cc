import { useEffect, useEffectEvent } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCommand } from '../../api/hooks.ts';

/** The key that shows and hides the name. */
export const NAME_KEY = 'N';

export interface RevealedName {
  readonly isShown: boolean;
  /** Null while hidden. */
  readonly answer: OutputOf<'referrals.revealName'> | null;
  readonly toggle: () => void;
  readonly error: unknown;
}

/** The client's name, once somebody asks for it: each time is logged, and leaving the record hides it. */
export function useRevealedName(referralId: string): RevealedName {
  const reveal = useCommand('referrals.revealName', { refreshes: [] });
  const isShown = reveal.data !== undefined;
  const toggle = (): void => (isShown ? reveal.reset() : reveal.mutate({ referralId }));
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (event.defaultPrevented || hasModifier || event.key.toUpperCase() !== NAME_KEY) return;
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (isTyping || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    toggle();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return { isShown, answer: reveal.data ?? null, toggle, error: reveal.error };
}
