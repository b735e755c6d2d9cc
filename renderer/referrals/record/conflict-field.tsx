import type { ReactNode } from 'react';
import { fieldLabel } from '../../../shared/domain/field-labels.ts';
import type { JsonValue } from '../../../shared/domain/json.ts';
import type { Choice, FieldConflict } from '../../../shared/domain/merge-changes.ts';
import { classNames } from '../../ui/class-names.ts';
import { isPersonalPath } from './personal-paths.ts';
import { valueInWords, type PeopleNames } from './people.ts';

/** One field that both changed: what it was, theirs, yours. */
export function ConflictField({
  id,
  conflict: { path, base, theirs, mine },
  people,
  choice,
  error,
  areHiddenShown,
  onChoose,
}: {
  readonly id: string;
  readonly conflict: FieldConflict;
  /** Whether who and where the client is may be on the screen. */
  readonly areHiddenShown: boolean;
  readonly people: PeopleNames;
  readonly choice: Choice | undefined;
  readonly error: string | undefined;
  readonly onChoose: (choice: Choice) => void;
}): ReactNode {
  const isHidden = isPersonalPath(path) && !areHiddenShown;
  const words = (value: JsonValue | undefined): string =>
    isHidden && value !== undefined ? 'Hidden' : valueInWords(path, value, people);
  const errorId = `${id}-error`;
  return (
    <div className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>
      <fieldset className="govuk-fieldset" {...(error === undefined ? {} : { 'aria-describedby': errorId })}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{fieldLabel(path)}</legend>
        {error !== undefined && (
          <p className="govuk-error-message" id={errorId}>
            <span className="govuk-visually-hidden">Error: </span>
            {error}
          </p>
        )}
        <div className="app-conflict">
          <div className="app-conflict__was">
            <p className="app-conflict__title">What it was</p>
            <p>{words(base)}</p>
          </div>
          <Side
            id={id}
            name={id}
            title="Theirs"
            words={words(theirs)}
            isChosen={choice === 'theirs'}
            onChoose={() => onChoose('theirs')}
          />
          <Side
            id={`${id}-mine`}
            name={id}
            title="Yours"
            words={words(mine)}
            isChosen={choice === 'mine'}
            onChoose={() => onChoose('mine')}
          />
        </div>
      </fieldset>
    </div>
  );
}

function Side({
  id,
  name,
  title,
  words,
  isChosen,
  onChoose,
}: {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly words: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  return (
    <div className={classNames('app-conflict__side', isChosen && 'app-conflict__side--chosen')}>
      <div className="govuk-radios govuk-radios--small">
        <div className="govuk-radios__item">
          <input
            className="govuk-radios__input"
            type="radio"
            id={id}
            name={name}
            checked={isChosen}
            aria-describedby={`${id}-words`}
            onChange={onChoose}
          />
          <label className="govuk-label govuk-radios__label app-conflict__title" htmlFor={id}>
            {title}
          </label>
        </div>
      </div>
      <p id={`${id}-words`}>{words}</p>
    </div>
  );
}
