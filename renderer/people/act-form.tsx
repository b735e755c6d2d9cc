import { useBlocker } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { SecondPerson } from '../../shared/contract/second-person.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { codeOf } from '../api/remote-error.ts';
import { useSession } from '../app/session.ts';
import { DelayNotice, useDelay } from '../credentials/delay.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { problemWithReason, ReasonField } from '../ui/reason-field.tsx';
import {
  nobodyIdOf,
  NO_SECOND_PERSON,
  problemsWithSecondPerson,
  SecondPersonFields,
  useSecondPeople,
  wrongPassphraseOf,
} from '../ui/second-person-fields.tsx';
import { ErrorState } from '../ui/states.tsx';
import { useEscape } from '../ui/use-escape.ts';
import type { Act } from '../api/use-act.ts';

/** What somebody gave besides the fields of the form itself. */
export interface Given {
  readonly reason: string;
  /** Nothing of it when no second person is needed. */
  readonly second?: SecondPerson;
}

const NO_PROBLEMS: readonly FieldProblem[] = [];

const WRONG_PASSPHRASE = wrongPassphraseOf('second');

/** Something that has to be accounted for: its own fields, a reason, and a second person where one is needed. */
export function ActForm({
  act,
  reasonLabel,
  secondLegend,
  secondRoles,
  needsSecond,
  about,
  problems: ownProblems,
  submitLabel,
  workingWords,
  isDangerous = false,
  onSubmit,
  onCancel,
  children,
}: {
  readonly act: Act;
  /** Null where no reason is asked for. */
  readonly reasonLabel: string | null;
  readonly secondLegend: string;
  /** Any of which the second person must have; everybody who works when absent. */
  readonly secondRoles?: readonly Role[];
  readonly needsSecond: boolean;
  /** Whom it is about: they cannot stand by. */
  readonly about: readonly string[];
  /** What is wrong with the form's own fields. */
  readonly problems?: () => readonly FieldProblem[];
  readonly submitLabel: string;
  readonly workingWords: string;
  readonly isDangerous?: boolean;
  readonly onSubmit: (given: Given) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  const { personId } = useSession();
  const [reason, setReason] = useState('');
  const [second, setSecond] = useState<SecondPerson>(NO_SECOND_PERSON);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const exceptFor = [personId, ...about];
  const isNobodyThere = useSecondPeople({ exceptFor, roles: secondRoles })?.length === 0 && needsSecond;
  const secondsLeft = useDelay(act.refusal);
  const blockedBy = secondsLeft > 0 ? 'delay' : isNobodyThere ? nobodyIdOf('second') : undefined;
  // The answer may be shown once and never again: nobody leaves before it is there.
  useBlocker({ shouldBlockFn: () => act.isUnderWay, enableBeforeUnload: false });
  useEscape(() => {
    if (!act.isUnderWay) onCancel();
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (act.isUnderWay || blockedBy !== undefined) return;
    const found = [
      ...(ownProblems?.() ?? []),
      ...(reasonLabel === null ? [] : problemWithReason('reason', reason)),
      ...(needsSecond ? problemsWithSecondPerson('second', second) : []),
    ];
    setProblems(found);
    if (found.length > 0) return;
    setSecond({ ...second, passphrase: '' });
    onSubmit({ reason, ...(needsSecond ? { second } : {}) });
  };
  const isWrongPassphrase = act.refusal !== null && codeOf(act.refusal) === 'WRONG_PASSPHRASE';
  // The same array until the next attempt: the summary takes the focus for each new one.
  const shown = useMemo(
    () => (problems.length === 0 && isWrongPassphrase ? [WRONG_PASSPHRASE] : problems),
    [problems, isWrongPassphrase],
  );
  const isUnexplained = act.refusal !== null && !isWrongPassphrase && codeOf(act.refusal) !== 'TOO_SOON';
  return (
    <form className="app-form" noValidate onSubmit={submit}>
      <ErrorSummary problems={shown} />
      {isUnexplained && <ErrorState error={act.refusal} />}
      <DelayNotice id="delay" refusal={act.refusal} secondsLeft={secondsLeft} />
      {children}
      {reasonLabel !== null && (
        <ReasonField
          id="reason"
          label={reasonLabel}
          error={shown.find(({ fieldId }) => fieldId === 'reason')?.message}
          value={reason}
          onChange={setReason}
        />
      )}
      {needsSecond && (
        <SecondPersonFields
          id="second"
          legend={secondLegend}
          exceptFor={exceptFor}
          roles={secondRoles}
          problems={shown}
          value={second}
          onChange={setSecond}
        />
      )}
      {act.isUnderWay ? (
        <ProgressLine words={workingWords} />
      ) : (
        <div className="app-button-group">
          <Button type="submit" kind={isDangerous ? 'danger' : 'primary'} blockedBy={blockedBy}>
            {submitLabel}
          </Button>
          <Button kind="link" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      )}
    </form>
  );
}
