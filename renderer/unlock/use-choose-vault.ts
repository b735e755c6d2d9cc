import { useState } from 'react';
import type { Place } from '../../shared/contract/shell.ts';
import { useCommand } from '../api/hooks.ts';

/** Lets the person choose a vault in the system's folder dialog. */
export function useChooseVault(): {
  readonly chosen: Place | null;
  readonly choose: () => void;
  readonly forgetChoice: () => void;
  readonly error: unknown;
} {
  const [chosen, setChosen] = useState<Place | null>(null);
  const command = useCommand('vaults.choose', { refreshes: [] });
  return {
    chosen,
    error: command.error,
    forgetChoice: () => setChosen(null),
    choose: () => {
      command.mutate(
        { purpose: 'open' },
        // Closing the dialog changes nothing.
        { onSuccess: ({ place }) => setChosen((before) => place ?? before) },
      );
    },
  };
}
