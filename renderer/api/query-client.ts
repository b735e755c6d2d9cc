import { QueryClient } from '@tanstack/react-query';
import type { AnyMethod } from '../../shared/contract/bridge.ts';

/**
 * The one cache of what the vault said. It lives as long as the vault is open: locking empties it.
 *
 * There is no network to come back, and what a refusal says does not change by asking again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: 0,
      gcTime: 60_000,
    },
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
});

/** What tells who somebody is or what happened to them, or was found by a name: gone as soon as it is off the screen. */
const ABOUT_PEOPLE: readonly AnyMethod[] = ['referrals.get', 'referrals.history', 'referrals.list'];
for (const method of ABOUT_PEOPLE) queryClient.setQueryDefaults([method], { gcTime: 0 });
