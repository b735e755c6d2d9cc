import type { Question } from '../../../shared/domain/assurance/template.ts';
import type { Tone } from '../../ui/notice.tsx';
import { itemOf, itemsOf, type Assessment } from '../assessment.ts';

export const QUESTION_STATES = ['NOT_STARTED', 'IN_PROGRESS', 'QUERY', 'COMPLETE'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export const QUESTION_STATE_WORDS: Readonly<
  Record<QuestionState, { readonly words: string; readonly tone: Tone }>
> = {
  NOT_STARTED: { words: 'Not started', tone: 'neutral' },
  IN_PROGRESS: { words: 'In progress', tone: 'note' },
  QUERY: { words: 'Query', tone: 'warn' },
  COMPLETE: { words: 'Complete', tone: 'good' },
};

/** How far a question is: a query that waits comes before everything else. */
export function stateOfQuestion(assessment: Assessment, { id }: Pick<Question, 'id'>): QuestionState {
  const isQueried = itemsOf(assessment, 'comment').some(
    ({ body }) => body.question === id && body.isQuery && !body.isResolved,
  );
  if (isQueried) return 'QUERY';
  const answer = itemOf(assessment, 'answer', id);
  if (answer === undefined) return 'NOT_STARTED';
  return answer.body.isComplete ? 'COMPLETE' : 'IN_PROGRESS';
}

/** How far a step is, from its questions. */
export function stateOfStep(states: readonly QuestionState[]): QuestionState {
  if (states.includes('QUERY')) return 'QUERY';
  if (states.every((state) => state === 'COMPLETE')) return 'COMPLETE';
  return states.every((state) => state === 'NOT_STARTED') ? 'NOT_STARTED' : 'IN_PROGRESS';
}
