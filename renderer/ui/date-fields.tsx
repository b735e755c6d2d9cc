import { useState, type ReactNode } from 'react';
import {
  londonDateOf,
  londonMoment,
  londonTimeOf,
  type DateTime,
  type LocalDate,
} from '../../shared/domain/dates.ts';
import { clockTimeOf } from './clock-time.ts';
import { classNames } from './class-names.ts';
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

interface DatedTime {
  readonly date: LocalDate;
  readonly time: string;
}

/** Whether the calendar has the day: 31 February is none, however it is written. */
const isDay = (date: LocalDate): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  !Number.isNaN(Date.parse(date)) &&
  new Date(date).toISOString().startsWith(date);

/** The day and the time of a moment, or of what was typed before it was one. */
function datedTimeOf(value: DateTime): DatedTime {
  const [date = '', time = ''] = value.split('T');
  const isMoment = isDay(date) && !Number.isNaN(Date.parse(value)) && time !== '';
  return isMoment ? { date: londonDateOf(value), time: londonTimeOf(value) } : { date, time };
}

/** The moment that was typed, or both parts as they are. */
function momentOf({ date, time }: DatedTime): DateTime {
  if (date === '' && time === '') return '';
  const clock = clockTimeOf(time);
  const isWhole = isDay(date) && /^\d{2}:\d{2}$/.test(clock);
  return isWhole ? londonMoment(date, clock) : `${date}T${time}`;
}

/** A day and a London time. The value is a moment with its offset, or empty. */
export function DateTimeField({
  value,
  onChange,
  ...words
}: FieldWords & { readonly value: DateTime; readonly onChange: (value: DateTime) => void }): ReactNode {
  // Until both parts make a moment they live here; from then on the form owns the value.
  const [typed, setTyped] = useState(() => datedTimeOf(value));
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
          value={typed.date}
          onChange={(date) => change({ ...typed, date })}
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
            value={typed.time}
            onChange={(event) => change({ ...typed, time: event.target.value })}
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
