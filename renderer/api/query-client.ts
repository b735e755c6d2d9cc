import { QueryClient } from '@tanstack/react-query';

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
