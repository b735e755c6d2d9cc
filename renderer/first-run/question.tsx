import type { ComponentProps, ReactNode } from 'react';
import { LockedQuestion } from '../ui/locked-question.tsx';

const STEPS = ['place', 'person', 'passphrase', 'code', 'check'] as const;

/** Where a page stands among the questions. */
export const stepCaption = (step: (typeof STEPS)[number]): string =>
  `Create a vault: ${STEPS.indexOf(step) + 1} of ${STEPS.length}`;

/** One of the questions that make a vault. */
export const Question = ({
  step,
  ...page
}: Omit<ComponentProps<typeof LockedQuestion>, 'caption'> & {
  readonly step: (typeof STEPS)[number];
}): ReactNode => <LockedQuestion {...page} caption={stepCaption(step)} />;
