import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AnyInputOf, AnyMethod, AnyOutputOf, BridgeEvent } from '../../shared/contract/bridge.ts';
import { call, onEvent } from './client.ts';

interface AskOptions {
  /** False while the input is not yet known. Default true. */
  readonly enabled?: boolean;
  /** Shows the last answer until the next one is there: for a list that follows typing. Default false. */
  readonly keepPrevious?: boolean;
}

/** Asks a method that only reads, and keeps the answer while it is on the screen: see query-client.ts. */
export function useAsk<M extends AnyMethod>(
  method: M,
  input: AnyInputOf<M>,
  { enabled = true, keepPrevious = false }: AskOptions = {},
): UseQueryResult<AnyOutputOf<M>> {
  return useQuery({
    queryKey: [method, input],
    queryFn: async () => await call(method, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/**
 * A method that changes something. Every answer on the screen is asked for again afterwards, unless `refreshes` names
 * the methods whose answers change, or none.
 */
export function useCommand<M extends AnyMethod>(
  method: M,
  options: { readonly refreshes?: readonly AnyMethod[] } = {},
): UseMutationResult<AnyOutputOf<M>, unknown, AnyInputOf<M>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: AnyInputOf<M>) => await call(method, input),
    onSuccess: async () => await refresh(client, options.refreshes),
  });
}

/** Asks for every answer on the screen again, or for those of `methods` only. */
export async function refresh(client: QueryClient, methods?: readonly AnyMethod[]): Promise<void> {
  if (methods === undefined) await client.invalidateQueries();
  else {
    await Promise.all(methods.map(async (name) => await client.invalidateQueries({ queryKey: [name] })));
  }
}

export type Progress = Extract<BridgeEvent, { readonly kind: 'progress' }>;

/** The latest progress of the long work under way, or null while nothing was said. */
export function useProgress(isWorking: boolean): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!isWorking) return;
    const stop = onEvent((event) => {
      if (event.kind === 'progress') setProgress(event);
    });
    return () => {
      stop();
      setProgress(null);
    };
  }, [isWorking]);
  return progress;
}
