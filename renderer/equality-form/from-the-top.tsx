import { useEffect } from 'react';

/** Shows a step from its top, whatever the one before was scrolled to. Give it a `key` per step; after the step, so that it has the last word. */
export function FromTheTop(): null {
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return null;
}
