import { useEffect, useState } from 'react';
import type { AnyInputOf } from '../../../shared/contract/bridge.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { beforeLock } from '../../app/locking.ts';
import { fieldsAreReady } from '../sections/pending-fields.ts';
import { createDraftSaver, type DraftSaver, type SaveState } from '../../saving/draft-saver.ts';

export type Draft = AnyInputOf<'drafts.save'>;

/**
 * Keeps what a page offers as a draft in the vault: whenever typing pauses, before the vault locks, and when the page is
 * left, whichever way.
 */
export function useDraftSaver(): {
  readonly saver: DraftSaver<Draft>;
  readonly state: SaveState;
  /** Says nothing any more of what was saved before. */
  readonly resetState: () => void;
} {
  const [state, setState] = useState<SaveState>({ kind: 'nothing to save' });
  const [saver] = useState(() => createDraftSaver<Draft>({ save: saveDraft, onState: setState }));
  useEffect(
    () =>
      beforeLock(async () => {
        await fieldsAreReady();
        await saver.flush();
      }),
    [saver],
  );
  useEffect(() => () => void saver.flush(), [saver]);
  return { saver, state, resetState: () => setState({ kind: 'nothing to save' }) };
}

async function saveDraft(draft: Draft): Promise<string> {
  const { savedAt, isNew } = await call('drafts.save', draft);
  // Wherever unfinished work is listed, this is now among it. Each look at the list is logged, so not at every save.
  if (isNew) void queryClient.invalidateQueries({ queryKey: ['drafts.list'] });
  return savedAt;
}
