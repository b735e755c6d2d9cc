import { useMemo, useState, type ReactNode } from 'react';
import type { SecondPerson } from '../../../../shared/contract/second-person.ts';
import { OVERSEERS } from '../../../../shared/domain/two-person.ts';
import { codeOf } from '../../../api/remote-error.ts';
import type { Act } from '../../../api/use-act.ts';
import { useSession } from '../../../app/session.ts';
import { DelayNotice, useDelay } from '../../../credentials/delay.tsx';
import { Button } from '../../../ui/button.tsx';
import type { FieldProblem } from '../../../ui/error-summary.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { problemWithReason, ReasonField } from '../../../ui/reason-field.tsx';
import {
  nobodyIdOf,
  NO_SECOND_PERSON,
  problemsWithSecondPerson,
  SecondPersonFields,
  useSecondPeople,
  wrongPassphraseOf,
} from '../../../ui/second-person-fields.tsx';
import { ErrorState } from '../../../ui/states.tsx';

/** What two people say together, while they say it. */
export interface ByTwo {
  readonly reason: string;
  readonly second: SecondPerson;
}

interface ByTwoForm {
  readonly said: ByTwo;
  readonly say: (said: ByTwo) => void;
  /** What is missing, or what the vault says of the passphrase. */
  readonly problems: readonly FieldProblem[];
  /** Looks at what was said, and at what else the form asks; @returns whether the vault can be asked. */
  readonly check: (others?: readonly FieldProblem[]) => boolean;
  /** The passphrase of somebody else does not stay on the screen of the first. */
  readonly forgetPassphrase: () => void;
  /** What has to be waited for before the next attempt: the id of the element that says so. */
  readonly blockedBy: string | undefined;
  /** Why the vault refused: a wait is counted down, anything else is said. */
  readonly refusalNotice: ReactNode;
}

const REASON_ID = 'by-two-reason';
const SECOND_ID = 'by-two';
const DELAY_ID = 'by-two-delay';

const WRONG_PASSPHRASE = wrongPassphraseOf(SECOND_ID);

/** The form of what nobody does alone. */
export function useByTwo({ refusal, isUnderWay }: Act): ByTwoForm {
  const { personId } = useSession();
  const [said, say] = useState<ByTwo>({ reason: '', second: NO_SECOND_PERSON });
  const [missing, setMissing] = useState<readonly FieldProblem[]>([]);
  const secondsLeft = useDelay(refusal);
  const isNobodyThere = useSecondPeople({ exceptFor: [personId], roles: OVERSEERS })?.length === 0;
  const blockedBy = secondsLeft > 0 ? DELAY_ID : isNobodyThere ? nobodyIdOf(SECOND_ID) : undefined;
  const code = refusal === null ? null : codeOf(refusal);
  const isWrongPassphrase = code === 'WRONG_PASSPHRASE';
  // The same array until the next attempt: the summary takes the focus for each new one.
  const problems = useMemo(
    () => (missing.length === 0 && isWrongPassphrase ? [WRONG_PASSPHRASE] : missing),
    [missing, isWrongPassphrase],
  );
  return {
    said,
    say,
    problems,
    check: (others = []) => {
      if (isUnderWay || blockedBy !== undefined) return false;
      const found = [
        ...others,
        ...problemWithReason(REASON_ID, said.reason),
        ...problemsWithSecondPerson(SECOND_ID, said.second),
      ];
      setMissing(found);
      return found.length === 0;
    },
    forgetPassphrase: () => say({ ...said, second: { ...said.second, passphrase: '' } }),
    blockedBy,
    refusalNotice:
      code === null || code === 'TOO_SOON' || isWrongPassphrase ? (
        <DelayNotice id={DELAY_ID} refusal={refusal} secondsLeft={secondsLeft} />
      ) : (
        <ErrorState error={refusal} />
      ),
  };
}

/** Why, and who stands by: a manager or a custodian. */
export function ByTwoFields({ form }: { readonly form: ByTwoForm }): ReactNode {
  const { personId } = useSession();
  const { said, say, problems } = form;
  return (
    <>
      <ReasonField
        id={REASON_ID}
        label="Why?"
        error={problems.find(({ fieldId }) => fieldId === REASON_ID)?.message}
        value={said.reason}
        onChange={(reason) => say({ ...said, reason })}
      />
      <SecondPersonFields
        id={SECOND_ID}
        legend="The second person, a manager or a custodian"
        exceptFor={[personId]}
        roles={OVERSEERS}
        problems={problems}
        value={said.second}
        onChange={(second) => say({ ...said, second })}
      />
    </>
  );
}

/** The two ways out. While the vault is at work there is none: what was begun is not taken back by closing a dialog. */
export function ByTwoButtons({
  act,
  form,
  label,
  workingWords,
  leaveLabel,
  onLeave,
}: {
  readonly act: Act;
  readonly form: ByTwoForm;
  readonly label: string;
  readonly workingWords: string;
  readonly leaveLabel: string;
  readonly onLeave: () => void;
}): ReactNode {
  if (act.isUnderWay) return <ProgressLine words={workingWords} />;
  return (
    <div className="app-button-group">
      <Button kind="danger" type="submit" blockedBy={form.blockedBy}>
        {label}
      </Button>
      <Button kind="secondary" onClick={onLeave}>
        {leaveLabel}
      </Button>
    </div>
  );
}
