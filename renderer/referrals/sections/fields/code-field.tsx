import type { ReactNode } from 'react';
import { CheckboxGroup, RadioGroup, type Choice } from '../../../ui/choices.tsx';
import { SelectField } from '../../../ui/text-fields.tsx';
import {
  choiceOfCode,
  choicesOf,
  NOT_ASKED,
  NOT_ASKED_CHOICES,
  reasonIdOf,
  type Choices,
  type CodeChoice,
} from '../choices.ts';
import { textAt, textsAt } from '../form.ts';
import { fieldWords, type FieldProps } from './field-props.tsx';

/** More than these are quicker found by typing their first letters. */
const MOST_RADIOS = 7;

/** One answer of a list: radios, or a list to pick from where there are many. */
export function CodeField(props: FieldProps<'code'>): ReactNode {
  const { question, row } = props;
  const value = textAt(row, question.path);
  const choices = choicesOf(question.list, {
    takesNonAnswers: question.takesNonAnswers === true,
    current: [value],
  });
  const isSelect = question.as === 'select' || choices.answers.length > MOST_RADIOS;
  return isSelect ? (
    <CodeSelect {...props} choices={choices} value={value} />
  ) : (
    <CodeRadios {...props} choices={choices} value={value} />
  );
}

type WithChoices = FieldProps<'code'> & { readonly choices: Choices; readonly value: string };

function CodeSelect({ choices, value, onAnswer, ...props }: WithChoices): ReactNode {
  const { answers, nonAnswers, notAskedReasons } = choices;
  const group = 'No answer';
  return (
    <SelectField
      {...fieldWords(props)}
      value={value}
      emptyLabel="Choose"
      options={[
        ...answers.map((choice) => ({ value: choice.value, label: choice.label })),
        ...nonAnswers
          .filter((choice) => choice.value !== NOT_ASKED)
          .map((choice) => ({ value: choice.value, label: choice.label, group })),
        ...notAskedReasons.map((reason) => ({
          value: reason.value,
          label: `Not asked: ${lowerFirst(reason.label)}`,
          group,
        })),
      ]}
      onChange={(event) => onAnswer(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Five answers in one line. */
const SHORT_WORDS: ReadonlyMap<string, string> = new Map([['PNS', 'Prefers not to say']]);

function CodeRadios({ choices, value, onAnswer, ...props }: WithChoices): ReactNode {
  const { answers, nonAnswers } = choices;
  const isYesOrNo = answers.length === 2;
  const reason = <NotAskedReason {...props} value={value} onReason={onAnswer} />;
  const choiceFor = (choice: CodeChoice): Choice => {
    // In one line there is no room for what stands apart.
    if (isYesOrNo) return { value: choice.value, label: SHORT_WORDS.get(choice.value) ?? choice.label };
    return choice.value === NOT_ASKED ? { ...shownChoice(choice), more: reason } : shownChoice(choice);
  };
  return (
    <>
      <RadioGroup
        {...fieldWords(props)}
        choices={[...answers, ...nonAnswers].map(choiceFor)}
        isInline={isYesOrNo}
        isSmall
        value={value === '' ? undefined : choiceOfCode(value)}
        onChange={onAnswer}
      />
      {isYesOrNo && choiceOfCode(value) === NOT_ASKED && <div className="app-ask-more">{reason}</div>}
    </>
  );
}

const shownChoice = ({ value, label, group, isApart }: CodeChoice): Choice => ({
  value,
  label,
  ...(group === undefined ? {} : { hint: group }),
  ...(isApart === true ? { isApart } : {}),
});

function NotAskedReason({
  id,
  errors,
  value,
  onReason,
}: {
  readonly id: string;
  readonly errors: ReadonlyMap<string, string>;
  readonly value: string;
  readonly onReason: (reason: string) => void;
}): ReactNode {
  const ownId = reasonIdOf(id);
  return (
    <SelectField
      id={ownId}
      label="Why was it not asked?"
      error={errors.get(ownId)}
      options={NOT_ASKED_CHOICES}
      value={value === NOT_ASKED ? '' : value}
      emptyLabel="Choose"
      onChange={(event) => onReason(event.target.value === '' ? NOT_ASKED : event.target.value)}
    />
  );
}

/** Any number of answers of a list. */
export function CodesField(props: FieldProps<'codes'>): ReactNode {
  const { question, row, onAnswer } = props;
  const values = textsAt(row, question.path);
  const { answers, nonAnswers } = choicesOf(question.list, {
    takesNonAnswers: question.takesNonAnswers === true,
    current: values,
  });
  const [first = ''] = values;
  const reason = <NotAskedReason {...props} value={first} onReason={(code) => onAnswer([code])} />;
  // Answers that exclude the others come last, as the group of checkboxes wants them.
  const ordered = [
    ...answers.filter(({ isApart }) => isApart !== true),
    ...answers.filter(({ isApart }) => isApart),
  ];
  const choiceFor = (choice: CodeChoice): Choice =>
    choice.value === NOT_ASKED ? { ...shownChoice(choice), more: reason } : shownChoice(choice);
  return (
    <CheckboxGroup
      {...fieldWords(props)}
      isSmall
      choices={[...ordered, ...nonAnswers].map(choiceFor)}
      value={values.map(choiceOfCode)}
      onChange={(chosen) => onAnswer(chosen.length === 0 ? undefined : chosen)}
    />
  );
}
