import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** What a mark means. The word always stands beside it. */
export type Tone = 'neutral' | 'good' | 'note' | 'warn' | 'bad';

const SHAPES: Readonly<Record<Tone, string>> = { neutral: '○', good: '✓', note: 'i', warn: '!', bad: '✕' };
const SPOKEN: Readonly<Record<Tone, string>> = {
  neutral: '',
  good: 'Success: ',
  note: '',
  warn: 'Warning: ',
  bad: 'Error: ',
};

/** A block that stands out: a result, a warning, a thing to know before going on. */
export function Notice({
  tone = 'neutral',
  title,
  children,
  id,
}: {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly id?: string;
}): ReactNode {
  return (
    <div className={classNames('app-notice', tone !== 'neutral' && `app-notice--${tone}`)} id={id}>
      {title !== undefined && (
        <p className="app-notice__title">
          <span className="govuk-visually-hidden">{SPOKEN[tone]}</span>
          {title}
        </p>
      )}
      {children}
    </div>
  );
}

/** A status: a word and a shape; colour only repeats it. */
export function Status({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={classNames('app-status', tone !== 'neutral' && `app-status--${tone}`)}>
      <span aria-hidden="true">{SHAPES[tone]}</span>
      {children}
    </span>
  );
}
