import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldsAreReady } from '../sections/pending-fields.ts';

/** What became of the wish to leave: everything is kept, or the person gives up what is not, or stays. */
export type Leaving = 'kept' | 'given up' | 'stays';

export interface LeaveGuard {
  /** Not null while the person must say whether to leave all the same. */
  readonly answer: ((leaving: Exclude<Leaving, 'kept'>) => void) | null;
  /** To be asked before a way out that the router does not know: closing an editor, or back in the history. */
  readonly mayLeave: () => Promise<Leaving>;
}

/**
 * Lets nobody leave a page with something on it that the vault has refused to keep, without a word: the way to another page
 * waits until it is kept, or until the person has said that they give it up. Show an UnkeptDialog beside it.
 *
 * @param keep keeps at once what is not kept yet, and tells whether all of it now is.
 * @param giveUp sees to it that nothing of it is kept later.
 */
export function useLeaveGuard(keep: () => Promise<boolean>, giveUp: () => void): LeaveGuard {
  const [ask, setAsk] = useState<{ readonly answer: (leaving: Leaving) => void } | null>(null);
  const mayLeave = async (): Promise<Leaving> => {
    // What a field still asks the vault about is part of what is kept.
    const isReady = await fieldsAreReady();
    if ((await keep()) && isReady) return 'kept';
    const leaving = await new Promise<Leaving>((answer) => setAsk({ answer }));
    setAsk(null);
    if (leaving === 'given up') giveUp();
    return leaving;
  };
  useBlocker({
    // Another step of the same page takes everything along.
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && (await mayLeave()) === 'stays',
    enableBeforeUnload: false,
  });
  return { answer: ask === null ? null : ask.answer, mayLeave };
}
