import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { KnownVault, ShellOutputOf } from '../../shared/contract/shell.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { lockReasonInWords } from './lock-words.ts';
import { LockedPage } from '../ui/locked-page.tsx';
import { withChosen } from './openable-vaults.ts';
import { UnlockVault } from './unlock-vault.tsx';
import { useChooseVault } from './use-choose-vault.ts';
import './unlock.scss';

const CreateVault = lazy(async () => ({
  default: (await import('../first-run/create-vault.tsx')).CreateVault,
}));

const EnterCode = lazy(async () => ({ default: (await import('../recovery/enter-code.tsx')).EnterCode }));

const Restore = lazy(async () => ({ default: (await import('./restore/restore.tsx')).Restore }));

/** The window while the vaults that are known here are locked. */
export function Unlock({ start }: { readonly start: ShellOutputOf<'app.start'> }): ReactNode {
  const { vaults, lockedBecause, settings } = start;
  const [isCreating, setIsCreating] = useState(false);
  const [recovering, setRecovering] = useState<KnownVault | null>(null);
  const [restoring, setRestoring] = useState<KnownVault | null>(null);
  const { chosen, choose, error } = useChooseVault();
  const offered = withChosen(vaults, chosen);
  const [first] = offered;
  if (isCreating) {
    return (
      <Suspense fallback={<LoadingState />}>
        <CreateVault suggestedPlace={start.suggestedPlace} onLeave={() => setIsCreating(false)} />
      </Suspense>
    );
  }
  if (recovering !== null) {
    return (
      <Suspense fallback={<LoadingState />}>
        <EnterCode vault={recovering} onLeave={() => setRecovering(null)} />
      </Suspense>
    );
  }
  if (restoring !== null) {
    return (
      <Suspense fallback={<LoadingState />}>
        <Restore
          vaults={offered}
          live={restoring}
          suggestedPlace={start.suggestedPlace}
          onLeave={() => setRestoring(null)}
        />
      </Suspense>
    );
  }
  return (
    <LockedPage>
      <UnlockVault
        // A vault that was just chosen starts the column afresh, with itself first.
        key={chosen?.placeId ?? 'known'}
        vaults={offered}
        onRecover={setRecovering}
        onRestore={setRestoring}
        notice={
          lockedBecause !== null && (
            <Notice tone={lockedBecause === 'failed' ? 'warn' : 'neutral'}>
              <p>{lockReasonInWords(lockedBecause, settings.lockAfterMinutes)}</p>
            </Notice>
          )
        }
      />
      <section className="app-other-vaults" aria-labelledby="other-vaults">
        <h2 className="govuk-heading-s" id="other-vaults">
          Another vault
        </h2>
        {error !== null && <ErrorState error={error} />}
        <div className="app-row">
          <Button kind="secondary" onClick={choose}>
            Open another vault
          </Button>
          <Button kind="secondary" onClick={() => setIsCreating(true)}>
            Create a new vault
          </Button>
          {first !== undefined && (
            <Button kind="secondary" onClick={() => setRestoring(first)}>
              Restore from a backup
            </Button>
          )}
        </div>
      </section>
    </LockedPage>
  );
}
