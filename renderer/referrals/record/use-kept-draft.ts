import { useEffect, useRef, useState } from 'react';
import type { AnyInputOf } from '../../../shared/contract/bridge.ts';
import { queryClient } from '../../api/query-client.ts';
import { call } from '../../api/client.ts';
import { beforeLock } from '../../app/locking.ts';
import { createDraftSaver, type SaveState } from '../intake/draft-saver.ts';

type Draft = AnyInputOf<'drafts.save'>;

interface KeptDraft {
  readonly state: SaveState;
  /** Keeps at once what is not kept yet. */
  readonly flush: () => Promise<void>;
  /** Forgets what is not kept yet: it is thrown away. */
  readonly drop: () => void;
  /** Begins anew: whatever was kept is part of the record now. */
  readonly reset: () => void;
}

/**
 * Keeps what somebody writes as a draft in the vault: whenever typing pauses, before the vault locks, and when the page is
 * left, whichever way.
 *
 * @param draft null while there is nothing to keep.
 */
export function useKeptDraft(draft: Draft | null): KeptDraft {
  const [state, setState] = useState<SaveState>({ kind: 'nothing to save' });
  const [saver] = useState(() => createDraftSaver<Draft>({ save: keep, onState: setState }));
  const text = JSON.stringify(draft);
  const offered = useRef(text);
  useEffect(() => {
    if (draft !== null && text !== offered.current) saver.offer(draft);
    offered.current = text;
  });
  useEffect(() => beforeLock(saver.flush), [saver]);
  useEffect(() => () => void saver.flush(), [saver]);
  return {
    state,
    flush: saver.flush,
    drop: saver.drop,
    reset: () => setState({ kind: 'nothing to save' }),
  };
}

async function keep(draft: Draft): Promise<string> {
  const { savedAt, isNew } = await call('drafts.save', draft);
  // Wherever unfinished work is listed, this is now among it. Each look at the list is logged, so not at every save.
  if (isNew) await queryClient.invalidateQueries({ queryKey: ['drafts.list'] });
  return savedAt;
}
