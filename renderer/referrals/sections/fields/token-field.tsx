import { useRef, useState, type ReactNode } from 'react';
import { useCommand } from '../../../api/hooks.ts';
import { wordsOf as wordsOfError } from '../../../api/remote-error.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { textAt } from '../form.ts';
import { wordsOf, type FieldProps } from './field-props.tsx';

/** A warrant or pay number. Only the keyed hash that the vault makes of it becomes part of the form. */
export function TokenField(props: FieldProps<'token'>): ReactNode {
  const { question, id, row, label, error, onAnswer } = props;
  const [typed, setTyped] = useState('');
  const matchToken = useCommand('referrals.matchToken', { refreshes: [] });
  // Leaving the field and the Enter key ask once, together.
  const asked = useRef('');
  const isRecorded = textAt(row, question.path) !== '';
  const take = async (): Promise<void> => {
    const number = typed.trim();
    if (number === '' || asked.current === number) return;
    asked.current = number;
    try {
      const { token } = await matchToken.mutateAsync({ identity: { kind: 'workforce-number', number } });
      // Also when the page was left meanwhile: the form outlives it.
      onAnswer(token);
      setTyped('');
    } catch {
      // The field says what went wrong, and asks again.
    } finally {
      asked.current = '';
    }
  };
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
      {...wordsOf(props)}
      error={matchToken.isError ? wordsOfError(matchToken.error).detail : error}
      width={20}
      value={typed}
      maxLength={40}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void take()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void take();
      }}
    />
  );
}
