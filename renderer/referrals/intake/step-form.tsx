import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import type { SaveState } from '../../saving/draft-saver.ts';
import { SavedMark } from '../../saving/saved-mark.tsx';
import { useOnceFieldsAreReady } from '../sections/use-pending-field.ts';

/** A page of the intake: the way back, whether it is saved, and going on by Ctrl+Enter from wherever the keyboard is. */
export function StepForm({
  saveState,
  onBack,
  onSubmit,
  children,
}: {
  readonly saveState: SaveState;
  readonly onBack: (() => void) | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const submit = useOnceFieldsAreReady((isReady) => {
    if (isReady) onSubmit();
  });
  useLayoutEffect(() => {
    const element = form.current;
    // Enter alone does not leave a list to pick from, nor lines of text.
    const submitOnCtrlEnter = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      // A key that is held down would run through every page that follows.
      if (event.repeat) return;
      // What a field does when it is left happens before the page is.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      element?.requestSubmit();
    };
    element?.addEventListener('keydown', submitOnCtrlEnter);
    return () => element?.removeEventListener('keydown', submitOnCtrlEnter);
  }, []);
  return (
    <form
      noValidate
      className="app-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="app-intake__top">
        {onBack === null ? (
          <span />
        ) : (
          <Button kind="link" onClick={onBack}>
            Back
          </Button>
        )}
        <SavedMark state={saveState} />
      </div>
      {children}
    </form>
  );
}
