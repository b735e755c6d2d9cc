import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { useAsk } from '../api/hooks.ts';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { costInWords } from './protection-words.ts';

/** Where the vault is, what stands between it and somebody who copies it, and against what nothing stands. */
export function ProtectionSection({ vaultFolder }: { readonly vaultFolder: string | null }): ReactNode {
  const protection = useAsk('vault.protection', {});
  return (
    <section className="app-section" aria-labelledby="protection">
      <h2 className="govuk-heading-m" id="protection">
        The vault and what protects it
      </h2>
      {protection.isPending && <LoadingState />}
      {protection.isError && (
        <ErrorState error={protection.error} onRetry={() => void protection.refetch()} />
      )}
      {protection.isSuccess && <Facts protection={protection.data} vaultFolder={vaultFolder} />}
      <h3 className="govuk-heading-s">Who can open what</h3>
      <p className="govuk-body app-text">
        The vault has four parts with four keys, and each person gets only the keys of their own work. A
        coordinator can put equality answers in and never read them; an analyst counts them and can open no
        referral; a custodian can open neither. This is done by encryption, not by hiding buttons.
      </p>
      <h3 className="govuk-heading-s">What it does not protect against</h3>
      <ul className="govuk-list govuk-list--bullet app-text">
        <li>Somebody who looks at your screen, or points a camera at it.</li>
        <li>
          An administrator of this computer, or harmful software on it, while the vault is open. Lock it when
          you leave.
        </li>
        <li>A passphrase that somebody else knows, or a recovery code that is not in its safe.</li>
        <li>Paper and files once they have left Strongroom: whoever holds them reads them.</li>
        <li>Loss. Only a backup brings back a folder that was deleted.</li>
      </ul>
    </section>
  );
}

function Facts({
  protection,
  vaultFolder,
}: {
  readonly protection: OutputOf<'vault.protection'>;
  readonly vaultFolder: string | null;
}): ReactNode {
  const { cipher, sqliteVersion, kdf, passphraseSlots, recoverySlots, formatVersion } = protection;
  return (
    <SummaryList
      rows={[
        ...(vaultFolder === null
          ? []
          : [{ label: 'Where it is', value: <span className="app-mono">{vaultFolder}</span> }]),
        {
          label: 'Encryption',
          value: `${cipher}: every page of every file is encrypted with AES-256 and checked when it is read.`,
        },
        { label: 'Cost of one guess', value: costInWords(kdf) },
        {
          label: 'Ways in',
          value: `${passphraseSlots} ${passphraseSlots === 1 ? 'passphrase' : 'passphrases'} and ${recoverySlots} recovery ${recoverySlots === 1 ? 'code' : 'codes'}.`,
        },
        { label: 'Network', value: 'None. Strongroom opens no connection.' },
        { label: 'Format', value: `Vault format ${formatVersion}, SQLite ${sqliteVersion}` },
      ]}
    />
  );
}
