import { useState, type ReactNode } from 'react';
import { fieldIdOf, valueAt, withValue, type FormRow, type ReferralForm } from '../form.ts';
import { isAsked, isMarkedOptional, labelOf, type QuestionOfKind, type RowQuestion } from '../question.ts';
import { QuestionField } from './question-field.tsx';

interface Props {
  readonly questions: readonly RowQuestion[];
  readonly form: ReferralForm;
  /** What the paths of the questions start from. */
  readonly row: unknown;
  /** Where in the form the row is; empty for the form itself. */
  readonly path: string;
  readonly errors: ReadonlyMap<string, string>;
  readonly isIntake: boolean;
  /** A label that the page's heading says already. */
  readonly hiddenLabel?: string | undefined;
  readonly onRow: (update: (row: FormRow) => FormRow) => void;
  /** The field of a repeated part; rows themselves have none. */
  readonly fieldOfRows?: (question: QuestionOfKind<'rows'>) => ReactNode;
}

/** Questions about the form or about one row: those that are asked, with the optional ones folded away below. */
export function Questions(props: Props): ReactNode {
  const { questions, form, row, path, errors, isIntake } = props;
  const asked = questions.filter(
    (question) => isAsked(question, row, form) && !(isIntake && question.isLate === true),
  );
  const more = asked.filter(({ isMore }) => isMore === true);
  const fieldOf = (question: RowQuestion): ReactNode => (
    <Field key={question.path} {...props} question={question} />
  );
  return (
    <>
      {asked.filter(({ isMore }) => isMore !== true).map(fieldOf)}
      {more.length > 0 && (
        <More
          isNeeded={more.some(
            (question) =>
              valueAt(row, question.path) !== undefined || errors.has(fieldIdOf(pathOf(path, question.path))),
          )}
        >
          {more.map(fieldOf)}
        </More>
      )}
    </>
  );
}

const pathOf = (path: string, ownPath: string): string => (path === '' ? ownPath : `${path}.${ownPath}`);

function Field({
  question,
  form,
  row,
  path,
  errors,
  hiddenLabel,
  onRow,
  fieldOfRows,
}: Props & { readonly question: RowQuestion }): ReactNode {
  if (question.kind === 'kept') return null;
  if (question.kind === 'rows') return fieldOfRows?.(question);
  const fullPath = pathOf(path, question.path);
  const [id, label] = [fieldIdOf(fullPath), labelOf(question, fullPath)];
  const alongside = question.kind === 'code' ? question.alongside : undefined;
  return (
    <QuestionField
      question={question}
      id={id}
      label={isMarkedOptional(question, row, form) ? `${label} (optional)` : label}
      isLabelHidden={label === hiddenLabel}
      error={errors.get(id)}
      errors={errors}
      row={row}
      form={form}
      onAnswer={(value) =>
        onRow((current) => ({ ...withValue(current, question.path, value), ...alongside }))
      }
    />
  );
}

function More({
  isNeeded,
  children,
}: {
  readonly isNeeded: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(isNeeded);
  return (
    <details
      className="govuk-details"
      open={isOpen || isNeeded}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">More (optional)</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
