import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EqualityAnswers } from '../../shared/domain/equality-answers.ts';
import { call } from '../api/client.ts';

/** Sealing one submission: what is under way, and what went wrong last. */
export interface Sealing {
  readonly isSealing: boolean;
  readonly error: unknown;
  /** `onSealed` hears of success only. */
  readonly seal: (answers: EqualityAnswers, onSealed: () => void) => Promise<void>;
}

/** Seals answers. They pass through no cache: a command of the query library would hold them as long as its page is open. */
export function useSealing(referralId: string): Sealing {
  const client = useQueryClient();
  const [state, setState] = useState<Omit<Sealing, 'seal'>>({ isSealing: false, error: null });
  const seal: Sealing['seal'] = async (answers, onSealed) => {
    setState({ isSealing: true, error: null });
    try {
      await call('equality.submitAnswers', { referralId, answers });
    } catch (error) {
      setState({ isSealing: false, error });
      return;
    }
    onSealed();
    // The record and the worklist say whether there is a form.
    await client.invalidateQueries();
  };
  return { ...state, seal };
}
