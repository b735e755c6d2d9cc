import { useEffect, useRef } from 'react';
import type { SaveState } from '../../saving/draft-saver.ts';
import { useDraftSaver, type Draft } from '../drafts/use-draft-saver.ts';

interface KeptDraft {
  readonly state: SaveState;
  /** Takes at once what is on the screen only with the next render: by then the page may be gone. */
  readonly offer: (draft: Draft) => void;
  /** Keeps at once what is not kept yet, and tells whether all of it now is. */
  readonly flush: () => Promise<boolean>;
  /** Keeps no more of it: it is part of the record now, or to be thrown away. */
  readonly forget: () => void;
}

/**
 * Keeps what somebody writes as a draft in the vault.
 *
 * @param draft null while there is nothing to keep.
 */
export function useKeptDraft(draft: Draft | null): KeptDraft {
  const { saver, state, resetState } = useDraftSaver();
  const text = JSON.stringify(draft);
  const offered = useRef(text);
  useEffect(() => {
    if (draft !== null && text !== offered.current) saver.offer(draft);
    offered.current = text;
  });
  return {
    state,
    offer: (latest) => {
      offered.current = JSON.stringify(latest);
      saver.offer(latest);
    },
    flush: saver.flush,
    forget: () => {
      saver.drop();
      resetState();
    },
  };
}
