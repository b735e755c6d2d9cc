import type { ReactNode } from 'react';
import type { Role } from '../../shared/domain/roles.ts';
import type { Person } from '../../shared/contract/office.ts';
import type { SecondPerson } from '../../shared/contract/second-person.ts';
import { useAsk } from '../api/hooks.ts';
import type { FieldProblem } from './error-summary.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { SelectField } from './text-fields.tsx';

/** Nobody is chosen yet. */
export const NO_SECOND_PERSON: SecondPerson = { personId: '', passphrase: '' };

const personFieldOf = (id: string): string => `${id}-person`;
const passphraseFieldOf = (id: string): string => `${id}-passphrase`;

/** The id of the sentence that says that there is nobody to choose. */
export const nobodyIdOf = (id: string): string => `${id}-nobody`;

interface Eligible {
  /** People who cannot be the second: whoever is at work, and whoever it is about. */
  readonly exceptFor: readonly string[];
  /** Any of which the second person must have; everybody who works when absent. */
  readonly roles?: readonly Role[] | undefined;
}

/** Everybody who could be the second person; null while that is looked up. */
export function useSecondPeople({ exceptFor, roles }: Eligible): readonly Person[] | null {
  const asked = useAsk('office.people.list', {});
  return (
    asked.data?.people.filter(
      (person) =>
        person.state === 'active' &&
        !exceptFor.includes(person.personId) &&
        (roles === undefined || roles.some((role) => person.roles.includes(role))),
    ) ?? null
  );
}

/** What the vault says of their passphrase, at its field. */
export const wrongPassphraseOf = (id: string): FieldProblem => ({
  fieldId: passphraseFieldOf(id),
  message: 'That is not the passphrase of the second person.',
});

/** What is missing before the vault can be asked. */
export function problemsWithSecondPerson(
  id: string,
  { personId, passphrase }: SecondPerson,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (personId === '') problems.push({ fieldId: personFieldOf(id), message: 'Choose the second person.' });
  if (passphrase === '') {
    problems.push({
      fieldId: passphraseFieldOf(id),
      message: 'Let the second person type their passphrase.',
    });
  }
  return problems;
}

/** Another person at the same screen, who proves who they are. */
export function SecondPersonFields({
  id,
  legend = 'The second person',
  exceptFor,
  roles,
  problems,
  value,
  onChange,
}: Eligible & {
  readonly id: string;
  readonly legend?: ReactNode;
  readonly problems: readonly FieldProblem[];
  readonly value: SecondPerson;
  readonly onChange: (second: SecondPerson) => void;
}): ReactNode {
  const candidates = useSecondPeople({ exceptFor, roles });
  const errorOf = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.message;
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      {candidates?.length === 0 ? (
        <p className="govuk-body" id={nobodyIdOf(id)}>
          There is nobody else who could be the second person. A manager or a custodian adds somebody on the
          page People, and they unlock once.
        </p>
      ) : (
        <>
          <SelectField
            id={personFieldOf(id)}
            label="Who stands by?"
            emptyLabel="Choose a person"
            error={errorOf(personFieldOf(id))}
            options={(candidates ?? []).map(({ personId, displayName }) => ({
              value: personId,
              label: displayName,
            }))}
            value={value.personId}
            onChange={(event) => onChange({ ...value, personId: event.target.value })}
          />
          <PassphraseField
            id={passphraseFieldOf(id)}
            label="Their passphrase"
            hint="Hand over the keyboard, and look away."
            error={errorOf(passphraseFieldOf(id))}
            value={value.passphrase}
            onChange={(event) => onChange({ ...value, passphrase: event.target.value })}
          />
        </>
      )}
    </fieldset>
  );
}
