import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { compartmentsOf, ROLES } from '../../shared/domain/roles.ts';
import { useSession } from '../app/session.ts';
import { RadioGroup } from '../ui/choices.tsx';
import { useSecondPeople } from '../ui/second-person-fields.tsx';
import { ActForm } from './act-form.tsx';
import { foreseeRotation, rotationInWords } from './rotation-words.ts';
import { useAct } from '../api/use-act.ts';

/** The roles that open any of these parts. */
const rolesWithKeysOf = (compartments: readonly Compartment[]) =>
  ROLES.filter((role) => compartmentsOf([role]).some((compartment) => compartments.includes(compartment)));

/** Exchanges every key, although nobody leaves. Those that the person at work lacks wait, or somebody who holds them stands by. */
export function ExchangeKeys({
  onCancel,
  onDone,
}: {
  readonly onCancel: () => void;
  /** Hears in words which keys were exchanged. */
  readonly onDone: (words: string) => void;
}): ReactNode {
  const act = useAct();
  const { personId, compartments } = useSession();
  const missing = COMPARTMENTS.filter((compartment) => !compartments.includes(compartment));
  const lenders = rolesWithKeysOf(missing);
  const isAnybodyThere = (useSecondPeople({ exceptFor: [personId], roles: lenders }) ?? []).length > 0;
  const [way, setWay] = useState<'wait' | 'lend'>('wait');
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that had the keyboard is gone.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 className="govuk-heading-s" tabIndex={-1} ref={heading}>
        Exchange the keys
      </h3>
      <p className="govuk-body app-text">
        For when a passphrase was seen by somebody, or a computer with the vault was lost. Everybody gets the
        new keys by themselves. Passphrases stay as they are: whoever’s was seen should change it first.
      </p>
      <ActForm
        act={act}
        reasonLabel="Why are the keys exchanged?"
        needsSecond={isAnybodyThere && way === 'lend'}
        secondLegend="Somebody who holds them, to lend them for this once"
        secondRoles={lenders}
        about={[]}
        submitLabel="Exchange the keys"
        workingWords="Exchanging the keys"
        onCancel={onCancel}
        onSubmit={(given) => {
          void act.run('office.keys.rotate', given, (answer) => onDone(rotationInWords(answer)));
        }}
      >
        {missing.length > 0 &&
          (isAnybodyThere ? (
            <RadioGroup
              id="missing-keys"
              label="What becomes of the keys that you do not hold?"
              choices={[
                {
                  value: 'wait',
                  label: 'They wait',
                  hint: rotationInWords({ rotated: [], waiting: missing }),
                },
                {
                  value: 'lend',
                  label: 'Somebody who holds them stands by now',
                  hint: 'They type their passphrase, for this one time. A key that neither of you holds waits.',
                },
              ]}
              value={way}
              onChange={setWay}
            />
          ) : (
            <p className="govuk-body">{rotationInWords(foreseeRotation(COMPARTMENTS, compartments))}</p>
          ))}
      </ActForm>
    </>
  );
}
