import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../api/client.ts';

/** Whoever has just unlocked wants to see their work first. */
const QUIET_MS = 15_000;

/** Under this name the query library tells every part of the page how the daily backup stands. */
const KEY = ['backup.makeIfDue'] as const;

/**
 * Lets the vault make the backup of the day, some time after it was unlocked. Nobody asked for it, so nobody is interrupted,
 * whatever comes of it; a lock stops it, as it stops all long work.
 */
export function useMakingDailyBackup(): void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: KEY,
    mutationFn: async () => await call('backup.makeIfDue', {}),
    onSuccess: async () => await client.invalidateQueries({ queryKey: ['backup.list'] }),
    // As long as the vault is open: the page about backups says what came of it.
    gcTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    const timer = setTimeout(mutate, QUIET_MS);
    return () => clearTimeout(timer);
  }, [mutate]);
}

/** How the daily backup stands: whether it is being made, and why it could not be. */
export function useDailyBackup(): { readonly isWorking: boolean; readonly error: unknown } {
  const states = useMutationState({ filters: { mutationKey: KEY }, select: ({ state }) => state });
  const last = states.at(-1);
  return { isWorking: last?.status === 'pending', error: last?.error ?? null };
}
