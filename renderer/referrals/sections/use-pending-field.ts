import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { fieldsAreReady, registerPendingField } from './pending-fields.ts';

/**
 * A field whose answer comes from the vault.
 *
 * @param ask puts the answer into the form, if anything was typed; resolves to false when there was none to put. Never rejects.
 * @returns what asks, once for all that wait.
 */
export function usePendingField(ask: () => Promise<boolean>): () => Promise<boolean> {
  const latest = useRef(ask);
  const asking = useRef<Promise<boolean> | null>(null);
  useEffect(() => {
    latest.current = ask;
  });
  const [settle] = useState(() => async (): Promise<boolean> => {
    asking.current ??= latest.current().finally(() => {
      asking.current = null;
    });
    return await asking.current;
  });
  useEffect(() => {
    const unregister = registerPendingField(settle);
    // Left by a key, the field has had no chance to ask; the form outlives it, and what is saved meanwhile waits for it.
    return () => void settle().finally(unregister);
  }, [settle]);
  return settle;
}

/**
 * For what must not happen before the form holds everything that was typed: saving it, and leaving it. To be called by the
 * form's submit, its Escape and its way back.
 *
 * @param act is called with the form as it is by then, once, however often it was asked for meanwhile. `isReady` is false
 *   when a field got no answer, and says so itself.
 */
export function useOnceFieldsAreReady(act: (isReady: boolean) => void): () => void {
  const [ready, setReady] = useState<{ readonly isReady: boolean } | null>(null);
  const onReady = useEffectEvent(act);
  useEffect(() => {
    // By way of the state, because the answers are part of it: whoever acted at once would act on the form without them.
    if (ready !== null) onReady(ready.isReady);
  }, [ready]);
  return () => void fieldsAreReady().then((isReady) => setReady({ isReady }));
}
