import { useState, type ReactNode } from 'react';
import type { WorkGroup } from '../../shared/contract/worklist.ts';
import { useAsk } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/states.tsx';
import { GROUP_TITLES, NOTHING_DUE } from './need-words.ts';
import { WorkRow } from './work-row.tsx';

const MORE = 50;
/** The most that one answer holds. Nobody reads further down a list than this: the counts by reason narrow it. */
const MOST = 500;

/** One group of the worklist: the most urgent things, and on demand the others. */
export function WorkGroupSection({
  group: { group, count, items },
  asAt,
}: {
  readonly group: WorkGroup;
  readonly asAt: string;
}): ReactNode {
  const [wanted, setWanted] = useState(items.length);
  const hasMore = wanted > items.length;
  const more = useAsk(
    'worklist.list',
    { group, limit: Math.min(wanted, MOST) },
    { enabled: hasMore, keepPrevious: true },
  );
  const shown = (hasMore ? more.data?.items : undefined) ?? items;
  const left = count - shown.length;
  const titleId = `group-${group}`;
  return (
    <section className="app-section" aria-labelledby={titleId}>
      <h2 className="govuk-heading-m" id={titleId}>
        {GROUP_TITLES[group]} ({count.toLocaleString('en-GB')})
      </h2>
      {count === 0 ? (
        <p className="govuk-body">{NOTHING_DUE[group]}</p>
      ) : (
        <ul className="app-lines">
          {shown.map((item) => (
            <WorkRow key={`${item.referralId} ${item.reason}`} item={item} group={group} asAt={asAt} />
          ))}
        </ul>
      )}
      {more.isError && <ErrorState error={more.error} onRetry={() => void more.refetch()} />}
      {left > 0 && shown.length < MOST && (
        <Button kind="secondary" onClick={() => setWanted(shown.length + MORE)}>
          Show the next {Math.min(left, MORE)}
        </Button>
      )}
      {left > 0 && shown.length >= MOST && (
        <p className="govuk-body">
          These are the {MOST} most urgent. To see the other {left.toLocaleString('en-GB')}, open one of the
          reasons.
        </p>
      )}
    </section>
  );
}
