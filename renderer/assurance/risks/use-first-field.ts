import { useLayoutEffect } from 'react';

/** Gives the keyboard to the first field of a form that was just opened. */
export function useFirstField(fieldId: string): void {
  useLayoutEffect(() => {
    const field = document.getElementById(fieldId);
    field?.closest('form')?.scrollIntoView({ block: 'start' });
    field?.focus({ preventScroll: true });
  }, [fieldId]);
}
