import type { ReactNode } from 'react';
import { WEEKDAY_WORDS } from '../../../../shared/domain/calendar-days.ts';
import { WEEKDAYS } from '../../../../shared/domain/referral/safe-contact.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/choices.tsx';
import { focusField } from '../../../ui/error-summary.tsx';
import { GroupFrame } from '../../../ui/field-frame.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { rowsAt, textAt, textsAt, withValue, type FormRow } from '../form.ts';
import { fieldWords, type FieldProps } from './field-props.tsx';
import { useFocusOnNew } from './use-focus-on-new.ts';

/** Days and times of the week at which a channel is safe: a row for each shift. */
export function WindowsField(props: FieldProps<'windows'>): ReactNode {
  const { question, row, onAnswer } = props;
  const rows = rowsAt(row, question.path);
  const focusOnNew = useFocusOnNew();
  const change = (changed: readonly FormRow[]): void => onAnswer(changed.length === 0 ? undefined : changed);
  return (
    <GroupFrame {...fieldWords(props)}>
      {rows.map((times, index) => (
        <TimesRow
          // Rows hold no state of their own.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          id={`${props.id}-${index}`}
          number={index + 1}
          times={times}
          onChange={(next) => change(rows.map((each, at) => (at === index ? next : each)))}
          onRemove={() => {
            change(rows.filter((_each, at) => at !== index));
            focusOnNew(null);
            focusField(props.id);
          }}
        />
      ))}
      <Button
        id={props.id}
        kind="secondary"
        onClick={() => {
          change([...rows, {}]);
          focusOnNew(`${props.id}-${rows.length}-days`);
        }}
      >
        {rows.length === 0 ? 'Add safe times' : 'Add other times'}
      </Button>
    </GroupFrame>
  );
}

function TimesRow({
  id,
  number,
  times,
  onChange,
  onRemove,
}: {
  readonly id: string;
  readonly number: number;
  readonly times: FormRow;
  readonly onChange: (times: FormRow) => void;
  readonly onRemove: () => void;
}): ReactNode {
  return (
    <div className="app-ask-times">
      <CheckboxGroup
        id={`${id}-days`}
        label={number === 1 ? 'Days' : `Days (${number})`}
        isSmall
        choices={WEEKDAYS.map((weekday) => ({ value: weekday, label: WEEKDAY_WORDS[weekday] }))}
        value={WEEKDAYS.filter((weekday) => textsAt(times, 'days').includes(weekday))}
        onChange={(days) => onChange(withValue(times, 'days', days))}
      />
      <div className="app-row app-ask-times__clock">
        <TextField
          id={`${id}-from`}
          label="From, such as 09:00"
          inputMode="numeric"
          maxLength={5}
          width={5}
          value={textAt(times, 'from')}
          onChange={(event) => onChange(withValue(times, 'from', event.target.value))}
        />
        <TextField
          id={`${id}-to`}
          label="To, such as 17:00"
          inputMode="numeric"
          maxLength={5}
          width={5}
          value={textAt(times, 'to')}
          onChange={(event) => onChange(withValue(times, 'to', event.target.value))}
        />
        <Button kind="link" aria-label={`Remove times ${number}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}
