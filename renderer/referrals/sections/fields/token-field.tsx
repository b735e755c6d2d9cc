import { useRef, useState, type ReactNode } from 'react';
import { call } from '../../../api/client.ts';
import { errorInWords } from '../../../api/remote-error.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { textAt } from '../form.ts';
import { usePendingField } from '../use-pending-field.ts';
import { fieldWords, type FieldProps } from './field-props.tsx';

/** A warrant or pay number. Only the keyed hash that the vault makes of it becomes part of the form. */
export function TokenField(props: FieldProps<'token'>): ReactNode {
  const { question, id, row, label, error, onAnswer } = props;
  const [typed, setTyped] = useState('');
  // The same, known at once: a field that goes away with its answer is not rendered again, and must not ask twice.
  const unanswered = useRef('');
  const type = (text: string): void => {
    unanswered.current = text;
    setTyped(text);
  };
  // Not by way of the query library, which would keep the number in its cache.
  const [failure, setFailure] = useState<unknown>(null);
  const isRecorded = textAt(row, question.path) !== '';
  const settle = usePendingField(async () => {
    const number = unanswered.current.trim();
    if (number === '') return true;
    setFailure(null);
    try {
      const { token } = await call('referrals.matchToken', {
        identity: { kind: 'workforce-number', number },
      });
      // Also when the page was left meanwhile: the form outlives it.
      onAnswer(token);
      type('');
      return true;
    } catch (cause) {
      // The field says what went wrong, and asks again.
      setFailure(cause);
      return false;
    }
  });
  if (isRecorded) {
    return (
      <div className="govuk-form-group">
        <p className="govuk-label" id={`${id}-label`}>
          {label}
        </p>
        <p className="app-row" role="status">
          Recognised from now on. The number itself is not kept.
          <Button id={id} kind="link" aria-describedby={`${id}-label`} onClick={() => onAnswer(undefined)}>
            Take it back
          </Button>
        </p>
      </div>
    );
  }
  return (
    <TextField
      {...fieldWords(props)}
      error={failure === null ? error : errorInWords(failure).detail}
      width={20}
      value={typed}
      maxLength={40}
      onChange={(event) => {
        type(event.target.value);
        setFailure(null);
      }}
      onBlur={() => void settle()}
    />
  );
}
