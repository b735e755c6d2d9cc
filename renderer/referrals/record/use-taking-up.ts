import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { takeUpDraft, type EditBegun } from './edit-draft.ts';
import type { OpenReferral } from './save-change.ts';

export interface TakingUp {
  readonly takeUp: (draftId: string) => void;
  /** Of a draft that is there and cannot be read, until it is forgotten. */
  readonly unreadableDraftId: string | null;
  readonly error: unknown;
  readonly forget: () => void;
}

/**
 * Takes up changes that were begun before. A draft is asked for each time, and not kept: whoever goes on writing knows better
 * than any answer.
 */
export function useTakingUp(referral: OpenReferral, onTakenUp: (edit: EditBegun) => void): TakingUp {
  const client = useQueryClient();
  const { mutate, data, error, reset } = useMutation({
    mutationFn: async (draftId: string) => await takeUpDraft(draftId, referral, call),
    onSuccess: async (outcome) => {
      if (outcome.kind === 'taken up') onTakenUp(outcome.edit);
      if (outcome.kind === 'gone') await client.invalidateQueries({ queryKey: ['drafts.list'] });
    },
  });
  return {
    takeUp: mutate,
    unreadableDraftId: data?.kind === 'unreadable' ? data.draftId : null,
    error,
    forget: reset,
  };
}
