import type { ReactNode } from 'react';
import { RowsField } from './fields/rows-field.tsx';
import { Questions } from './fields/questions.tsx';
import { formFrom, rowsAt, withValue, type ReferralForm } from './form.ts';
import type { QuestionOfKind, Section } from './question.ts';
import './sections.scss';

/** A change of the form as it is when the change arrives: an answer may come late, from the vault. */
export type FormChange = (form: ReferralForm) => ReferralForm;

/**
 * The questions of one section, for the intake and for a record. Controlled: the page owns the form.
 *
 * @param props.errors what is wrong with each field, by its id: see `messagesByField`.
 * @param props.isIntake leaves out what can only be known later.
 */
export function SectionEditor({
  section,
  form,
  errors,
  isIntake = false,
  hiddenLabel,
  onChange,
}: {
  readonly section: Section;
  readonly form: ReferralForm;
  readonly errors: ReadonlyMap<string, string>;
  readonly isIntake?: boolean;
  readonly hiddenLabel?: string;
  readonly onChange: (change: FormChange) => void;
}): ReactNode {
  const fieldOfRows = (question: QuestionOfKind<'rows'>): ReactNode => (
    <RowsField
      key={question.path}
      question={question}
      form={form}
      path={question.path}
      errors={errors}
      isIntake={isIntake}
      onRows={(update) =>
        onChange((current) => withValue(current, question.path, update(rowsAt(current, question.path))))
      }
    />
  );
  return (
    <div className="app-ask">
      <Questions
        questions={section.questions}
        form={form}
        row={form}
        path=""
        errors={errors}
        isIntake={isIntake}
        hiddenLabel={hiddenLabel}
        onRow={(update) => onChange((current) => formFrom(update(current)))}
        fieldOfRows={fieldOfRows}
      />
    </div>
  );
}
