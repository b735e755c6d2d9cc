import { useState, type ReactNode } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { RemoteError } from '../../api/remote-error.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choices.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { Notice, Status } from '../../ui/notice.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { SelectField, TextField } from '../../ui/text-fields.tsx';
import { useOpenAssessment } from '../assessment.ts';

const FORMATS = [
  {
    value: 'pdf',
    label: 'A document (PDF)',
    hint: 'To read, print or file. It carries the hash of the version.',
  },
  {
    value: 'docx',
    label: 'A Word document',
    hint: 'To go on working with. It can be changed without a trace.',
  },
] as const;

const READERS = [
  { value: 'full', label: 'All of it', hint: 'For people of the force.' },
  {
    value: 'public',
    label: 'What may be published',
    hint: 'Everything else is shown as withheld, and roles stand in place of names. It is not made while anything in it gives somebody away.',
  },
] as const;

const NOW = 'now';
const RECIPIENT = 'document-recipient';

/** Saves an assessment as a document. It leaves the vault, so the log says to whom. */
export function SaveDocument(): ReactNode {
  const { assessment, signOff } = useOpenAssessment();
  const { versions, state } = signOff;
  const newest = versions.at(-1);
  const [format, setFormat] = useState<'pdf' | 'docx'>('pdf');
  const [readers, setReaders] = useState<'full' | 'public'>('full');
  const [version, setVersion] = useState(
    state.stage === 'DRAFT' || newest === undefined ? NOW : String(newest.number),
  );
  const [recipient, setRecipient] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const save = useCommand('documents.save', { refreshes: [] });
  const leaks = save.error instanceof RemoteError ? save.error.issues : [];
  const submit = (): void => {
    const isMissing = recipient.trim() === '';
    setProblems(
      isMissing ? [{ fieldId: RECIPIENT, message: 'Say who it is for: a role or a unit, not a name' }] : [],
    );
    if (isMissing) return;
    save.mutate({
      what: 'assessment',
      assessmentId: assessment.assessmentId,
      version: version === NOW ? null : Number(version),
      format,
      isForPublication: readers === 'public',
      recipient: recipient.trim(),
    });
  };
  return (
    <section className="app-section" aria-labelledby="save-document">
      <h2 className="govuk-heading-m" id="save-document">
        Save a document
      </h2>
      <form
        className="app-form"
        noValidate
        aria-labelledby="save-document"
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) submit();
        }}
      >
        <ErrorSummary problems={problems} />
        <SelectField
          id="document-version"
          label="Which version"
          value={version}
          options={[
            { value: NOW, label: `What is written now (version ${state.version}, marked as a draft)` },
            ...versions.toReversed().map(({ number, signedAt }) => ({
              value: String(number),
              label: `Version ${number}${signedAt === null ? ', as handed in' : ', signed'}`,
            })),
          ]}
          onChange={(event) => setVersion(event.target.value)}
        />
        <RadioGroup
          id="document-format"
          label="As what"
          isSmall
          choices={FORMATS}
          value={format}
          onChange={setFormat}
        />
        <RadioGroup
          id="document-readers"
          label="What is in it"
          isSmall
          choices={READERS}
          value={readers}
          onChange={setReaders}
        />
        <TextField
          id={RECIPIENT}
          label="Who it is for"
          hint="A role or a unit, not a name. It stands in the log."
          maxLength={120}
          value={recipient}
          error={problems[0]?.message}
          onChange={(event) => setRecipient(event.target.value)}
        />
        <p className="govuk-body app-quiet">
          The file is not encrypted: anyone who has it can read it. That it was handed out is logged as a
          disclosure.
        </p>
        {save.isPending && <ProgressLine words="Making the document" />}
        {save.error !== null && leaks.length === 0 && <ErrorState error={save.error} />}
        {leaks.length > 0 && (
          <div role="alert">
            <Notice tone="bad" title="It was not made: it would give somebody away">
              <ul className="govuk-list">
                {leaks.map(({ path, message }) => (
                  <li key={`${path.join('.')} ${message}`}>
                    {path.join(', ')}: {message}
                  </li>
                ))}
              </ul>
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
        <Button type="submit">Save the document</Button>
      </form>
    </section>
  );
}
