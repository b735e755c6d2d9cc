import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx';

type Width = 2 | 3 | 4 | 5 | 10 | 20 | 30;

/** One line of text. */
export function TextField({
  id,
  label,
  hint,
  error,
  isPageHeading = false,
  width,
  ...input
}: FieldWords &
  Omit<ComponentPropsWithRef<'input'>, 'id' | 'width'> & { readonly width?: Width }): ReactNode {
  const words = { id, label, hint, error, isPageHeading };
  return (
    <FieldFrame {...words}>
      <input
        autoComplete="off"
        spellCheck={false}
        {...input}
        id={id}
        className={classNames(
          'govuk-input',
          width !== undefined && `govuk-input--width-${width}`,
          error !== undefined && 'govuk-input--error',
        )}
        aria-describedby={describedBy(words)}
        {...(error === undefined ? {} : { 'aria-invalid': true })}
      />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea({
  id,
  label,
  hint,
  error,
  isPageHeading = false,
  rows = 4,
  ...input
}: FieldWords & Omit<ComponentPropsWithRef<'textarea'>, 'id'>): ReactNode {
  const words = { id, label, hint, error, isPageHeading };
  return (
    <FieldFrame {...words}>
      <textarea
        autoComplete="off"
        spellCheck={false}
        {...input}
        rows={rows}
        id={id}
        className={classNames('govuk-textarea', error !== undefined && 'govuk-textarea--error')}
        aria-describedby={describedBy(words)}
        {...(error === undefined ? {} : { 'aria-invalid': true })}
      />
    </FieldFrame>
  );
}

/** A list to pick one of, for lists too long for radios. */
export function SelectField({
  id,
  label,
  hint,
  error,
  isPageHeading = false,
  options,
  emptyLabel,
  ...input
}: FieldWords &
  Omit<ComponentPropsWithRef<'select'>, 'id'> & {
    readonly options: readonly { readonly value: string; readonly label: string; readonly group?: string }[];
    /** The words of "nothing chosen"; without it, something is always chosen. */
    readonly emptyLabel?: string;
  }): ReactNode {
  const words = { id, label, hint, error, isPageHeading };
  const groups = [...new Set(options.map(({ group }) => group))];
  const optionsOf = (wanted: string | undefined): ReactNode =>
    options
      .filter(({ group }) => group === wanted)
      .map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ));
  return (
    <FieldFrame {...words}>
      <select
        {...input}
        id={id}
        className={classNames('govuk-select', error !== undefined && 'govuk-select--error')}
        aria-describedby={describedBy(words)}
        {...(error === undefined ? {} : { 'aria-invalid': true })}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {groups.map((group) =>
          group === undefined ? (
            optionsOf(group)
          ) : (
            <optgroup key={group} label={group}>
              {optionsOf(group)}
            </optgroup>
          ),
        )}
      </select>
    </FieldFrame>
  );
}
