import { useState, type ReactNode, type SyntheticEvent } from 'react';
import type { Disposal } from '../../../../shared/contract/access.ts';
import { labelOf } from '../../../../shared/domain/code-lists/code-list.ts';
import { RETENTION_CLASS } from '../../../../shared/domain/code-lists/outcome-lists.ts';
import { useAct } from '../../../api/use-act.ts';
import { RadioGroup } from '../../../ui/choices.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { OpenReferral } from '../save-change.ts';
import { ByTwoButtons, ByTwoFields, useByTwo } from './by-two-fields.tsx';

const REFERENCE_ID = 'dispose-reference';
const CLASSES = ['R1', 'R2'] as const;

/** Erases a record, together with a second person, once its reference was typed. */
export function DisposeDialog({
  referral: { referralId, reference, record },
  onDisposed,
  onClose,
}: {
  readonly referral: OpenReferral;
  readonly onDisposed: (disposal: Disposal) => void;
  readonly onClose: () => void;
}): ReactNode {
  const wasAccepted = record.triage?.decision === 'ACCEPT' || record.triage?.decision === 'ACCEPT_WAIT';
  const [recordClass, setRecordClass] = useState<(typeof CLASSES)[number]>(wasAccepted ? 'R1' : 'R2');
  const [typed, setTyped] = useState('');
  // Not the record itself: there is nothing left to ask for, and this page says what became of it.
  const act = useAct({ refreshes: ['worklist.get'] });
  const form = useByTwo(act);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const isSame = typed.trim().toUpperCase() === reference;
    const problem = { fieldId: REFERENCE_ID, message: `Type the reference, ${reference}.` };
    if (!form.check(isSame ? [] : [problem])) return;
    form.forgetPassphrase();
    void act.run('referrals.dispose', { referralId, recordClass, ...form.said }, onDisposed);
  };
  const leave = (): void => {
    if (!act.isUnderWay) onClose();
  };
  return (
    <Dialog title={`Dispose of ${reference}?`} onClose={leave}>
      <ErrorSummary problems={form.problems} />
      <p className="govuk-body">
        <strong>This cannot be undone.</strong> These are erased: the record with its history, every number
        and address in it, unfinished changes to it, and saved views that find nothing else.
      </p>
      <p className="govuk-body">These stay:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>a certificate with the reference, the year, the class, both of you, the day and the reason</li>
        <li>the log, which names the record by an id that leads nowhere</li>
        <li>the equality answers, if any were given: nothing leads from them to the client any more</li>
        <li>what was printed or exported, and backups that were made before, until they are replaced</li>
      </ul>
      <form noValidate onSubmit={submit}>
        <RadioGroup
          id="dispose-class"
          label="What kind of record is it?"
          isSmall
          choices={CLASSES.map((value) => ({ value, label: labelOf(RETENTION_CLASS, value) }))}
          value={recordClass}
          onChange={setRecordClass}
        />
        <TextField
          id={REFERENCE_ID}
          label="Type the reference of the record"
          width={20}
          error={form.problems.find(({ fieldId }) => fieldId === REFERENCE_ID)?.message}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <ByTwoFields form={form} />
        {form.refusalNotice}
        <ByTwoButtons
          act={act}
          form={form}
          label="Dispose of the record"
          workingWords="Erasing the record"
          leaveLabel="Keep the record"
          onLeave={leave}
        />
      </form>
    </Dialog>
  );
}
