import { useState, type ReactNode } from 'react';
import type { ShellOutputOf } from '../../shared/contract/shell.ts';
import { LockedPage } from '../unlock/locked-page.tsx';
import { withChosen } from '../unlock/openable-vaults.ts';
import { UnlockVault } from '../unlock/unlock-vault.tsx';
import { useChooseVault } from '../unlock/use-choose-vault.ts';
import { BackLink } from '../ui/back-link.tsx';
import { CreateVault } from './create-vault.tsx';
import { Welcome } from './welcome.tsx';

/** The window while no vault is known on this computer. */
export function FirstRun({ start }: { readonly start: ShellOutputOf<'app.start'> }): ReactNode {
  const [isCreating, setIsCreating] = useState(false);
  const { chosen, choose, forgetChoice, error } = useChooseVault();
  if (isCreating) {
    return <CreateVault suggestedPlace={start.suggestedPlace} onLeave={() => setIsCreating(false)} />;
  }
  return (
    <LockedPage>
      {chosen === null ? (
        <Welcome onCreate={() => setIsCreating(true)} onOpen={choose} error={error} />
      ) : (
        <>
          <BackLink onClick={forgetChoice} />
          <UnlockVault key={chosen.placeId} vaults={withChosen([], chosen)} />
        </>
      )}
    </LockedPage>
  );
}
