import { useState, type ReactNode } from 'react';
import type { DateTime, LocalDate } from '../../shared/domain/dates.ts';
import { classNames } from './class-names.ts';
import { datedTimeOf, momentOf, shownOf, type DatedTime } from './dated-time.ts';
import { GroupFrame, type FieldWords } from './field-frame.tsx';
import { dateOf, datePartId, typedDateOf, type DatePart, type TypedDate } from './typed-date.ts';

const FIELDS = [
  { part: 'day', label: 'Day', width: 2, longest: 2 },
  { part: 'month', label: 'Month', width: 3, longest: 9 },
  { part: 'year', label: 'Year', width: 4, longest: 4 },
] as const;

interface DateWords extends FieldWords {
  /** The one part that the error is about; without it, all are. */
  readonly wrongPart?: DatePart | undefined;
}

/**
 * A day as three fields, as people know it from paper; the month may be typed as a name. The value is `YYYY-MM-DD`, empty when nothing is typed, and
 * something that is no date when a part is missing or wrong: every schema refuses it, and `dateProblemOf` says why.
 */
export function DateField({
  value,
  onChange,
  wrongPart,
  ...words
}: DateWords & { readonly value: LocalDate; readonly onChange: (value: LocalDate) => void }): ReactNode {
  return (
    <GroupFrame {...words}>
      <DateInputs
        id={words.id}
        isWrong={wrongnessOf(words.error, wrongPart)}
        value={value}
        onChange={onChange}
      />
    </GroupFrame>
  );
}

/** A day and a London time. The value is a moment with its offset, or empty. */
export function DateTimeField({
  value,
  onChange,
  wrongPart,
  ...words
}: DateWords & { readonly value: DateTime; readonly onChange: (value: DateTime) => void }): ReactNode {
  // As it is being typed: 9:5 is on its way to 9:50, and must not become 09:05 meanwhile.
  const [typed, setTyped] = useState(() => datedTimeOf(value));
  const shown = shownOf(value, typed);
  const change = (next: DatedTime): void => {
    setTyped(next);
    onChange(momentOf(next));
  };
  const isWrong = wrongnessOf(words.error, wrongPart);
  return (
    <GroupFrame {...words}>
      <div className="app-row">
        <DateInputs
          id={words.id}
          isWrong={isWrong}
          value={shown.date}
          onChange={(date) => change({ ...shown, date })}
        />
        <div className="govuk-date-input__item">
          <label className="govuk-label" htmlFor={datePartId(words.id, 'time')}>
            Time, such as 17:00
          </label>
          <input
            className={classNames(
              'govuk-input govuk-input--width-5',
              isWrong('time') && 'govuk-input--error',
            )}
            aria-invalid={isWrong('time') || undefined}
            id={datePartId(words.id, 'time')}
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

/** Which of the parts are marked as wrong. */
const wrongnessOf =
  (error: string | undefined, wrongPart: DatePart | undefined) =>
  (part: DatePart): boolean =>
    error !== undefined && (wrongPart === undefined || wrongPart === part);

function DateInputs({
  id,
  isWrong,
  value,
  onChange,
}: {
  readonly id: string;
  readonly isWrong: (part: DatePart) => boolean;
  readonly value: LocalDate;
  readonly onChange: (value: LocalDate) => void;
}): ReactNode {
  // As it is being typed: "Mar" is on its way to "March", and must not become 3 meanwhile.
  const [typed, setTyped] = useState(() => typedDateOf(value));
  const shown = dateOf(typed) === value ? typed : typedDateOf(value);
  const change = (next: TypedDate): void => {
    setTyped(next);
    onChange(dateOf(next));
  };
  return (
    <div className="govuk-date-input">
      {FIELDS.map(({ part, label, width, longest }) => (
        <div className="govuk-date-input__item" key={part}>
          <label className="govuk-label govuk-date-input__label" htmlFor={datePartId(id, part)}>
            {label}
          </label>
          <input
            className={classNames(
              `govuk-input govuk-date-input__input govuk-input--width-${width}`,
              isWrong(part) && 'govuk-input--error',
            )}
            aria-invalid={isWrong(part) || undefined}
            id={datePartId(id, part)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={longest}
            value={shown[part]}
            onChange={(event) => change({ ...shown, [part]: event.target.value })}
          />
        </div>
      ))}
    </div>
  );
}
