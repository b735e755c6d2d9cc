import { useEffect, useRef, useState } from 'react';
import type { WrittenItem } from '../../../shared/contract/assurance.ts';
import type { ItemBody, ItemKind } from '../../../shared/domain/assurance/items.ts';
import { codeOf } from '../../api/remote-error.ts';
import { beforeLock } from '../../app/locking.ts';
import { createDraftSaver, type SaveState } from '../../saving/draft-saver.ts';
import { itemOf, useAssessment, useItemCalls } from '../assessment.ts';

export interface Autosaved<Body> {
  /** What is on the screen; null for nothing. */
  readonly body: Body | null;
  readonly change: (body: Body | null) => void;
  /** Saves at once what is not saved yet, and tells whether all of it now is. */
  readonly flush: () => Promise<boolean>;
  readonly state: SaveState;
  /** Not null when a colleague changed the item meanwhile: what to do about it is asked. */
  readonly conflict: { readonly keepMine: () => void; readonly takeTheirs: () => void } | null;
}

/** What is to be saved, and how: as the page was when it was typed. */
interface Job<Body> {
  readonly body: Body | null;
  readonly save: (body: Body | null) => Promise<string>;
}

/**
 * One item that is kept as it is written: after a second's pause, when the keyboard leaves it (call `flush` on blur), before the
 * vault locks, and when the page is left. Give the component a `key` of the item: it never turns into another.
 */
export function useAutosaved<K extends ItemKind>(kind: K, itemId: string): Autosaved<ItemBody<K>> {
  type Body = ItemBody<K>;
  const assessment = useAssessment();
  const { put, remove, reread } = useItemCalls();
  const stored = itemOf(assessment, kind, itemId);
  const [typed, setTyped] = useState<{ readonly body: Body | null } | null>(null);
  const [state, setState] = useState<SaveState>({ kind: 'nothing to save' });
  const [isInConflict, setIsInConflict] = useState(false);
  // The revision that the person has seen: what a colleague wrote after it is not overwritten.
  const seen = useRef(stored?.revision ?? 0);

  const conflict = useRef<unknown>(null);

  const save = async (body: Body | null): Promise<string> => {
    // Until the person has said what to do about it there is nothing to try again.
    if (conflict.current !== null) throw conflict.current;
    try {
      if (body !== null) {
        // Kind and body belong together.
        const item = { kind, itemId, revision: seen.current, body } as WrittenItem;
        const { savedAt, revision } = await put(item);
        seen.current = revision;
        return savedAt;
      }
      if (seen.current !== 0) await remove({ kind, itemId, revision: seen.current });
      seen.current = 0;
      return new Date().toISOString();
    } catch (error) {
      if (codeOf(error) === 'CONFLICT') {
        conflict.current = error;
        setIsInConflict(true);
        await reread();
      }
      throw error;
    }
  };
  const [saver] = useState(() =>
    createDraftSaver<Job<Body>>({ save: async (job) => await job.save(job.body), onState: setState }),
  );
  useEffect(() => beforeLock(saver.flush), [saver]);
  useEffect(() => () => void saver.flush(), [saver]);

  const change = (body: Body | null): void => {
    setTyped({ body });
    saver.offer({ body, save });
  };
  const settle = (): void => {
    seen.current = stored?.revision ?? 0;
    conflict.current = null;
    setIsInConflict(false);
  };
  return {
    body: typed === null ? ((stored?.body as Body | undefined) ?? null) : typed.body,
    change,
    flush: saver.flush,
    state,
    conflict: isInConflict
      ? {
          keepMine: () => {
            settle();
            void saver.flush();
          },
          takeTheirs: () => {
            saver.drop();
            settle();
            setTyped(null);
            setState({ kind: 'nothing to save' });
          },
        }
      : null,
  };
}
