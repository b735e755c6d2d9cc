import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { call } from '../api/client.ts';
import { codeOf, errorInWords } from '../api/remote-error.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState } from '../ui/states.tsx';
import { DelayNotice, useDelay } from './delay.tsx';
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx';

/** What the vault says of the passphrases, at the field that it is about; nothing when it is about neither. */
function problemsOf(refusal: unknown): readonly FieldProblem[] {
  const { detail } = errorInWords(refusal);
  switch (codeOf(refusal)) {
    case 'WRONG_PASSPHRASE':
      return [{ fieldId: 'current', message: 'That is not the passphrase that you opened the vault with.' }];
    case 'VALIDATION':
      return [{ fieldId: 'passphrase', message: detail }];
    default:
      return [];
  }
}

/** The passphrase of now, and a new one in its place. Nothing that was typed outlives the attempt. */
export function ChangePassphraseForm({
  currentLabel,
  known,
  onChanged,
}: {
  readonly currentLabel: string;
  /** Names that anybody would try first. */
  readonly known: readonly string[];
  readonly onChanged: () => void;
}): ReactNode {
  const client = useQueryClient();
  const chosen = useNewPassphrase(known);
  const [current, setCurrent] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [isChanging, setIsChanging] = useState(false);
  const secondsLeft = useDelay(refusal);
  const change = async (): Promise<void> => {
    const missing: readonly FieldProblem[] =
      current === '' ? [{ fieldId: 'current', message: `Type the ${currentLabel.toLowerCase()}.` }] : [];
    const found = [...missing, ...(await chosen.check())];
    setProblems(found);
    if (found.length > 0) return;
    setRefusal(null);
    setIsChanging(true);
    try {
      // Not by way of the query library, which would keep what was typed.
      await call('session.changePassphrase', { current, next: chosen.passphrase });
      setCurrent('');
      chosen.forget();
      await client.invalidateQueries({ queryKey: ['session.status'] });
      onChanged();
    } catch (error) {
      setRefusal(error);
      setProblems(problemsOf(error));
    } finally {
      setIsChanging(false);
    }
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isChanging && secondsLeft === 0) void change();
  };
  const isUnexplained = refusal !== null && problems.length === 0 && codeOf(refusal) !== 'TOO_SOON';
  return (
    <form className="app-form" noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} />
      {isUnexplained && <ErrorState error={refusal} />}
      <DelayNotice id="delay" refusal={refusal} secondsLeft={secondsLeft} />
      <PassphraseField
        id="current"
        label={currentLabel}
        error={problems.find(({ fieldId }) => fieldId === 'current')?.message}
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <NewPassphraseFields chosen={chosen} label="New passphrase" problems={problems} />
      {isChanging ? (
        <ProgressLine words="Changing the passphrase" />
      ) : (
        <Button type="submit" blockedBy={secondsLeft > 0 ? 'delay' : undefined}>
          Change the passphrase
        </Button>
      )}
    </form>
  );
}
