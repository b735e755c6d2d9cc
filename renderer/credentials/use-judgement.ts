import { useDeferredValue, useEffect, useState } from 'react';
import { loadEstimator, type Estimator } from '../../shared/domain/passphrase-guesses.ts';
import { judge, type Judgement } from './passphrase-strength.ts';

interface Judging {
  /** A moment behind the typing; null until the dictionaries are there. */
  readonly judgement: Judgement | null;
  /** Judges exactly what stands there now, and waits for the dictionaries if it must. */
  readonly judgeNow: () => Promise<Judgement>;
}

/** Judges a passphrase while it is typed. */
export function useJudgement(passphrase: string, known: readonly string[]): Judging {
  const [loading] = useState(loadEstimator);
  const [estimator, setEstimator] = useState<Estimator | null>(null);
  const settled = useDeferredValue(passphrase);
  useEffect(() => {
    void (async () => {
      const loaded = await loading;
      // A function as the state itself, not one that computes it.
      setEstimator(() => loaded);
    })();
  }, [loading]);
  return {
    judgement: estimator === null ? null : judge(settled, estimator(settled, known)),
    judgeNow: async () => judge(passphrase, (await loading)(passphrase, known)),
  };
}
