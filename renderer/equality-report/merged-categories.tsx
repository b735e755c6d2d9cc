import { useEffect, useRef, type ReactNode } from 'react';
import type { CategoryMerge } from '../../shared/contract/equality.ts';
import { REPORT_CHARACTERISTICS } from '../../shared/domain/report-characteristics.ts';
import { Button } from '../ui/button.tsx';

/** The field behind this list, to which the keyboard goes when it is empty. */
export const THRESHOLD_ID = 'threshold';

/** What is counted as one, with a way back for each. */
export function MergedCategories({
  merges,
  onChange,
}: {
  readonly merges: readonly CategoryMerge[];
  readonly onChange: (merges: readonly CategoryMerge[]) => void;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(merges);
  // What was pressed has gone, wherever it was, and the keyboard with it.
  useEffect(() => {
    if (before.current === merges) return;
    before.current = merges;
    (heading.current ?? document.getElementById(THRESHOLD_ID))?.focus();
  }, [merges]);
  if (merges.length === 0) return null;
  return (
    <section aria-labelledby="merges-heading">
      <h2 className="govuk-heading-s" id="merges-heading" tabIndex={-1} ref={heading}>
        Counted as one
      </h2>
      <ul className="govuk-list">
        {merges.map((merge) => (
          <li key={mergeInWords(merge)}>
            {mergeInWords(merge)}{' '}
            <Button kind="link" onClick={() => onChange(merges.filter((other) => other !== merge))}>
              Count apart<span className="govuk-visually-hidden"> again: {mergeInWords(merge)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Age: 16 to 24 + 25 to 34". */
export function mergeInWords({ characteristic: id, categories }: CategoryMerge): string {
  const characteristic = REPORT_CHARACTERISTICS.find((each) => each.id === id);
  const labels = categories.map(
    (category) => characteristic?.categories.find(({ code }) => code === category)?.label ?? category,
  );
  return `${characteristic?.name ?? id}: ${labels.join(' + ')}`;
}
