import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { CompartmentVerdict } from '../../shared/contract/session.ts';
import { printedHead } from '../../shared/domain/audit-head.ts';
import { KeySlotRow } from '../about/key-slot-row.tsx';
import { VaultCheck } from '../about/vault-check.tsx';
import { verdictInWords } from '../about/verdict-words.ts';
import { Notice, Status } from '../ui/notice.tsx';

/** Follows each log from its first entry to its last, and says where it stands. */
export function ChainCheck(): ReactNode {
  return (
    <VaultCheck
      of="log"
      explanation="Every entry carries a fingerprint of the one before it, so the log is a chain: an entry that was changed, moved or taken out breaks it. The head is the fingerprint of the newest entry."
    >
      {(verdict) => <Verdict verdict={verdict} />}
    </VaultCheck>
  );
}

function Verdict({
  verdict: { isIntact, compartments, keySlots },
}: {
  readonly verdict: OutputOf<'vault.verify'>;
}): ReactNode {
  return (
    <>
      {isIntact ? (
        <Notice tone="good" title="No log that you can read is broken" />
      ) : (
        <Notice tone="bad" title="Something is broken">
          <p>
            Write down nothing new in the vault. Leave its folder as it is, and put the vault back from a
            backup of before.
          </p>
        </Notice>
      )}
      <dl className="govuk-summary-list">
        {compartments.map((verdict) => {
          const { holds, tone, status, detail } = verdictInWords(verdict);
          const head = headOf(verdict);
          return (
            <div className="govuk-summary-list__row" key={verdict.compartment}>
              <dt className="govuk-summary-list__key">{holds}</dt>
              <dd className="govuk-summary-list__value">
                <Status tone={tone}>{status}</Status>
                <p className="app-check__detail">{detail}</p>
                {head !== null && (
                  <p className="app-check__detail">
                    Head: <span className="app-mono">{head}</span>
                  </p>
                )}
              </dd>
            </div>
          );
        })}
        {keySlots.length > 0 && <KeySlotRow problems={keySlots} />}
      </dl>
    </>
  );
}

/** The head of a chain that is whole, as documents print it. */
function headOf(verdict: CompartmentVerdict): string | null {
  if (verdict.kind === 'not held' || verdict.audit.kind === 'broken') return null;
  return printedHead({ compartment: verdict.compartment, ...verdict.audit.head });
}
