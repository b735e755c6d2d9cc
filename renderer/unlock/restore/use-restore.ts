import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnyOutputOf } from '../../../shared/contract/bridge.ts';
import type { FoundBackup } from '../../../shared/contract/restore.ts';
import type { KnownVault, Place } from '../../../shared/contract/shell.ts';
import { call } from '../../api/client.ts';
import { codeOf } from '../../api/remote-error.ts';

/** What the people said so far. Going back changes none of it. */
export interface RestoreAnswers {
  readonly backup: FoundBackup | null;
  /** The vault that the backup is compared with, and whose place it may take; null when there is none. */
  readonly live: KnownVault | null;
  readonly place: Place;
  readonly name: string;
  readonly reason: string;
}

export type Restored = AnyOutputOf<'restore.make'>;
type Swapped = AnyOutputOf<'restore.swap'>;

/** Where the people are. From `compare` on the restored vault exists, and there is no way back to the questions. */
export type RestoreStage =
  | { readonly kind: 'choose' | 'contents' | 'working' }
  /** `taken`: the name for which there is something in that folder already. */
  | { readonly kind: 'place'; readonly taken: string | null }
  | { readonly kind: 'people'; readonly refusal: unknown }
  | { readonly kind: 'compare'; readonly restored: Restored; readonly refusal: unknown }
  | { readonly kind: 'swapping'; readonly restored: Restored }
  | { readonly kind: 'kept'; readonly restored: Restored }
  | { readonly kind: 'swapped'; readonly swapped: Swapped };

export interface Passphrases {
  readonly firstPassphrase: string;
  readonly secondPassphrase: string;
}

interface Restoring {
  readonly answers: RestoreAnswers;
  readonly stage: RestoreStage;
  readonly answer: (more: Partial<RestoreAnswers>) => void;
  readonly goTo: (kind: 'choose' | 'contents' | 'place' | 'people') => void;
  /** Makes the vault of the backup, and compares it. */
  readonly make: (passphrases: Passphrases) => Promise<void>;
  readonly keepBoth: (restored: Restored) => void;
  readonly swap: (restored: Restored) => Promise<void>;
  /** Ends it, once it is known which vaults there are now. */
  readonly leave: () => Promise<void>;
}

/** A folder that has gone leaves its name. */
const firstName = (live: KnownVault | null): string =>
  live === null ? '' : live.isThere ? `${live.name} restored` : live.name;

/**
 * Putting a backup back, from the first question to the door. Not by way of the query library, which would keep the
 * passphrases as the mutation's variables.
 */
export function useRestore({
  live,
  suggestedPlace,
  onLeave,
}: {
  readonly live: KnownVault | null;
  readonly suggestedPlace: Place;
  readonly onLeave: () => void;
}): Restoring {
  const client = useQueryClient();
  const [answers, setAnswers] = useState<RestoreAnswers>({
    backup: null,
    live,
    place: suggestedPlace,
    name: firstName(live),
    reason: '',
  });
  const [stage, setStage] = useState<RestoreStage>({ kind: 'choose' });
  return {
    answers,
    stage,
    answer: (more) => setAnswers((before) => ({ ...before, ...more })),
    goTo: (kind) => {
      if (kind === 'place') setStage({ kind, taken: null });
      else setStage(kind === 'people' ? { kind, refusal: null } : { kind });
    },
    make: async (passphrases) => {
      const { backup, live: compared, place, name, reason } = answers;
      if (backup === null) return;
      setStage({ kind: 'working' });
      try {
        const restored = await call('restore.make', {
          ...passphrases,
          backupPlaceId: backup.placeId,
          intoPlaceId: place.placeId,
          name,
          reason,
          livePlaceId: compared?.placeId ?? null,
        });
        setStage({ kind: 'compare', restored, refusal: null });
      } catch (error) {
        const isTaken = codeOf(error) === 'VAULT_EXISTS';
        setStage(isTaken ? { kind: 'place', taken: name.trim() } : { kind: 'people', refusal: error });
      }
    },
    keepBoth: (restored) => setStage({ kind: 'kept', restored }),
    swap: async (restored) => {
      setStage({ kind: 'swapping', restored });
      try {
        const swapped = await call('restore.swap', { placeId: restored.place.placeId });
        setStage({ kind: 'swapped', swapped });
      } catch (error) {
        setStage({ kind: 'compare', restored, refusal: error });
      }
    },
    leave: async () => {
      await client.invalidateQueries({ queryKey: ['app.start'] });
      onLeave();
    },
  };
}
