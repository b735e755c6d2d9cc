import { useState, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { PageHeading } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';
import type { AnswerMode } from './given-answers.ts';
import type { Sealing } from './use-sealing.ts';
import { ASKING_WORDS, WHAT_HAPPENS, WHY_WE_ASK } from './words.ts';

export type Agreement = 'yes' | 'no';

/** The first thing that the client reads or hears: why, that it is voluntary, who can never see it; then consent. */
export function WelcomePage({
  mode,
  agreement,
  sealing,
  onChange,
  onContinue,
}: {
  readonly mode: AnswerMode;
  readonly agreement: Agreement | undefined;
  readonly sealing: Sealing;
  readonly onChange: (agreement: Agreement) => void;
  readonly onContinue: () => void;
}): ReactNode {
  const [error, setError] = useState<string>();
  const { instruction, whoSees, consent } = ASKING_WORDS[mode];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (sealing.isSealing) return;
        if (agreement !== undefined) onContinue();
        else {
          setError('Choose yes or no.');
          document.getElementById('agreement')?.focus();
        }
      }}
    >
      {instruction !== null && <p className="equality-form__progress">{instruction}</p>}
      <PageHeading>Some questions about you</PageHeading>
      <p className="equality-form__lead">
        {WHY_WE_ASK} {whoSees}
      </p>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {WHAT_HAPPENS.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <RadioGroup
        id="agreement"
        label={consent}
        error={error}
        value={agreement}
        onChange={onChange}
        choices={[
          { value: 'yes', label: 'Yes, I agree' },
          { value: 'no', label: 'No', hint: 'Then no question is asked, and only that is recorded.' },
        ]}
      />
      {sealing.error !== null && <ErrorState error={sealing.error} />}
      <Button type="submit">{agreement === 'no' ? 'Finish' : 'Start the questions'}</Button>
    </form>
  );
}
