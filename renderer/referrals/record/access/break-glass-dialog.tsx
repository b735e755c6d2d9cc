import type { ReactNode, SyntheticEvent } from 'react';
import type { RecordAccess } from '../../../../shared/contract/access.ts';
import { BROKEN_GLASS_HOURS } from '../../../../shared/domain/two-person.ts';
import { useAct } from '../../../api/use-act.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ByTwoButtons, ByTwoFields, useByTwo } from './by-two-fields.tsx';

/** Opens a sealed record to somebody who is not named for it, together with a second person. */
export function BreakGlassDialog({
  access: { referralId, reference },
  onClose,
}: {
  readonly access: RecordAccess;
  readonly onClose: () => void;
}): ReactNode {
  // The page that was refused asks again, and is the record.
  const act = useAct();
  const form = useByTwo(act);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!form.check()) return;
    form.forgetPassphrase();
    void act.run('referrals.breakGlass', { referralId, ...form.said }, () => {});
  };
  const leave = (): void => {
    if (!act.isUnderWay) onClose();
  };
  return (
    <Dialog title={`Break the glass of ${reference}?`} onClose={leave}>
      <ErrorSummary problems={form.problems} />
      <p className="govuk-body">
        The record opens to you, and to nobody else, for {BROKEN_GLASS_HOURS} hours. Somebody else has to
        agree.
      </p>
      <p className="govuk-body">
        The log keeps for good who opened it, who agreed, when and why. Every manager sees it on the worklist
        until one of them has reviewed it.
      </p>
      <form noValidate onSubmit={submit}>
        <ByTwoFields form={form} />
        {form.refusalNotice}
        <ByTwoButtons
          act={act}
          form={form}
          label="Break the glass"
          workingWords="Opening the record"
          leaveLabel="Leave it sealed"
          onLeave={leave}
        />
      </form>
    </Dialog>
  );
}
