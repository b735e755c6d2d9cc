import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { codeOf } from '../../api/remote-error.ts';
import { overDrafts } from './over-drafts.ts';

/**
 * Throws a draft away, by its id. One that was never kept is as good as thrown away.
 *
 * A save of it that is on its way comes first, since the vault answers in the order in which it is asked; whoever calls this
 * sees to it that none follows.
 */
export function useDiscardDraft(): UseMutationResult<void, unknown, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (draftId: string) => {
      try {
        await call('drafts.discard', { draftId });
      } catch (error) {
        if (codeOf(error) !== 'NOT_FOUND') throw error;
      }
      overDrafts.add(draftId);
    },
    onSuccess: async () => await client.invalidateQueries({ queryKey: ['drafts.list'] }),
  });
}
