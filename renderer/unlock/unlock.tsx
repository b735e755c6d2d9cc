import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ShellOutputOf } from '../../shared/contract/shell.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { lockReasonInWords } from './lock-words.ts';
import { LockedPage } from './locked-page.tsx';
import { withChosen } from './openable-vaults.ts';
import { UnlockVault } from './unlock-vault.tsx';
import { useChooseVault } from './use-choose-vault.ts';
import './unlock.scss';

const CreateVault = lazy(async () => ({
  default: (await import('../first-run/create-vault.tsx')).CreateVault,
}));

/** The window while the vaults that are known here are locked. */
export function Unlock({ start }: { readonly start: ShellOutputOf<'app.start'> }): ReactNode {
  const { vaults, lockedBecause, settings } = start;
  const [isCreating, setIsCreating] = useState(false);
  const { chosen, choose, error } = useChooseVault();
  if (isCreating) {
    return (
      <Suspense fallback={<LoadingState />}>
        <CreateVault suggestedPlace={start.suggestedPlace} onLeave={() => setIsCreating(false)} />
      </Suspense>
    );
  }
  return (
    <LockedPage>
      <UnlockVault
        // A vault that was just chosen starts the column afresh, with itself first.
        key={chosen?.placeId ?? 'known'}
        vaults={withChosen(vaults, chosen)}
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
        </div>
      </section>
    </LockedPage>
  );
}
