import type { ReactNode } from 'react';
import { rankOf, type Rating } from '../../../shared/domain/assurance/risk-scale.ts';
import type { RiskScale } from '../../../shared/domain/assurance/template.ts';
import { levelInWords, toneOfLevel } from './risk-words.ts';

const BAR = { width: 5, gap: 2, least: 4, height: 14 };

/** The level of a rating: its word, and as many filled bars as it is high. The colour only repeats it. */
export function LevelMark({
  scale,
  rating,
}: {
  readonly scale: RiskScale;
  readonly rating: Rating;
}): ReactNode {
  return (
    <span className={`app-level app-level--${toneOfLevel(scale, rating)}`}>
      <Bars count={scale.levels.length} filled={rankOf(scale, rating) + 1} />
      {levelInWords(scale, rating)}
    </span>
  );
}

function Bars({ count, filled }: { readonly count: number; readonly filled: number }): ReactNode {
  const step = BAR.width + BAR.gap;
  const width = count * step - BAR.gap;
  return (
    <svg
      className="app-level__bars"
      width={width}
      height={BAR.height}
      viewBox={`0 0 ${width} ${BAR.height}`}
      aria-hidden="true"
    >
      {Array.from({ length: count }, (_each, place) => {
        const height = BAR.least + ((BAR.height - BAR.least) * (place + 1)) / count;
        return (
          <rect
            key={place}
            x={place * step + 0.5}
            y={BAR.height - height + 0.5}
            width={BAR.width - 1}
            height={height - 1}
            fill={place < filled ? 'currentColor' : 'none'}
            stroke="currentColor"
          />
        );
      })}
    </svg>
  );
}
