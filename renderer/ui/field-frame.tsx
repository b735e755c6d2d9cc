import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** What every field has: a label in the words of a person, perhaps a hint, perhaps what is wrong with it. */
export interface FieldWords {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** When the label is the question of the whole page, it is its heading. */
  readonly isPageHeading?: boolean;
}

/** The ids that describe a field to a screen reader, or undefined. */
export function describedBy({
  id,
  hint,
  error,
}: Pick<FieldWords, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Label, hint, error and field of a single control. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  isPageHeading = false,
  children,
}: FieldWords & { readonly children: ReactNode }): ReactNode {
  const labelElement = (
    <label className={classNames('govuk-label', isPageHeading && 'govuk-label--l')} htmlFor={id}>
      {label}
    </label>
  );
  return (
    <div className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>
      {isPageHeading ? <h1 className="govuk-label-wrapper">{labelElement}</h1> : labelElement}
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** Legend, hint, error and controls of a group. The first control carries the group's id, so that an error leads to it. */
export function GroupFrame({
  id,
  label,
  hint,
  error,
  isPageHeading = false,
  children,
}: FieldWords & { readonly children: ReactNode }): ReactNode {
  return (
    <div className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy({ id, hint, error })}>
        <legend
          className={classNames(
            'govuk-fieldset__legend',
            isPageHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s',
          )}
        >
          {isPageHeading ? <h1 className="govuk-fieldset__heading">{label}</h1> : label}
        </legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
}

function HintAndError({ id, hint, error }: Pick<FieldWords, 'id' | 'hint' | 'error'>): ReactNode {
  return (
    <>
      {hint !== undefined && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}
