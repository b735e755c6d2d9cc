import type { ReactNode } from 'react';
import { useCommand } from '../api/hooks.ts';
import { wordsOf } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';

/** The element that says why nothing can be saved, or what a file is not. */
export const SAVE_NOTE_ID = 'save-note';

/** Saving and printing. Without a proof the buttons stay, and say why they do nothing. */
export function SaveBar({
  releaseId,
  whyNot,
}: {
  /** The report that is shown; the vault keeps what is saved of it. */
  readonly releaseId: string | null;
  /** Why nothing can be saved, in words, or null. */
  readonly whyNot: string | null;
}): ReactNode {
  const save = useCommand('documents.save', { refreshes: [] });
  const print = useCommand('documents.print', { refreshes: [] });
  const isBusy = save.isPending || print.isPending;
  const blocked = whyNot === null ? {} : { blockedBy: SAVE_NOTE_ID };
  /** What is said below is about the last thing that was done. */
  const begin = (): boolean => {
    if (isBusy) return false;
    save.reset();
    print.reset();
    return true;
  };
  const saveAs = (format: 'pdf' | 'figures'): void => {
    if (releaseId !== null && begin()) save.mutate({ releaseId, format });
  };
  return (
    <div className="equality-report__save">
      <div className="app-row">
        <Button {...blocked} onClick={() => saveAs('pdf')}>
          Save PDF
        </Button>
        <Button {...blocked} kind="secondary" onClick={() => saveAs('figures')}>
          Save figures (CSV)
        </Button>
        <Button
          {...blocked}
          kind="secondary"
          onClick={() => begin() && print.mutate({ what: 'equality report' })}
        >
          Print
        </Button>
      </div>
      <p className="govuk-body app-quiet" id={SAVE_NOTE_ID}>
        {whyNot ?? 'Files and paper are not encrypted: anyone who has them can read them.'}
      </p>
      <p className="govuk-body" role="status">
        {whyNot === null && outcome()}
      </p>
    </div>
  );

  function outcome(): string {
    const error = save.error ?? print.error;
    if (error !== null) return wordsOf(error).detail;
    if (save.data !== undefined) {
      return save.data.fileName === null ? 'Nothing was saved.' : `Saved as ${save.data.fileName}.`;
    }
    if (print.data !== undefined)
      return print.data.wasPrinted ? 'Sent to the printer.' : 'Nothing was printed.';
    return '';
  }
}
