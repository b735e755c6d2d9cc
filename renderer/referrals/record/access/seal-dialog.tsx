import { useState, type ReactNode, type SyntheticEvent } from 'react';
import type { RecordAccess } from '../../../../shared/contract/access.ts';
import { permissionsOf } from '../../../../shared/domain/roles.ts';
import { useAsk, useCommand } from '../../../api/hooks.ts';
import { useSession } from '../../../app/session.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorSummary, type FieldProblem } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { problemWithReason, ReasonField } from '../../../ui/reason-field.tsx';
import { ErrorState } from '../../../ui/states.tsx';
import { SelectField } from '../../../ui/text-fields.tsx';

const REASON_ID = 'seal-reason';
const FIRST_ID = 'seal-first';
const SECOND_ID = 'seal-second';

/** Names the two people who may open a record, and seals it for them. */
export function SealDialog({
  access: { referralId, reference, isSealed, named },
  onClose,
}: {
  readonly access: RecordAccess;
  readonly onClose: () => void;
}): ReactNode {
  const { personId } = useSession();
  const people = useAsk('office.people.list', {});
  const candidates = (people.data?.people ?? []).filter(
    ({ state, roles }) =>
      (state === 'active' || state === 'new') && permissionsOf(roles).has('referral.read'),
  );
  const [first, setFirst] = useState(named[0] ?? '');
  const [second, setSecond] = useState(named[1] ?? '');
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const seal = useCommand('referrals.seal');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (seal.isPending) return;
    const found = [...problemsWithNames(first, second), ...problemWithReason(REASON_ID, reason)];
    setProblems(found);
    if (found.length > 0) return;
    seal.mutate({ referralId, personIds: [first, second], reason }, { onSuccess: onClose });
  };
  const errorOf = (id: string): string | undefined => problems.find(({ fieldId }) => fieldId === id)?.message;
  const select = (
    id: string,
    label: string,
    value: string,
    onChoose: (personId: string) => void,
  ): ReactNode => (
    <SelectField
      id={id}
      label={label}
      emptyLabel="Choose a person"
      error={errorOf(id)}
      options={candidates.map((person) => ({
        value: person.personId,
        label: person.personId === personId ? `${person.displayName} (you)` : person.displayName,
      }))}
      // Somebody who has left is nobody to choose.
      value={candidates.some((person) => person.personId === value) ? value : ''}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
  const isWithoutYou = first !== '' && second !== '' && first !== personId && second !== personId;
  return (
    <Dialog title={isSealed ? `Who may open ${reference}?` : `Seal ${reference}?`} onClose={onClose}>
      <ErrorSummary problems={problems} />
      <p className="govuk-body">
        Only the two people whom you name may open the record. Everybody else sees its reference and that it
        is sealed, and cannot find it by anything else.
      </p>
      <p className="govuk-body">
        Strongroom refuses the others. It does not encrypt the record with a key of its own: all who work with
        referrals hold the key of the file that it is in.
      </p>
      <form noValidate onSubmit={submit}>
        {select(FIRST_ID, 'First person', first, setFirst)}
        {select(SECOND_ID, 'Second person', second, setSecond)}
        {isWithoutYou && (
          <Notice tone="warn">
            <p>You do not name yourself: the record closes to you when you save.</p>
          </Notice>
        )}
        <ReasonField
          id={REASON_ID}
          label="Why?"
          error={errorOf(REASON_ID)}
          value={reason}
          onChange={setReason}
        />
        {seal.isError && <ErrorState error={seal.error} />}
        <div className="app-button-group">
          <Button type="submit">{isSealed ? 'Name these two' : 'Seal for these two'}</Button>
          <Button kind="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function problemsWithNames(first: string, second: string): readonly FieldProblem[] {
  return [
    ...(first === '' ? [{ fieldId: FIRST_ID, message: 'Choose the first person.' }] : []),
    ...(second === '' ? [{ fieldId: SECOND_ID, message: 'Choose the second person.' }] : []),
    ...(first !== '' && first === second
      ? [{ fieldId: SECOND_ID, message: 'Choose two different people.' }]
      : []),
  ];
}
