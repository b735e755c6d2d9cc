import { useState, type ReactNode } from 'react';
import { MIN_PASSPHRASE_LENGTH } from '../../shared/domain/passphrase.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import type { Judgement } from '../credentials/passphrase-strength.ts';
import { Question } from './question.tsx';
import { StrengthMeter } from '../credentials/strength-meter.tsx';
import { useJudgement } from '../credentials/use-judgement.ts';

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

/** The passphrase, twice, with how hard it is to guess. */
export function PassphraseStep({
  known,
  onBack,
  onContinue,
}: {
  /** Names that anybody would try first. */
  readonly known: readonly string[];
  readonly onBack: () => void;
  readonly onContinue: (passphrase: string) => void;
}): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { judgement, judgeNow } = useJudgement(passphrase, known);
  const errorOf = (id: string): string | undefined => problems.find(({ fieldId }) => fieldId === id)?.message;
  const submit = async (): Promise<void> => {
    const found = problemsWith(passphrase, again, await judgeNow());
    setProblems(found);
    if (found.length === 0) onContinue(passphrase);
  };
  return (
    <Question
      step="passphrase"
      title="Choose a passphrase"
      problems={problems}
      onBack={onBack}
      continueLabel="Create the vault"
      onContinue={() => void submit()}
    >
      <p className="govuk-body">
        Four or more random words are easy to remember and hard to guess. Pick them by chance, with dice or
        from a book opened anywhere: a sentence that means something is easier to guess than the bar below can
        tell.
      </p>
      <PassphraseField
        id="passphrase"
        label="Passphrase"
        hint={`At least ${MIN_PASSPHRASE_LENGTH} characters. Spaces count. Use it for nothing else.`}
        error={errorOf('passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <StrengthMeter judgement={passphrase === '' ? null : judgement} />
      <PassphraseField
        id="again"
        label="The same passphrase again"
        error={errorOf('again')}
        value={again}
        onChange={(event) => setAgain(event.target.value)}
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
    </Question>
  );
}
