import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnyInputOf, AnyMethod, AnyOutputOf } from '../../shared/contract/bridge.ts';
import { call } from './client.ts';
import { refresh } from './hooks.ts';

export interface Act {
  readonly isUnderWay: boolean;
  /** Why the last attempt was refused; null before the first and during the next. */
  readonly refusal: unknown;
  /** Calls, and gives the answer on, unless it is refused. */
  readonly run: <M extends AnyMethod>(
    method: M,
    input: AnyInputOf<M>,
    onDone: (answer: AnyOutputOf<M>) => void,
  ) => Promise<void>;
}

/**
 * Does something that may carry a passphrase: not by way of the query library, which would keep it as the variables of the mutation.
 *
 * @param options.refreshes as in `useCommand`.
 */
export function useAct(options: { readonly refreshes?: readonly AnyMethod[] } = {}): Act {
  const client = useQueryClient();
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  return {
    isUnderWay,
    refusal,
    run: async (method, input, onDone) => {
      setRefusal(null);
      setIsUnderWay(true);
      try {
        const answer = await call(method, input);
        // Before the lists are asked for again: what is shown once must not wait for them.
        onDone(answer);
        await refresh(client, options.refreshes);
      } catch (error) {
        setRefusal(error);
      } finally {
        setIsUnderWay(false);
      }
    },
  };
}
