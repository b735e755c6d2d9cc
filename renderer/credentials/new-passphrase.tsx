import { useState, type ReactNode } from 'react';
import { MIN_PASSPHRASE_LENGTH } from '../../shared/domain/passphrase.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import type { Judgement } from './passphrase-strength.ts';
import { StrengthMeter } from './strength-meter.tsx';
import { useJudgement } from './use-judgement.ts';
import './credentials.scss';

function problemsWith(passphrase: string, again: string, judgement: Judgement): readonly FieldProblem[] {
  if (passphrase === '') return [{ fieldId: 'passphrase', message: 'Choose a passphrase.' }];
  if (judgement.strength === 'too short') {
    return [
      {
        fieldId: 'passphrase',
        message: `Make the passphrase at least ${MIN_PASSPHRASE_LENGTH} characters long.`,
      },
    ];
  }
  if (!judgement.isAccepted) {
    return [
      {
        fieldId: 'passphrase',
        message: 'Choose a passphrase that is harder to guess, such as four random words.',
      },
    ];
  }
  if (again !== passphrase) {
    return [{ fieldId: 'again', message: 'The two passphrases differ. Type the same one twice.' }];
  }
  return [];
}

export interface NewPassphrase {
  readonly passphrase: string;
  readonly again: string;
  readonly judgement: Judgement | null;
  readonly setPassphrase: (passphrase: string) => void;
  readonly setAgain: (again: string) => void;
  /** Judges what stands there now. @returns what is wrong with it; nothing when it may be taken. */
  readonly check: () => Promise<readonly FieldProblem[]>;
  /** Lets go of what was typed. */
  readonly forget: () => void;
}

/**
 * A passphrase that is being chosen.
 *
 * @param known names that anybody would try first.
 */
export function useNewPassphrase(known: readonly string[]): NewPassphrase {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { judgement, judgeNow } = useJudgement(passphrase, known);
  return {
    passphrase,
    again,
    judgement,
    setPassphrase,
    setAgain,
    check: async () => problemsWith(passphrase, again, await judgeNow()),
    forget: () => {
      setPassphrase('');
      setAgain('');
    },
  };
}

/** The passphrase, twice, with how hard it is to guess. The fields are `passphrase` and `again`. */
export function NewPassphraseFields({
  chosen,
  label = 'Passphrase',
  problems,
}: {
  readonly chosen: NewPassphrase;
  readonly label?: string;
  readonly problems: readonly FieldProblem[];
}): ReactNode {
  const errorOf = (id: string): string | undefined => problems.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <>
      <p className="govuk-body">
        Four or more random words are easy to remember and hard to guess. Pick them by chance, with dice or
        from a book opened anywhere: a sentence that means something is easier to guess than the bar below can
        tell.
      </p>
      <PassphraseField
        id="passphrase"
        label={label}
        hint={`At least ${MIN_PASSPHRASE_LENGTH} characters. Spaces count. Use it for nothing else.`}
        error={errorOf('passphrase')}
        value={chosen.passphrase}
        onChange={(event) => chosen.setPassphrase(event.target.value)}
      />
      <StrengthMeter judgement={chosen.passphrase === '' ? null : chosen.judgement} />
      <PassphraseField
        id="again"
        label="The same passphrase again"
        error={errorOf('again')}
        value={chosen.again}
        onChange={(event) => chosen.setAgain(event.target.value)}
      />
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">How these times are worked out</span>
        </summary>
        <div className="govuk-details__text">
          <p>
            The danger is somebody who copies the folder and tries one passphrase after another on computers
            of their own. The vault is made so that each try takes about half a second (Argon2id). The number
            of tries is an estimate by zxcvbn, which knows common words, names, dates and keyboard patterns;
            it is never counted as more than words picked from a list would take. A lucky guess can come
            sooner.
          </p>
        </div>
      </details>
    </>
  );
}
