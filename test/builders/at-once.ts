import type { Parts } from '../../electron/work.ts';

/** Does work that could be left off to its end. */
export function atOnce<T>(parts: Parts<T>): T {
  for (;;) {
    const part = parts.next();
    if (part.done === true) return part.value;
  }
}
