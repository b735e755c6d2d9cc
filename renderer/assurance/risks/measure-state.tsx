import type { ReactNode } from 'react';
import { Status } from '../../ui/notice.tsx';
import { MEASURE_WORDS } from '../assurance-words.ts';
import type { MeasureFact } from './risk-facts.ts';

/** How far a measure has come, and, loudly, whether the control that it relies on has failed. */
export function MeasureState({
  fact: { measure, isControlWorking },
}: {
  readonly fact: MeasureFact;
}): ReactNode {
  const { words, tone } = MEASURE_WORDS[measure.body.state];
  const isFailing = isControlWorking === false && measure.body.state !== 'WITHDRAWN';
  return (
    <>
      <Status tone={isFailing ? 'neutral' : tone}>{words}</Status>
      {isFailing && <Status tone="warn">Control does not work</Status>}
    </>
  );
}
