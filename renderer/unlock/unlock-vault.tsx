import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { KnownVault } from '../../shared/contract/shell.ts';
import { useCommand } from '../api/hooks.ts';
import { RemoteError } from '../api/remote-error.ts';
import { RadioGroup } from '../ui/choices.tsx';
import { ErrorState } from '../ui/states.tsx';
import { ColumnHeading } from '../ui/locked-page.tsx';
import { startsAtPassphrase, UnlockForm } from './unlock-form.tsx';
import { VaultProblem } from './vault-problem.tsx';

const NOT_THERE = new RemoteError({
  code: 'VAULT_MISSING',
  message: 'Strongroom does not find it where it was the last time.',
});

/** The column of unlocking: which vault, who, passphrase. */
export function UnlockVault({
  vaults,
  notice,
  onRecover,
  onRestore,
}: {
  /** At least one; the first is offered first. */
  readonly vaults: readonly KnownVault[];
  /** What has to be said before the question, such as why it was locked. */
  readonly notice?: ReactNode;
  /** Opens this vault by its recovery code. */
  readonly onRecover: (vault: KnownVault) => void;
  /** Puts a backup back, to take the place of this vault. */
  readonly onRestore: (vault: KnownVault) => void;
}): ReactNode {
  const client = useQueryClient();
  const [placeId, setPlaceId] = useState<string | null>(null);
  const forget = useCommand('vaults.forget', { refreshes: ['app.start'] });
  const vault = vaults.find((each) => each.placeId === placeId) ?? vaults[0];
  if (vault === undefined) return null;
  const lookAgain = (): void => void client.invalidateQueries({ queryKey: ['app.start'] });
  return (
    <>
      <div className="app-page__top">
        <ColumnHeading caption={vault.name} takesFocus={!startsAtPassphrase(vault)}>
          Open the vault
        </ColumnHeading>
      </div>
      {notice}
      {forget.isError && <ErrorState error={forget.error} />}
      {vaults.length > 1 && (
        <RadioGroup
          id="vault"
          label="Which vault?"
          isSmall
          value={vault.placeId}
          onChange={setPlaceId}
          choices={vaults.map((each) => ({
            value: each.placeId,
            label: each.isThere ? each.name : `${each.name} (not there now)`,
            hint: <span className="app-mono">{each.folder}</span>,
          }))}
        />
      )}
      {vault.isThere ? (
        <UnlockForm
          key={vault.placeId}
          vault={vault}
          onForget={(personKey) => forget.mutate({ placeId: vault.placeId, personKey })}
          onLookAgain={lookAgain}
          onRecover={() => onRecover(vault)}
          onRestore={() => onRestore(vault)}
        />
      ) : (
        <VaultProblem
          key={vault.placeId}
          error={NOT_THERE}
          folder={vault.folder}
          onRetry={lookAgain}
          onRestore={() => onRestore(vault)}
          onTakeOff={() => forget.mutate({ placeId: vault.placeId })}
        />
      )}
    </>
  );
}
