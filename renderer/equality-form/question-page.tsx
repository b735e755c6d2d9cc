import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup, RadioGroup, type Choice } from '../ui/choices.tsx';
import { NOT_KNOWN, PREFER_NOT_TO_SAY, type FormQuestion } from './questions.ts';

/** One question, with "Prefer not to say" as one of its answers. */
export function QuestionPage({
  question,
  number,
  total,
  chosen,
  onChange,
  onContinue,
}: {
  readonly question: FormQuestion;
  readonly number: number;
  readonly total: number;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly onContinue: () => void;
}): ReactNode {
  const section = useRef<HTMLElement>(null);
  const [error, setError] = useState<string>();
  useLayoutEffect(() => section.current?.focus(), []);
  const words = {
    id: `question-${question.id}`,
    label: question.wording,
    isPageHeading: true,
    error,
    ...(question.takesSeveral ? { hint: 'Choose all that apply.' } : {}),
  };
  return (
    <section
      className="equality-form__question"
      ref={section}
      tabIndex={-1}
      aria-label={`Question ${number} of ${total}`}
    >
      <p className="equality-form__progress app-number" aria-hidden="true">
        Question {number} of {total}
      </p>
      <form
        className={question.hasHeadings ? 'equality-form__columns' : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0) onContinue();
          else {
            setError('Choose an answer, or “Prefer not to say”.');
            document.getElementById(words.id)?.focus();
          }
        }}
      >
        {question.takesSeveral ? (
          <CheckboxGroup {...words} choices={choicesOf(question)} value={chosen} onChange={onChange} />
        ) : (
          <RadioGroup
            {...words}
            choices={choicesOf(question)}
            value={chosen[0]}
            onChange={(code) => onChange([code])}
          />
        )}
        <Button type="submit">Continue</Button>
      </form>
    </section>
  );
}

function choicesOf({ list, hasHeadings, offersNotKnown }: FormQuestion): readonly Choice[] {
  return [
    ...list.codes.map(({ code, label, group, exclusive }) => ({
      value: code,
      label,
      isApart: exclusive === true,
      ...(hasHeadings && group !== undefined ? { heading: group } : {}),
    })),
    ...(offersNotKnown ? [{ value: NOT_KNOWN, label: 'I do not know' }] : []),
    { value: PREFER_NOT_TO_SAY, label: 'Prefer not to say', isApart: true },
  ];
}
