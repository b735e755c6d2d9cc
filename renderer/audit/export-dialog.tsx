import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useCommand } from '../api/hooks.ts';
import { codeOf, errorInWords } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { TextField } from '../ui/text-fields.tsx';
import type { LogFilter } from './log-search.ts';

const FORMATS = [
  {
    value: 'pdf',
    label: 'A document (PDF)',
    hint: 'To read, print or file. It carries the heads of the logs.',
  },
  { value: 'csv', label: 'A table (CSV)', hint: 'For a spreadsheet, with the hash of every entry.' },
] as const;

/** Saves what the filter matches. It leaves the vault, so the log says to whom. */
export function ExportDialog({
  filter,
  total,
  onClose,
}: {
  readonly filter: LogFilter;
  readonly total: number;
  readonly onClose: () => void;
}): ReactNode {
  const [format, setFormat] = useState<'pdf' | 'csv'>('pdf');
  const [recipient, setRecipient] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const save = useCommand('documents.save', { refreshes: ['office.audit.list', 'office.audit.heads'] });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (save.isPending) return;
    const isMissing = recipient.trim() === '';
    setProblem(isMissing ? 'Say who receives it: a role or a unit, not a name.' : undefined);
    if (isMissing) document.getElementById('recipient')?.focus();
    else save.mutate({ what: 'audit log', ...filter, format, recipient: recipient.trim() });
  };
  return (
    <Dialog
      title={`Save ${total === 1 ? '1 entry' : `${total.toLocaleString('en-GB')} entries`}`}
      onClose={onClose}
    >
      <form noValidate onSubmit={submit}>
        <RadioGroup
          id="format"
          label="As what?"
          isSmall
          choices={FORMATS}
          value={format}
          onChange={setFormat}
        />
        <TextField
          id="recipient"
          label="Who receives it?"
          hint="A role or a unit, not a name: for example, “Information Commissioner’s Office”. It stands in the log."
          error={problem}
          maxLength={120}
          value={recipient}
          onChange={(event) => setRecipient(event.target.value)}
        />
        <p className="govuk-body app-quiet">
          The file is not encrypted: anyone who has it can read it. That it was handed out is logged as a
          disclosure.
        </p>
        {save.isPending && <ProgressLine words="Making the file" />}
        {save.isError && codeOf(save.error) !== 'CANCELLED' && (
          <div role="alert">
            <Notice tone="bad" title="It was not saved">
              <p>{errorInWords(save.error).detail}</p>
            </Notice>
          </div>
        )}
        <p className="govuk-body" role="status">
          {save.data !== undefined && (
            <Status tone={save.data.fileName === null ? 'neutral' : 'good'}>
              {save.data.fileName === null ? 'Nothing was saved' : `Saved as ${save.data.fileName}`}
            </Status>
          )}
        </p>
        <div className="app-button-group">
          <Button type="submit">Save</Button>
          <Button kind="secondary" onClick={onClose}>
            {save.isSuccess ? 'Close' : 'Not now'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
