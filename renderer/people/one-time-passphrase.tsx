import { useBlocker } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/choices.tsx';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';
import { useEscape } from '../ui/use-escape.ts';

const HANDED_OVER = 'handed-over';

/** A one-time passphrase, shown until it was handed over. */
export function OneTimePassphrase({
  displayName,
  passphrase,
  onDone,
}: {
  readonly displayName: string;
  readonly passphrase: string;
  readonly onDone: () => void;
}): ReactNode {
  const [ticked, setTicked] = useState<readonly 'handed over'[]>([]);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const print = useCommand('documents.print', { refreshes: [] });
  const isHandedOver = ticked.length > 0;
  const sayWhatIsLeft = (): void =>
    setProblems([{ fieldId: HANDED_OVER, message: 'Hand it over first, or write it down to hand it over.' }]);
  const leave = isHandedOver ? onDone : sayWhatIsLeft;
  // Whichever way out is taken: it is never shown again.
  useEscape(leave);
  useBlocker({
    shouldBlockFn: () => {
      if (!isHandedOver) sayWhatIsLeft();
      return !isHandedOver;
    },
    enableBeforeUnload: false,
  });
  return (
    <>
      <div className="app-no-print app-form">
        <Page title={`A one-time passphrase for ${displayName}`}>
          <ErrorSummary problems={problems} />
          <p className="govuk-body">
            Give it to {displayName} in person. It opens the vault once, to choose a passphrase of their own.
            It is shown now and never again, and nothing keeps it.
          </p>
          <p className="app-one-time">{passphrase}</p>
          {print.isError && <ErrorState error={print.error} />}
          {print.data?.wasPrinted === false && (
            <Notice tone="warn" title="Nothing was printed">
              <p>Print again, or write the passphrase down by hand.</p>
            </Notice>
          )}
          {print.data?.wasPrinted === true && (
            <Notice tone="good" title="Sent to the printer">
              <p>Fetch the sheet at once.</p>
            </Notice>
          )}
          <CheckboxGroup
            id={HANDED_OVER}
            label="Before you go on"
            error={isHandedOver ? undefined : problems[0]?.message}
            value={ticked}
            onChange={setTicked}
            choices={[{ value: 'handed over', label: 'I have handed it over, or have it on paper' }]}
          />
          <div className="app-button-group">
            <Button onClick={leave}>Done</Button>
            <Button kind="secondary" onClick={() => print.mutate({ what: 'one-time passphrase' })}>
              Print
            </Button>
          </div>
        </Page>
      </div>
      <article className="app-print-only app-sheet">
        <p className="app-sheet__marking">OFFICIAL-SENSITIVE</p>
        <h1>Strongroom: a one-time passphrase</h1>
        <p className="app-one-time">{passphrase}</p>
        <p>
          Open Strongroom, choose your name or “Someone else”, and type this passphrase. Strongroom then asks
          for a passphrase of your own. Capitals and hyphens matter. Afterwards this sheet opens nothing:
          destroy it.
        </p>
        <p className="app-sheet__marking">OFFICIAL-SENSITIVE</p>
      </article>
    </>
  );
}
