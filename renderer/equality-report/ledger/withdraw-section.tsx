import { useState, type ReactNode } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { errorInWords } from '../../api/remote-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

/** A way to declare that nobody was given a report, so that later ones need not hide anything for it. */
export function WithdrawSection({
  releaseId,
  printId,
}: {
  readonly releaseId: string;
  readonly printId: string;
}): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  const withdraw = useCommand('equality.withdrawRelease');
  return (
    <section className="app-section" aria-labelledby="withdraw-heading">
      <h2 className="govuk-heading-m" id="withdraw-heading">
        If nobody was given this report
      </h2>
      <p className="govuk-body app-text">
        It was not saved or printed here. Withdraw it if nobody has a copy or a picture of it: later reports
        are then not compared with it, and can show more.
      </p>
      <Button kind="secondary" onClick={() => setIsAsking(true)}>
        Withdraw this report
      </Button>
      {isAsking && (
        <Dialog title={`Withdraw report ${printId}?`} onClose={() => setIsAsking(false)}>
          <p className="govuk-body">
            If somebody has it all the same, they can subtract it from the next report and find people in
            small groups. It stays in this list, and cannot be given out any more.
          </p>
          {withdraw.error !== null && (
            <div role="alert">
              <Notice tone="bad" title="It was not withdrawn">
                <p>{errorInWords(withdraw.error).detail}</p>
              </Notice>
            </div>
          )}
          <div className="app-button-group">
            {/* The safe answer has the keyboard first. */}
            <Button kind="secondary" onClick={() => setIsAsking(false)}>
              Keep it
            </Button>
            <Button
              kind="danger"
              onClick={() => {
                if (withdraw.isPending) return;
                withdraw.mutate({ releaseId });
              }}
            >
              Nobody has it: withdraw it
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
