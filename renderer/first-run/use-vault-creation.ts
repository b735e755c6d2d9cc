import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Place, ShellOutputOf } from '../../shared/contract/shell.ts';
import { call } from '../api/client.ts';
import { codeOf } from '../api/remote-error.ts';

/** What the person said so far. Going back changes none of it. */
export interface Answers {
  readonly place: Place;
  readonly name: string;
  readonly displayName: string;
  readonly remember: boolean;
}

type Made = ShellOutputOf<'vaults.create'>;

/** Where the person is. From `code` on the vault exists, and there is no way back to the questions. */
export type Stage =
  /** `taken`: the name for which there is something in that folder already. */
  | { readonly kind: 'place'; readonly taken: string | null }
  | { readonly kind: 'person' | 'passphrase' | 'creating' }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'code' | 'check'; readonly made: Made }
  | { readonly kind: 'ready'; readonly made: Omit<Made, 'recoveryCode'> }
  | { readonly kind: 'left' };

interface VaultCreation {
  readonly answers: Answers;
  readonly stage: Stage;
  readonly answer: (more: Partial<Answers>) => void;
  readonly goTo: (kind: 'place' | 'person' | 'passphrase') => void;
  readonly create: (passphrase: string) => Promise<void>;
  readonly showCode: (made: Made) => void;
  readonly checkCode: (made: Made) => void;
  /** The code was typed back: the page lets go of it. */
  readonly finish: (made: Made) => void;
  /** The passphrase that made the vault. */
  readonly passphrase: string;
  readonly forgetPassphrase: () => void;
  /** Lets go of the passphrase and the code, and of the wizard once it is known which vaults there are now. */
  readonly leave: () => Promise<void>;
}

/**
 * The making of a vault, from the first question to the door. Not by way of the query library, which would keep the
 * passphrase and the recovery code in its cache.
 */
export function useVaultCreation(suggestedPlace: Place, onLeave: () => void): VaultCreation {
  const client = useQueryClient();
  const [answers, setAnswers] = useState<Answers>({
    place: suggestedPlace,
    name: '',
    displayName: '',
    remember: false,
  });
  const [stage, setStage] = useState<Stage>({ kind: 'place', taken: null });
  const [passphrase, setPassphrase] = useState('');
  return {
    answers,
    stage,
    passphrase,
    answer: (more) => setAnswers((before) => ({ ...before, ...more })),
    goTo: (kind) => setStage(kind === 'place' ? { kind, taken: null } : { kind }),
    create: async (chosen) => {
      setStage({ kind: 'creating' });
      try {
        const { place, ...rest } = answers;
        const made = await call('vaults.create', { ...rest, placeId: place.placeId, passphrase: chosen });
        setPassphrase(chosen);
        setStage({ kind: 'code', made });
      } catch (error) {
        const isTaken = codeOf(error) === 'VAULT_EXISTS';
        setStage(isTaken ? { kind: 'place', taken: answers.name.trim() } : { kind: 'refused', error });
      }
    },
    showCode: (made) => setStage({ kind: 'code', made }),
    checkCode: (made) => setStage({ kind: 'check', made }),
    finish: ({ place, personKey }) => setStage({ kind: 'ready', made: { place, personKey } }),
    forgetPassphrase: () => setPassphrase(''),
    leave: async () => {
      setPassphrase('');
      setStage({ kind: 'left' });
      // The new vault is among them now.
      await client.invalidateQueries({ queryKey: ['app.start'] });
      onLeave();
    },
  };
}
