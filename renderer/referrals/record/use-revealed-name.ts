import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCommand } from '../../api/hooks.ts';
import { useShortcuts } from '../../app/shortcuts.ts';

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
  useShortcuts({ clientName: toggle });
  return { isShown, answer: reveal.data ?? null, toggle, error: reveal.error };
}
