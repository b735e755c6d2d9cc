import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { readReasonSchema } from '../../../shared/domain/read-reason.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-fields.tsx';

const FIELD_ID = 'read-reason';

/** Asks why the record is opened, before anything of it is shown. The vault keeps the reason until it is locked. */
export function ReasonPage({ referralId }: { readonly referralId: string }): ReactNode {
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  // The page that asked then asks again, and for nothing more.
  const open = useCommand('referrals.get', { refreshes: ['referrals.get'] });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (open.isPending) return;
    const checked = readReasonSchema.safeParse(reason);
    const message = checked.error?.issues[0]?.message;
    setProblems(message === undefined ? [] : [{ fieldId: FIELD_ID, message }]);
    if (checked.success) open.mutate({ referralId, reason: checked.data });
  };
  return (
    <Page title="Why do you open this record?" caption="Referral">
      <ErrorSummary problems={problems} />
      <p className="govuk-body app-text">
        Your unit asks for a reason before a record opens. It stands in the log with your name, and holds for
        this record until the vault is locked.
      </p>
      <form className="app-form" noValidate onSubmit={submit}>
        <TextField
          id={FIELD_ID}
          label="Reason"
          hint="For example, “weekly call” or “asked for by the court”. Name nobody: whoever reads the log may not read the record."
          error={problems[0]?.message}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {open.isError && <ErrorState error={open.error} />}
        <Button type="submit">Open the record</Button>
      </form>
    </Page>
  );
}
