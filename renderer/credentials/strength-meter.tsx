import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { STRENGTHS, type Judgement, type Strength } from './passphrase-strength.ts';

const WORDS: Readonly<Record<Strength, string>> = {
  'too short': 'Too short',
  'too easy': 'Too easy to guess',
  'just enough': 'Just enough',
  strong: 'Strong',
};

/** How good the passphrase is: in words, and as a bar that repeats them. */
export function StrengthMeter({
  judgement,
}: {
  /** Null while nothing was typed. */
  readonly judgement: Judgement | null;
}): ReactNode {
  const filled = judgement === null ? 0 : STRENGTHS.indexOf(judgement.strength) + 1;
  return (
    <div className="app-strength">
      <div className="app-strength__bar" aria-hidden="true">
        {STRENGTHS.map((strength, index) => (
          <span
            key={strength}
            className={classNames(
              'app-strength__part',
              index < filled && `app-strength__part--${judgement?.isAccepted === true ? 'good' : 'bad'}`,
            )}
          />
        ))}
      </div>
      <p className="app-strength__words">
        {/* Only the verdict is announced, and only when it changes: the figures change with every key. */}
        <strong role="status">{judgement === null ? '' : `${WORDS[judgement.strength]}.`}</strong>{' '}
        {judgement === null ? (
          <span className="app-quiet">How hard it is to guess shows here.</span>
        ) : (
          <Explanation judgement={judgement} />
        )}
      </p>
    </div>
  );
}

function Explanation({ judgement }: { readonly judgement: Judgement }): ReactNode {
  const { strength, missingCharacters, weakness, timeForOne, timeForMany } = judgement;
  if (strength === 'too short') {
    return missingCharacters === 1
      ? 'One more character is needed.'
      : `${missingCharacters} more characters are needed.`;
  }
  const advice = strength === 'strong' ? null : (weakness ?? 'One more random word makes it far stronger.');
  return (
    <>
      {advice} Guessing it would keep one computer busy for {timeForOne}, and a thousand computers for{' '}
      {timeForMany}.
    </>
  );
}
