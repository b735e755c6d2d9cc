import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { Notice, Status } from '../ui/notice.tsx';
import { KeySlotRow } from './key-slot-row.tsx';
import { VaultCheck } from './vault-check.tsx';
import { verdictInWords } from './verdict-words.ts';

/** Reads every page of the vault that the person's keys open, and follows the record of use from end to end. */
export function CheckSection(): ReactNode {
  return (
    <VaultCheck
      of="vault"
      explanation="Reads every page of the files that you hold keys for, and the record of who did what. A large vault takes a minute or two; nothing is changed."
    >
      {(verdict) => <Verdict verdict={verdict} />}
    </VaultCheck>
  );
}

function Verdict({ verdict }: { readonly verdict: OutputOf<'vault.verify'> }): ReactNode {
  const isWhole = verdict.compartments.every(({ kind }) => kind === 'checked');
  return (
    <>
      {verdict.isIntact ? (
        <Notice tone="good" title={isWhole ? 'The vault is sound' : 'What you hold the keys of is sound'} />
      ) : (
        <Notice tone="bad" title="The vault is not sound">
          <p>
            Leave the folder as it is and tell your custodian: it has to be put back from a backup. Write down
            nothing new in it until then.
          </p>
        </Notice>
      )}
      <dl className="govuk-summary-list">
        {verdict.compartments.map(verdictInWords).map(({ file, holds, tone, status, detail }) => (
          <div className="govuk-summary-list__row" key={file}>
            <dt className="govuk-summary-list__key">
              {holds}
              <span className="app-check__file app-mono">{file}</span>
            </dt>
            <dd className="govuk-summary-list__value">
              <Status tone={tone}>{status}</Status>
              <p className="app-check__detail">{detail}</p>
            </dd>
          </div>
        ))}
        <KeySlotRow problems={verdict.keySlots} />
      </dl>
    </>
  );
}
