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
  /** The same with the recovery code. @returns why it did not open the vault; null when it did. */
  readonly openWithCode: (input: AnyInputOf<'vaults.unlockWithCode'>) => Promise<unknown>;
}

/**
 * Opens a vault. `onOpen` lets go of the passphrase before the page becomes another. Not by way of the query library, which would keep the passphrase as the mutation's variables.
 */
export function useUnlock(onOpen: () => void): Unlocking {
  const client = useQueryClient();
  const [isOpening, setIsOpening] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const attempt = async (ask: () => Promise<unknown>): Promise<unknown> => {
    setRefusal(null);
    setIsOpening(true);
    try {
      await ask();
      onOpen();
      // The vault may be another than the last: nothing that was said before holds.
      await client.invalidateQueries({ queryKey: ['app.start'] });
      return null;
    } catch (error) {
      setRefusal(error);
      setIsOpening(false);
      return error;
    }
  };
  return {
    isOpening,
    refusal,
    clearRefusal: () => setRefusal(null),
    open: async (input) => (await attempt(async () => await call('vaults.unlock', input))) === null,
    openWithCode: async (input) => await attempt(async () => await call('vaults.unlockWithCode', input)),
  };
}
