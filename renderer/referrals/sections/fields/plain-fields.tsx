import type { ReactNode } from 'react';
import { londonDateOf } from '../../../../shared/domain/dates.ts';
import { addDays } from '../../../../shared/domain/calendar-days.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choices.tsx';
import { DateField, DateTimeField } from '../../../ui/date-fields.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import { DATE_PARTS, datePartId, type DatePart } from '../../../ui/typed-date.ts';
import { textAt, valueAt } from '../form.ts';
import { fieldWords, type FieldProps } from './field-props.tsx';

export function LineField(props: FieldProps<'text' | 'ages'>): ReactNode {
  const { question, row, onAnswer } = props;
  const width = question.kind === 'ages' ? 10 : question.width;
  return (
    <TextField
      {...fieldWords(props)}
      {...(width === undefined ? {} : { width })}
      value={textAt(row, question.path)}
      onChange={(event) => onAnswer(event.target.value)}
    />
  );
}

export function LinesField(props: FieldProps<'lines'>): ReactNode {
  const { question, row, onAnswer } = props;
  return (
    <TextArea
      {...fieldWords(props)}
      rows={3}
      value={textAt(row, question.path)}
      onChange={(event) => onAnswer(event.target.value)}
    />
  );
}

const YES_OR_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

export function FlagField(props: FieldProps<'flag'>): ReactNode {
  const { question, row, onAnswer } = props;
  const value = valueAt(row, question.path);
  const chosen = value === true ? 'yes' : 'no';
  return (
    <RadioGroup
      {...fieldWords(props)}
      choices={YES_OR_NO}
      isInline
      isSmall
      value={typeof value === 'boolean' ? chosen : undefined}
      onChange={(answer) => onAnswer(answer === 'yes')}
    />
  );
}

export function ChoiceField(props: FieldProps<'choice'>): ReactNode {
  const { question, row, onAnswer } = props;
  const value = textAt(row, question.path);
  return (
    <RadioGroup
      {...fieldWords(props)}
      choices={question.choices}
      isSmall
      value={value === '' ? undefined : value}
      onChange={onAnswer}
    />
  );
}

/** What is wrong with a date, and with which part of it: each part is a field of its own. */
function errorOfParts({ id, errors }: Pick<FieldProps<never>, 'id' | 'errors'>): {
  readonly error: string | undefined;
  readonly wrongPart: DatePart | undefined;
} {
  const part = DATE_PARTS.find((each) => errors.has(datePartId(id, each)));
  // What is said at the day may be about the whole.
  return {
    error: part === undefined ? undefined : errors.get(datePartId(id, part)),
    wrongPart: part === 'day' ? undefined : part,
  };
}

/** A day, with the likely ones a key away: nobody has to work out what four weeks from now is. */
export function DayField(props: FieldProps<'date'>): ReactNode {
  const { question, row, label, onAnswer } = props;
  return (
    <div className="app-ask-quick">
      <DateField
        {...fieldWords(props)}
        {...errorOfParts(props)}
        value={textAt(row, question.path)}
        onChange={onAnswer}
      />
      {question.quick !== undefined && (
        <div className="app-row">
          {question.quick.map((day) => (
            <Button
              key={day.daysAhead}
              kind="link"
              aria-label={`${day.label}: ${label}`}
              onClick={() => onAnswer(addDays(londonDateOf(new Date().toISOString()), day.daysAhead))}
            >
              {day.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** A day and a time, with "now" a key away. */
export function MomentField(props: FieldProps<'moment'>): ReactNode {
  const { question, row, label, onAnswer } = props;
  return (
    <div className="app-ask-quick">
      <DateTimeField
        {...fieldWords(props)}
        {...errorOfParts(props)}
        value={textAt(row, question.path)}
        onChange={onAnswer}
      />
      {question.hasNow === true && (
        <Button kind="link" aria-label={`Now: ${label}`} onClick={() => onAnswer(new Date().toISOString())}>
          Now
        </Button>
      )}
    </div>
  );
}
