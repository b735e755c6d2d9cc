import { useState, type ReactNode } from 'react';
import { LOG_FIELDS } from '../../../shared/domain/assurance/log-test.ts';
import { LOGGED_OPERATIONS } from '../../../shared/domain/audit.ts';
import { singleLine } from '../../../shared/domain/text.ts';
import { useAct } from '../../api/use-act.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choices.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { SelectField, TextField } from '../../ui/text-fields.tsx';
import { askedSteps, useAssessment } from '../assessment.ts';
import { FIELD_WORDS, LOGGED_HINTS, LOGGED_WORDS, valueInWords } from './log-test-words.ts';
import {
  choicesOf,
  FIELD_IDS,
  isMeaning,
  mappingOf,
  problemsWith,
  withOperation,
  type Meaning,
  type ReadSample,
} from './mapping-choices.ts';

const systemSchema = singleLine(300, 'Enter what the system is called');

const MEANINGS = [
  ...LOGGED_OPERATIONS.map((value) => ({
    value,
    label: `${LOGGED_WORDS[value]}: ${LOGGED_HINTS[value]}`,
  })),
  { value: 'none', label: 'None of the six, such as signing in' },
];

/** Says what the columns of a sample mean, as they were guessed to begin with, and has it tested. */
export function MappingForm({
  sample: { files, columns: sample },
  onDone,
}: {
  readonly sample: ReadSample;
  readonly onDone: (itemId: string) => void;
}): ReactNode {
  const assessment = useAssessment();
  const [system, setSystem] = useState('');
  const [question, setQuestion] = useState('');
  const [reason, setReason] = useState<'yes' | 'no'>('no');
  const [choices, setChoices] = useState(() => choicesOf(sample));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const testing = useAct({ refreshes: ['assurance.get'] });
  const errorOf = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.message;
  const columns = sample.columns.map(({ name }) => ({ value: name, label: name }));
  const setMeaning = (value: string, meaning: Meaning): void =>
    setChoices({ ...choices, meanings: new Map([...choices.meanings, [value, meaning]]) });
  const submit = (): void => {
    const named = systemSchema.safeParse(system);
    const found = [
      ...(named.success
        ? []
        : [{ fieldId: FIELD_IDS.system, message: named.error.issues[0]?.message ?? '' }]),
      ...problemsWith(choices, sample),
    ];
    setProblems(found);
    if (found.length > 0) return;
    const { assessmentId } = assessment;
    const mapping = mappingOf(choices);
    const asked = { system, mapping, asksReason: reason === 'yes', question: question || null };
    void testing.run('assurance.testLog', { assessmentId, files, ...asked }, ({ itemId }) => onDone(itemId));
  };
  return (
    <form
      className="app-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!testing.isUnderWay) submit();
      }}
    >
      <ErrorSummary problems={problems} />
      {testing.refusal !== null && <ErrorState error={testing.refusal} />}
      <p className="govuk-body">
        The sample has {sample.rows.toLocaleString('en-GB')} {sample.rows === 1 ? 'entry' : 'entries'}.
        Strongroom has guessed what its columns mean from their names: look them over.
      </p>
      <TextField
        id={FIELD_IDS.system}
        label="What is the system called?"
        maxLength={300}
        value={system}
        error={errorOf(FIELD_IDS.system)}
        onChange={(event) => setSystem(event.target.value)}
      />
      <SelectField
        id="log-question"
        label="Which question is it evidence for?"
        emptyLabel="None"
        options={askedSteps(assessment).flatMap(({ title, questions }) =>
          questions.map(({ id, text }) => ({ value: id, label: `${id}: ${text}`, group: title })),
        )}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <RadioGroup
        id="log-reason"
        label="Does a log of looking and disclosing have to give the reason?"
        hint="It had to when the Act was made. The Data (Use and Access) Act 2025, section 82, takes that out: ask the data protection officer whether it is in force for you."
        isInline
        choices={[
          { value: 'no', label: 'No' },
          { value: 'yes', label: 'Yes' },
        ]}
        value={reason}
        onChange={setReason}
      />
      <h3 className="govuk-heading-s">Columns</h3>
      <SelectField
        id={FIELD_IDS.operation}
        label="What was done"
        hint="Its different values are kept with the result. It must not be a column of names."
        options={columns}
        value={choices.operation}
        error={errorOf(FIELD_IDS.operation)}
        onChange={(event) => setChoices(withOperation(choices, event.target.value, sample.columns))}
      />
      {LOG_FIELDS.map((field) => (
        <SelectField
          key={field}
          id={FIELD_IDS.column(field)}
          label={FIELD_WORDS[field]}
          emptyLabel="The log does not have it"
          options={columns}
          value={choices.columns[field]}
          error={errorOf(FIELD_IDS.column(field))}
          onChange={(event) =>
            setChoices({ ...choices, columns: { ...choices.columns, [field]: event.target.value } })
          }
        />
      ))}
      <h3 className="govuk-heading-s">What each kind of entry is</h3>
      <div className="app-log-meanings">
        {[...choices.meanings].map(([value, meaning], place) => (
          <SelectField
            key={value}
            id={FIELD_IDS.meaning(place)}
            label={valueInWords(value)}
            emptyLabel="Choose"
            options={MEANINGS}
            value={meaning}
            error={errorOf(FIELD_IDS.meaning(place))}
            onChange={({ target }) => {
              if (isMeaning(target.value)) setMeaning(value, target.value);
            }}
          />
        ))}
      </div>
      <Button type="submit">{testing.isUnderWay ? 'Testing' : 'Test the log'}</Button>
    </form>
  );
}
