import { useState, type ReactNode } from 'react';
import type { DateTime, LocalDate } from '../../shared/domain/dates.ts';
import { classNames } from './class-names.ts';
import { datedTimeOf, momentOf, shownOf, type DatedTime } from './dated-time.ts';
import { GroupFrame, type FieldWords } from './field-frame.tsx';

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A value that is not a whole date: kept as typed, so that nothing a person wrote is lost, and refused by every date schema. */
const asTyped = ({ day, month, year }: Parts): string => `${year}-${month}-${day}`;

const twoDigits = (text: string): string => (/^\d$/.test(text) ? `0${text}` : text);

function partsOf(date: string): Parts {
  const [year = '', month = '', ...day] = date.split('-');
  return { year, month: month.replace(/^0(?=\d)/, ''), day: day.join('-').replace(/^0(?=\d)/, '') };
}

function dateOf(parts: Parts): LocalDate {
  const { day, month, year } = parts;
  if (`${day}${month}${year}` === '') return '';
  return asTyped({ year: year.trim(), month: twoDigits(month.trim()), day: twoDigits(day.trim()) });
}

const FIELDS = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

/**
 * A day as three fields, as people know it from paper. The value is `YYYY-MM-DD`, empty when nothing is typed, and
 * something that is no date when a part is missing: the form's schema refuses it with its own words.
 */
export function DateField({
  value,
  onChange,
  ...words
}: FieldWords & { readonly value: LocalDate; readonly onChange: (value: LocalDate) => void }): ReactNode {
  return (
    <GroupFrame {...words}>
      <DateInputs id={words.id} hasError={words.error !== undefined} value={value} onChange={onChange} />
    </GroupFrame>
  );
}

/** A day and a London time. The value is a moment with its offset, or empty. */
export function DateTimeField({
  value,
  onChange,
  ...words
}: FieldWords & { readonly value: DateTime; readonly onChange: (value: DateTime) => void }): ReactNode {
  // As it is being typed: 9:5 is on its way to 9:50, and must not become 09:05 meanwhile.
  const [typed, setTyped] = useState(() => datedTimeOf(value));
  const shown = shownOf(value, typed);
  const change = (next: DatedTime): void => {
    setTyped(next);
    onChange(momentOf(next));
  };
  const hasError = words.error !== undefined;
  return (
    <GroupFrame {...words}>
      <div className="app-row">
        <DateInputs
          id={words.id}
          hasError={hasError}
          value={shown.date}
          onChange={(date) => change({ ...shown, date })}
        />
        <div className="govuk-date-input__item">
          <label className="govuk-label" htmlFor={`${words.id}-time`}>
            Time, such as 17:00
          </label>
          <input
            className={classNames('govuk-input govuk-input--width-5', hasError && 'govuk-input--error')}
            id={`${words.id}-time`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            value={shown.time}
            onChange={(event) => change({ ...shown, time: event.target.value })}
          />
        </div>
      </div>
    </GroupFrame>
  );
}

function DateInputs({
  id,
  hasError,
  value,
  onChange,
}: {
  readonly id: string;
  readonly hasError: boolean;
  readonly value: LocalDate;
  readonly onChange: (value: LocalDate) => void;
}): ReactNode {
  const parts = partsOf(value);
  return (
    <div className="govuk-date-input">
      {FIELDS.map(({ part, label, width }, index) => (
        <div className="govuk-date-input__item" key={part}>
          <label className="govuk-label govuk-date-input__label" htmlFor={index === 0 ? id : `${id}-${part}`}>
            {label}
          </label>
          <input
            className={classNames(
              `govuk-input govuk-date-input__input govuk-input--width-${width}`,
              hasError && 'govuk-input--error',
            )}
            id={index === 0 ? id : `${id}-${part}`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={width}
            value={parts[part]}
            onChange={(event) => onChange(dateOf({ ...parts, [part]: event.target.value }))}
          />
        </div>
      ))}
    </div>
  );
}
