import { useEffect, type ReactNode, type RefObject } from 'react';
import { SHORTCUTS } from '../../app/shortcuts.ts';

/** Where the search is typed. It has the focus on arrival, and whenever the key for finding is pressed. */
export function SearchBox({
  text,
  input,
  onType,
  onDown,
}: {
  readonly text: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onType: (text: string) => void;
  /** Into the results. */
  readonly onDown: () => void;
}): ReactNode {
  useEffect(() => {
    const focus = (): void => {
      input.current?.focus();
      input.current?.select();
    };
    focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      focus();
    };
    // Before the frame hears it: it would open this page anew, and forget the search.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [input]);
  return (
    <form
      role="search"
      className="app-find__search govuk-form-group"
      onSubmit={(event) => {
        event.preventDefault();
        onDown();
      }}
    >
      <label className="govuk-label" htmlFor="find-text">
        Reference, pseudonym, name, telephone number or referrer{' '}
        <kbd className="app-key">{SHORTCUTS.find.combo}</kbd>
      </label>
      <div className="govuk-hint" id="find-hint">
        Results follow as you type. Arrow down moves into them, Enter opens one.
      </div>
      <input
        className="govuk-input"
        id="find-text"
        ref={input}
        type="text"
        inputMode="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-describedby="find-hint"
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
    </form>
  );
}
