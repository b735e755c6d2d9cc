import type { AnswerMode } from './given-answers.ts';

/** Said first, on the screen and on paper: the purpose, and that nobody has to answer. */
export const WHY_WE_ASK =
  'We ask to see whether this service reaches everybody fairly. It is voluntary: your support is the same whether you answer or not.';

const NOBODY_ON_YOUR_CASE = 'Nobody who works on your case can ever read your answers.';

/** What becomes of the answers: true of the screen and of paper alike. */
export const WHAT_BECOMES_OF_THEM = [
  'You can say “Prefer not to say” to any question.',
  'Your answers are sealed and kept apart from your case, without your name.',
  'They are counted together with other people’s. Reports hide small numbers, so that nobody can be found in them.',
  'You can object at any time. Your answers are then removed.',
] as const;

/** The same for the screen, where answers can be lost on the way. */
export const WHAT_HAPPENS = [
  ...WHAT_BECOMES_OF_THEM,
  'If you stop before the end, nothing is kept.',
] as const;

interface AskingWords {
  /** For the worker, before the words to the client. */
  readonly instruction: string | null;
  /** Who can see the answers, and who never can: it must be true of this way of asking. */
  readonly whoSees: string;
  readonly consent: string;
}

/** What differs by the way of asking. */
export const ASKING_WORDS: Readonly<Record<AnswerMode, AskingWords>> = {
  'self-complete': {
    instruction: null,
    whoSees: NOBODY_ON_YOUR_CASE,
    consent: 'Do you agree that your answers are counted in statistics?',
  },
  'read-out': {
    instruction: 'Read everything out word for word, and tick only what the client says.',
    whoSees:
      'I hear your answers now. Once they are sealed, neither I nor anybody on your case can look them up.',
    consent: 'Do you agree that your answers are counted in statistics?',
  },
  'form-handed-over': {
    instruction: 'Type in what is ticked on the paper. Where nothing is ticked, choose “Prefer not to say”.',
    whoSees: NOBODY_ON_YOUR_CASE,
    consent: 'Is the box ticked that says “Yes, I agree that my answers are counted in statistics”?',
  },
};
