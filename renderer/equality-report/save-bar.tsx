import { useState, type ReactNode } from 'react';
import { useCommand } from '../api/hooks.ts';
import { errorInWords } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { Notice, Status } from '../ui/notice.tsx';

/** The element that says why nothing can be saved, or what a file is not. */
export const SAVE_NOTE_ID = 'save-note';

type Copy = 'pdf' | 'figures' | 'paper';

const LEDGER = ['equality.releases', 'equality.release'] as const;

const FAILED: Readonly<Record<Copy, string>> = {
  pdf: 'The PDF was not saved',
  figures: 'The figures were not saved',
  paper: 'The report was not printed as it should be',
};

/** Saving and printing. Without a proof the buttons stay, and say why they do nothing. Give it the report's id as its key. */
export function SaveBar({
  releaseId,
  whyNot,
}: {
  /** The report that is shown; the vault keeps what is saved of it. */
  readonly releaseId: string | null;
  /** Why nothing can be saved, in words, or null. */
  readonly whyNot: string | null;
}): ReactNode {
  // Whoever has it may not be told that nobody has.
  const save = useCommand('documents.save', { refreshes: LEDGER });
  const print = useCommand('documents.print', { refreshes: LEDGER });
  /** What is said below is about the last thing that was done. */
  const [last, setLast] = useState<Copy>('pdf');
  const blocked = whyNot === null ? {} : { blockedBy: SAVE_NOTE_ID };
  const make = (copy: Copy): void => {
    if (releaseId === null || save.isPending || print.isPending) return;
    save.reset();
    print.reset();
    setLast(copy);
    if (copy === 'paper') print.mutate({ what: 'equality report', releaseId });
    else save.mutate({ releaseId, format: copy });
  };
  const error = save.error ?? print.error;
  return (
    <div className="equality-report__save">
      <div className="app-row">
        <Button {...blocked} onClick={() => make('pdf')}>
          Save PDF
        </Button>
        <Button {...blocked} kind="secondary" onClick={() => make('figures')}>
          Save figures (CSV)
        </Button>
        <Button {...blocked} kind="secondary" onClick={() => make('paper')}>
          Print
        </Button>
      </div>
      <p className="govuk-body app-quiet" id={SAVE_NOTE_ID}>
        {whyNot ?? 'Files and paper are not encrypted: anyone who has them can read them.'}
      </p>
      {error !== null && (
        <div role="alert">
          <Notice tone="bad" title={FAILED[last]}>
            <p>{errorInWords(error).detail}</p>
            <p>The report is still here, and can be saved again.</p>
          </Notice>
        </div>
      )}
      <p className="govuk-body" role="status">
        {save.data !== undefined && <SaveOutcome copy={last} fileName={save.data.fileName} />}
        {print.data !== undefined && (
          <Status tone={print.data.wasPrinted ? 'good' : 'neutral'}>
            {print.data.wasPrinted ? 'Sent to the printer' : 'Nothing was printed'}
          </Status>
        )}
      </p>
    </div>
  );
}

function SaveOutcome({
  copy,
  fileName,
}: {
  readonly copy: Copy;
  /** Null when the person closed the dialog, or wants to keep what is there. */
  readonly fileName: string | null;
}): ReactNode {
  if (fileName === null) return <Status>Nothing was saved</Status>;
  return (
    <Status tone="good">
      Saved as {fileName}
      {copy === 'figures' && ', with its description and certificate'}
    </Status>
  );
}
