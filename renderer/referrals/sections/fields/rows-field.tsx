import { useState, type ReactNode } from 'react';
import { fieldLabel } from '../../../../shared/domain/field-labels.ts';
import { Button } from '../../../ui/button.tsx';
import { focusField } from '../../../ui/error-summary.tsx';
import { fieldIdOf, rowsAt, type FormRow, type ReferralForm } from '../form.ts';
import { fieldsAreReady } from '../pending-fields.ts';
import { labelOf, type QuestionOfKind } from '../question.ts';
import { Questions } from './questions.tsx';
import { useFocusOnNew } from './use-focus-on-new.ts';

interface Props {
  readonly question: QuestionOfKind<'rows'>;
  readonly form: ReferralForm;
  readonly path: string;
  readonly errors: ReadonlyMap<string, string>;
  readonly isIntake: boolean;
  readonly onRows: (update: (rows: readonly FormRow[]) => readonly FormRow[]) => void;
}

/** A part of the record that can be there several times. */
export function RowsField(props: Props): ReactNode {
  const { question, form, path, errors, onRows } = props;
  // Removing a row moves those behind it: whatever their fields hold of their own starts again.
  const [removals, setRemovals] = useState(0);
  const focusOnNew = useFocusOnNew();
  const stored = rowsAt(form, path);
  // The page's heading asks for the first one: nothing more need be said.
  const isOffered = question.needsOne === true || question.offersOne === true;
  const rows = stored.length === 0 && isOffered ? [{}] : stored;
  const error = errors.get(fieldIdOf(path));
  const add = (): void => {
    onRows((current) => [...(current.length === 0 && isOffered ? [{}] : current), {}]);
    focusOnNew(fieldIdOf(`${path}.${rows.length}.${question.questions[0]?.path}`));
  };
  const remove = async (index: number): Promise<void> => {
    // An answer that comes after the rows have moved would be that of somebody else.
    if (!(await fieldsAreReady())) return;
    onRows((current) => current.filter((_row, at) => at !== index));
    setRemovals((count) => count + 1);
    focusOnNew(null);
    focusField(fieldIdOf(path));
  };
  return (
    <fieldset className="govuk-fieldset app-repeat">
      <legend
        className={isOffered ? 'govuk-visually-hidden' : 'govuk-fieldset__legend govuk-fieldset__legend--s'}
      >
        {labelOf(question, path)}
      </legend>
      {question.hint !== undefined && <div className="govuk-hint">{question.hint}</div>}
      {error !== undefined && (
        <p className="govuk-error-message">
          <span className="govuk-visually-hidden">Error: </span>
          {error}
        </p>
      )}
      {rows.map((row, index) => (
        <Row
          {...props}
          // The position is all that tells the rows of a form apart.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${removals} ${index}`}
          row={row}
          index={index}
          isOnly={rows.length === 1}
          onRemove={rows.length > 1 || !isOffered ? () => void remove(index) : null}
        />
      ))}
      <Button id={fieldIdOf(path)} kind="secondary" onClick={add}>
        {question.addLabel}
      </Button>
    </fieldset>
  );
}

function Row({
  question,
  form,
  path,
  errors,
  isIntake,
  onRows,
  row,
  index,
  isOnly,
  onRemove,
}: Props & {
  readonly row: FormRow;
  readonly index: number;
  readonly isOnly: boolean;
  readonly onRemove: (() => void) | null;
}): ReactNode {
  const name = fieldLabel(`${path}.${index}`);
  return (
    <fieldset className="govuk-fieldset app-repeat__row">
      <legend
        className={isOnly ? 'govuk-visually-hidden' : 'govuk-fieldset__legend govuk-fieldset__legend--m'}
      >
        {name}
      </legend>
      <Questions
        questions={question.questions}
        form={form}
        row={row}
        path={`${path}.${index}`}
        errors={errors}
        isIntake={isIntake}
        onRow={(update) =>
          onRows((current) =>
            (current.length === 0 ? [{}] : current).map((each, at) => (at === index ? update(each) : each)),
          )
        }
      />
      {onRemove !== null && (
        <Button kind="link" aria-label={`Remove ${name.toLowerCase()}`} onClick={onRemove}>
          Remove
        </Button>
      )}
    </fieldset>
  );
}
