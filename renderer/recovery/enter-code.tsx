import { useState, type ReactNode } from 'react';
import type { KnownVault } from '../../shared/contract/shell.ts';
import { codeOf, errorInWords } from '../api/remote-error.ts';
import { DelayNotice, useDelay } from '../credentials/delay.tsx';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState } from '../ui/states.tsx';
import { TextArea } from '../ui/text-fields.tsx';
import { LockedQuestion } from '../ui/locked-question.tsx';
import { useUnlock } from '../unlock/use-unlock.ts';
import '../credentials/credentials.scss';

const NOT_THIS_CODE =
  'That code does not open this vault. It may belong to another vault, or have been replaced by a newer one.';

/** The way in for when a passphrase is forgotten: the code from the sheet in the safe. */
export function EnterCode({
  vault,
  onLeave,
}: {
  readonly vault: KnownVault;
  readonly onLeave: () => void;
}): ReactNode {
  const [code, setCode] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { isOpening, refusal, clearRefusal, openWithCode } = useUnlock(() => setCode(''));
  const secondsLeft = useDelay(refusal);
  const submit = async (): Promise<void> => {
    if (isOpening) return;
    const found =
      code.trim() === '' ? [{ fieldId: 'code', message: 'Type the recovery code from the sheet.' }] : [];
    setProblems(found);
    clearRefusal();
    if (found.length > 0) return;
    const failure = await openWithCode({ placeId: vault.placeId, recoveryCode: code });
    if (failure === null) return;
    const message = messageOf(failure);
    setProblems(message === null ? [] : [{ fieldId: 'code', message }]);
  };
  return (
    <LockedQuestion
      caption={vault.name}
      title="Open the vault with its recovery code"
      problems={problems}
      onBack={onLeave}
      onContinue={() => void submit()}
      continueLabel="Open with the code"
      blockedBy={secondsLeft > 0 ? 'delay' : undefined}
    >
      <p className="govuk-body">
        The code gives somebody a new passphrase. It shows no record, it works once, and you are given a new
        one. That it was used is noted in the log.
      </p>
      {refusal !== null && problems.length === 0 && codeOf(refusal) !== 'TOO_SOON' && (
        <ErrorState error={refusal} />
      )}
      <DelayNotice id="delay" refusal={refusal} secondsLeft={secondsLeft} />
      <div className="app-code-entry">
        <TextArea
          id="code"
          label="Recovery code"
          hint="Seven groups of four. Capitals, spaces and hyphens do not matter."
          error={problems[0]?.message}
          rows={2}
          value={code}
          readOnly={isOpening}
          // Two lines only where the window is narrow; a code has one.
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          onChange={(event) => setCode(event.target.value)}
        />
      </div>
      {isOpening && <ProgressLine words="Opening the vault" />}
    </LockedQuestion>
  );
}

/** What is wrong with the code; null when something else stands in the way. */
function messageOf(failure: unknown): string | null {
  switch (codeOf(failure)) {
    case 'WRONG_PASSPHRASE':
      return NOT_THIS_CODE;
    case 'VALIDATION':
      return errorInWords(failure).detail;
    default:
      return null;
  }
}
