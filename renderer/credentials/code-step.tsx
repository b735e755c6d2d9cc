import { useState, type ReactNode } from 'react';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { useCommand } from '../api/hooks.ts';
import { LockedPage } from '../ui/locked-page.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';
import { CodeGroups, LOOK_ALIKES, RecoverySheet } from './recovery-sheet.tsx';
import './credentials.scss';

/** The recovery code, shown until it was written down. */
export function CodeStep({
  caption,
  code,
  vaultName,
  whatHappened,
  onContinue,
  onLeave,
}: {
  /** Where the page stands among the others. */
  readonly caption: string;
  readonly code: string;
  readonly vaultName: string;
  /** One sentence: what is done by now. */
  readonly whatHappened: string;
  readonly onContinue: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const [madeOn] = useState(() => dateInWords(londonDateOf(new Date().toISOString())));
  const print = useCommand('documents.print', { refreshes: [] });
  return (
    <>
      <LockedPage>
        <div className="app-no-print">
          <div className="app-page__top">
            <PageHeading caption={caption}>Keep the recovery code</PageHeading>
          </div>
          <p className="govuk-body">
            {whatHappened} If a passphrase is forgotten, only this code opens the vault. It is shown now and
            never again.
          </p>
          <CodeGroups code={code} />
          <p className="govuk-body">
            Print it, or write it down by hand, group by group. Then put the paper in a sealed envelope in a
            safe, away from this computer. {LOOK_ALIKES}
          </p>
          {print.isError && <ErrorState error={print.error} />}
          {print.data?.wasPrinted === false && (
            <Notice tone="warn" title="Nothing was printed">
              <p>Print again, or write the code down by hand.</p>
            </Notice>
          )}
          {print.data?.wasPrinted === true && (
            <Notice tone="good" title="Sent to the printer">
              <p>Fetch the sheet before you go on: the next page asks for the code from your paper.</p>
            </Notice>
          )}
          <div className="app-button-group">
            <Button onClick={onContinue}>I have it on paper</Button>
            <Button kind="secondary" onClick={() => print.mutate({ what: 'recovery code' })}>
              Print
            </Button>
            <Button kind="link" onClick={onLeave}>
              Leave without checking the code
            </Button>
          </div>
        </div>
      </LockedPage>
      <RecoverySheet code={code} vaultName={vaultName} madeOn={madeOn} />
    </>
  );
}
