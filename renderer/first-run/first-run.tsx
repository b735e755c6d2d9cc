import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { KnownVault, ShellOutputOf } from '../../shared/contract/shell.ts';
import { LockedPage } from '../ui/locked-page.tsx';
import { withChosen } from '../unlock/openable-vaults.ts';
import { UnlockVault } from '../unlock/unlock-vault.tsx';
import { useChooseVault } from '../unlock/use-choose-vault.ts';
import { BackLink } from '../ui/back-link.tsx';
import { LoadingState } from '../ui/states.tsx';
import { CreateVault } from './create-vault.tsx';
import { Welcome } from './welcome.tsx';

const EnterCode = lazy(async () => ({ default: (await import('../recovery/enter-code.tsx')).EnterCode }));
const Restore = lazy(async () => ({ default: (await import('../unlock/restore/restore.tsx')).Restore }));

/** The window while no vault is known on this computer. */
export function FirstRun({ start }: { readonly start: ShellOutputOf<'app.start'> }): ReactNode {
  const [isCreating, setIsCreating] = useState(false);
  /** The vault whose place the restored one may take; null when there is none. */
  const [restoring, setRestoring] = useState<{ readonly live: KnownVault | null } | null>(null);
  const [recovering, setRecovering] = useState<KnownVault | null>(null);
  const { chosen, choose, forgetChoice, error } = useChooseVault();
  if (isCreating) {
    return <CreateVault suggestedPlace={start.suggestedPlace} onLeave={() => setIsCreating(false)} />;
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
          vaults={restoring.live === null ? [] : [restoring.live]}
          live={restoring.live}
          suggestedPlace={start.suggestedPlace}
          onLeave={() => setRestoring(null)}
        />
      </Suspense>
    );
  }
  return (
    <LockedPage>
      {chosen === null ? (
        <Welcome
          onCreate={() => setIsCreating(true)}
          onOpen={choose}
          onRestore={() => setRestoring({ live: null })}
          error={error}
        />
      ) : (
        <>
          <BackLink onClick={forgetChoice} />
          <UnlockVault
            key={chosen.placeId}
            vaults={withChosen([], chosen)}
            onRecover={setRecovering}
            onRestore={(live) => setRestoring({ live })}
          />
        </>
      )}
    </LockedPage>
  );
}
