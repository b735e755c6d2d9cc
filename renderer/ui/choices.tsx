import { Fragment, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { GroupFrame, type FieldWords } from './field-frame.tsx';

/** One answer that a group offers. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Shown below the answer while it is chosen. */
  readonly more?: ReactNode;
  /** Set apart by "or": an answer that stands in for all others. Those apart come last. */
  readonly isApart?: boolean;
  /** The answers after one another that have the same heading stand under it. */
  readonly heading?: string;
}

interface ChoicesProps<Value extends string> extends FieldWords {
  readonly choices: readonly Choice<Value>[];
  /** In one line, for "yes" and "no". */
  readonly isInline?: boolean;
  /** Smaller marks, for a dense page. Each target stays at least 24 px. */
  readonly isSmall?: boolean;
}

/** One answer of several. Controlled: the form owns the value. */
export function RadioGroup<Value extends string>({
  choices,
  isInline = false,
  isSmall = false,
  value,
  onChange,
  ...words
}: ChoicesProps<Value> & {
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}): ReactNode {
  return (
    <GroupFrame {...words}>
      <div
        className={classNames(
          'govuk-radios',
          isInline && 'govuk-radios--inline',
          isSmall && 'govuk-radios--small',
        )}
      >
        <ChoiceItems
          kind="radio"
          id={words.id}
          choices={choices}
          isChosen={(choice) => value === choice.value}
          onToggle={(choice) => onChange(choice.value)}
        />
      </div>
    </GroupFrame>
  );
}

/** Any number of answers. An answer that is apart takes the place of all others, and they of it. */
export function CheckboxGroup<Value extends string>({
  choices,
  isSmall = false,
  value,
  onChange,
  ...words
}: Omit<ChoicesProps<Value>, 'isInline'> & {
  readonly value: readonly Value[];
  readonly onChange: (value: readonly Value[]) => void;
}): ReactNode {
  const toggle = (choice: Choice<Value>): void => {
    if (value.includes(choice.value)) {
      onChange(value.filter((chosen) => chosen !== choice.value));
      return;
    }
    const apart = new Set(choices.filter(({ isApart }) => isApart === true).map((each) => each.value));
    const kept = choice.isApart === true ? [] : value.filter((chosen) => !apart.has(chosen));
    const chosen = new Set([...kept, choice.value]);
    onChange(choices.map((each) => each.value).filter((each) => chosen.has(each)));
  };
  return (
    <GroupFrame {...words}>
      <div className={classNames('govuk-checkboxes', isSmall && 'govuk-checkboxes--small')}>
        <ChoiceItems
          kind="checkbox"
          id={words.id}
          choices={choices}
          isChosen={(choice) => value.includes(choice.value)}
          onToggle={toggle}
        />
      </div>
    </GroupFrame>
  );
}

/** The answers in order, those under a heading as a group of their own. The first control carries the id of the whole. */
function ChoiceItems<Value extends string>({
  kind,
  id,
  choices,
  isChosen,
  onToggle,
}: {
  readonly kind: 'radio' | 'checkbox';
  readonly id: string;
  readonly choices: readonly Choice<Value>[];
  readonly isChosen: (choice: Choice<Value>) => boolean;
  readonly onToggle: (choice: Choice<Value>) => void;
}): ReactNode {
  const item = (choice: Choice<Value>): ReactNode => (
    <ChoiceItem
      key={choice.value}
      kind={kind}
      id={choice === choices[0] ? id : `${id}-${choice.value}`}
      name={id}
      choice={choice}
      hasDivider={startsApart(choices, choices.indexOf(choice))}
      isChosen={isChosen(choice)}
      onToggle={() => onToggle(choice)}
    />
  );
  return choices.map((choice, index) => {
    const { heading } = choice;
    if (heading === undefined) return item(choice);
    if (choices[index - 1]?.heading === heading) return null;
    const rest = choices.slice(index);
    const end = rest.findIndex((each) => each.heading !== heading);
    return (
      <div key={heading} className="app-choices__group" role="group" aria-label={heading}>
        <p className="app-choices__heading" aria-hidden="true">
          {heading}
        </p>
        {(end === -1 ? rest : rest.slice(0, end)).map(item)}
      </div>
    );
  });
}

/** Whether the answer is the first of those that stand apart. */
const startsApart = (choices: readonly Choice[], index: number): boolean =>
  choices[index]?.isApart === true && choices[index - 1]?.isApart !== true;

function ChoiceItem({
  kind,
  id,
  name,
  choice,
  hasDivider,
  isChosen,
  onToggle,
}: {
  readonly kind: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly hasDivider: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  return (
    <Fragment>
      {hasDivider && <div className={`${block}__divider`}>or</div>}
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={kind}
          value={choice.value}
          checked={isChosen}
          onChange={onToggle}
          {...(choice.hint === undefined ? {} : { 'aria-describedby': `${id}-item-hint` })}
        />
        <label className={`govuk-label ${block}__label`} htmlFor={id}>
          {choice.label}
        </label>
        {choice.hint !== undefined && (
          <div className={`govuk-hint ${block}__hint`} id={`${id}-item-hint`}>
            {choice.hint}
          </div>
        )}
      </div>
      {isChosen && choice.more !== undefined && <div className={`${block}__conditional`}>{choice.more}</div>}
    </Fragment>
  );
}
