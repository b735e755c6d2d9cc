import { useState, type ComponentPropsWithRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { describedBy, FieldFrame, type FieldWords } from './field-frame.tsx';

/** A passphrase: hidden unless asked for, with a note while caps lock is on. */
export function PassphraseField({
  id,
  label,
  hint,
  error,
  isPageHeading = false,
  ...input
}: FieldWords & Omit<ComponentPropsWithRef<'input'>, 'id' | 'type'>): ReactNode {
  const [isShown, setIsShown] = useState(false);
  const [isCapsLockOn, setIsCapsLockOn] = useState(false);
  const words = { id, label, hint, error, isPageHeading };
  const watchCapsLock = (event: KeyboardEvent): void => setIsCapsLockOn(event.getModifierState('CapsLock'));
  return (
    <FieldFrame {...words}>
      <div className="app-passphrase">
        <input
          {...input}
          id={id}
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className={classNames(
            'govuk-input app-passphrase__input',
            error !== undefined && 'govuk-input--error',
          )}
          aria-describedby={classNames(describedBy(words), `${id}-caps`)}
          {...(error === undefined ? {} : { 'aria-invalid': true })}
          onKeyUp={watchCapsLock}
          onKeyDown={watchCapsLock}
        />
        <Button
          kind="secondary"
          aria-controls={id}
          aria-label={isShown ? 'Hide passphrase' : 'Show passphrase'}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
      </div>
      <p className="app-passphrase__caps" id={`${id}-caps`} role="status">
        {isCapsLockOn ? 'Caps lock is on.' : ''}
      </p>
    </FieldFrame>
  );
}
