import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnyInputOf } from '../../shared/contract/bridge.ts';
import { call } from '../api/client.ts';

interface Unlocking {
  readonly isOpening: boolean;
  /** Why the last try did not open the vault; null before the first and during the next. */
  readonly refusal: unknown;
  readonly clearRefusal: () => void;
  /** @returns whether the vault is open: then the page is about to be another. */
  readonly open: (input: AnyInputOf<'vaults.unlock'>) => Promise<boolean>;
}

/**
 * Opens a vault. `onOpen` lets go of the passphrase before the page becomes another. Not by way of the query library, which would keep the passphrase as the mutation's variables.
 */
export function useUnlock(onOpen: () => void): Unlocking {
  const client = useQueryClient();
  const [isOpening, setIsOpening] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  return {
    isOpening,
    refusal,
    clearRefusal: () => setRefusal(null),
    open: async (input) => {
      setRefusal(null);
      setIsOpening(true);
      try {
        await call('vaults.unlock', input);
        onOpen();
        // The vault may be another than the last: nothing that was said before holds.
        await client.invalidateQueries({ queryKey: ['app.start'] });
        return true;
      } catch (error) {
        setRefusal(error);
        setIsOpening(false);
        return false;
      }
    },
  };
}
