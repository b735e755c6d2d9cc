import { useLayoutEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { KnownVault } from '../../shared/contract/shell.ts';
import { useCommand, useProgress } from '../api/hooks.ts';
import { codeOf, errorInWords } from '../api/remote-error.ts';
import { DelayNotice, useDelay } from '../credentials/delay.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState } from '../ui/states.tsx';
import { remedyFor } from './remedies.ts';
import { useUnlock } from './use-unlock.ts';
import { VaultProblem } from './vault-problem.tsx';
import { RememberBox, SOMEONE_ELSE, WhoField, type Who } from './who-field.tsx';

/** Whom to take for granted: the only person remembered, or nobody by name when nobody is. */
function likelyPerson(people: KnownVault['people']): Who | undefined {
  const [first, ...others] = people;
  if (first === undefined) return SOMEONE_ELSE;
  return others.length === 0 ? first.personKey : undefined;
}

/** Whether the passphrase is all that is left to give. */
export const startsAtPassphrase = ({ people, isThere }: KnownVault): boolean =>
  isThere && likelyPerson(people) !== undefined;

/** Who, and the passphrase. Give it the vault's `placeId` as its key. */
export function UnlockForm({
  vault,
  onForget,
  onLookAgain,
  onRecover,
  onRestore,
}: {
  readonly vault: KnownVault;
  readonly onForget: (personKey: string) => void;
  readonly onLookAgain: () => void;
  readonly onRecover: () => void;
  readonly onRestore: () => void;
}): ReactNode {
  const { people, placeId, folder } = vault;
  const [chosen, setChosen] = useState<Who | null>(null);
  const [remember, setRemember] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<'who' | 'passphrase' | null>(null);
  // A name that was just forgotten is nobody's choice any more.
  const isThere = chosen === SOMEONE_ELSE || people.some(({ personKey }) => personKey === chosen);
  const who = chosen !== null && isThere ? chosen : likelyPerson(people);
  const field = useRef<HTMLInputElement>(null);
  const { isOpening, refusal, clearRefusal, open } = useUnlock(() => setPassphrase(''));
  const secondsLeft = useDelay(refusal);
  const progress = useProgress(isOpening);
  const cancelling = useCommand('work.cancel', { refreshes: [] });

  useLayoutEffect(() => {
    if (startsAtPassphrase(vault)) field.current?.focus();
    // Only when the form appears, not whenever the list of people is asked for again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isOpening || secondsLeft > 0) return;
    const missing = who === undefined ? 'who' : passphrase === '' ? 'passphrase' : null;
    setProblem(missing);
    if (missing !== null) {
      document.getElementById(missing)?.focus();
      return;
    }
    const isRemembered = people.some(({ personKey }) => personKey === who);
    const isOpen = await open({
      placeId,
      personKey: isRemembered && who !== undefined ? who : null,
      passphrase,
      remember: isRemembered || remember,
    });
    if (isOpen) return;
    setPassphrase('');
    field.current?.focus();
  };

  const code = refusal === null ? null : codeOf(refusal);
  if (code !== null && remedyFor(code) !== null) {
    return (
      <VaultProblem
        error={refusal}
        folder={folder}
        onRetry={() => {
          clearRefusal();
          onLookAgain();
        }}
        onRestore={onRestore}
      />
    );
  }
  const isWrong = code === 'WRONG_PASSPHRASE' || code === 'VALIDATION';
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {code === 'CANCELLED' && (
        <div role="alert">
          <Notice>
            <p>The vault stays locked.</p>
          </Notice>
        </div>
      )}
      {code !== null && code !== 'CANCELLED' && code !== 'TOO_SOON' && !isWrong && (
        <ErrorState error={refusal} />
      )}
      <DelayNotice id="delay" refusal={refusal} secondsLeft={secondsLeft} />
      {people.length > 0 && (
        <WhoField
          people={people}
          value={who}
          onChange={setChosen}
          onForget={(personKey) => {
            onForget(personKey);
            // The button that had the focus goes with the name.
            field.current?.focus();
          }}
          error={problem === 'who' ? 'Choose who you are.' : undefined}
        />
      )}
      <PassphraseField
        id="passphrase"
        label="Passphrase"
        ref={field}
        value={passphrase}
        readOnly={isOpening}
        onChange={(event) => setPassphrase(event.target.value)}
        error={
          isWrong
            ? errorInWords(refusal).detail
            : problem === 'passphrase'
              ? 'Type your passphrase.'
              : undefined
        }
      />
      {who === SOMEONE_ELSE && <RememberBox isChecked={remember} onChange={setRemember} />}
      {isOpening ? (
        <>
          <ProgressLine
            words="Opening the vault"
            // Several people may have to be tried, one after another.
            {...(progress !== null && progress.total > 1
              ? { done: progress.done, total: progress.total }
              : {})}
          />
          <Button kind="secondary" onClick={() => cancelling.mutate({})}>
            Cancel
          </Button>
        </>
      ) : (
        <>
          <Button type="submit" blockedBy={secondsLeft > 0 ? 'delay' : undefined}>
            Open the vault
          </Button>
          <p className="govuk-body app-forgotten">
            <Button kind="link" onClick={onRecover}>
              Use the recovery code
            </Button>
          </p>
        </>
      )}
    </form>
  );
}
