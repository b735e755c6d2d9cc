import type { ReactNode } from 'react';
import type { KnownVault } from '../../shared/contract/shell.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';

/** Who opens the vault: a person remembered on this computer, by their key, or somebody else. */
export type Who = string;

export const SOMEONE_ELSE: Who = 'someone-else';

/** The people who asked to be remembered here, without their roles, and whoever else there is. */
export function WhoField({
  people,
  value,
  onChange,
  onForget,
  error,
}: {
  readonly people: KnownVault['people'];
  readonly value: Who | undefined;
  readonly onChange: (who: Who) => void;
  readonly onForget: (personKey: string) => void;
  readonly error: string | undefined;
}): ReactNode {
  return (
    <RadioGroup
      id="who"
      label="Who are you?"
      error={error}
      value={value}
      onChange={onChange}
      choices={[
        ...people.map(({ personKey, displayName }) => ({
          value: personKey,
          label: displayName,
          more: (
            <Button kind="link" onClick={() => onForget(personKey)}>
              Forget this name on this computer
            </Button>
          ),
        })),
        { value: SOMEONE_ELSE, label: 'Someone else', hint: 'Your passphrase says who you are.' },
      ]}
    />
  );
}

/** Whether to offer the name next time. Off unless asked for: whoever sits down here reads the list. */
export function RememberBox({
  isChecked,
  onChange,
}: {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}): ReactNode {
  return (
    <div className="govuk-form-group">
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id="remember"
            type="checkbox"
            checked={isChecked}
            onChange={(event) => onChange(event.target.checked)}
            aria-describedby="remember-hint"
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="remember">
            Remember my name on this computer
          </label>
          <div className="govuk-hint govuk-checkboxes__hint" id="remember-hint">
            Anybody who starts Strongroom here sees it. Your passphrase is never remembered.
          </div>
        </div>
      </div>
    </div>
  );
}
