import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ReferralFilter } from '../../../shared/contract/referral-filter.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { filterCountOf } from './find-search.ts';
import { NothingFound } from './nothing-found.tsx';
import { ResultRow } from './result-row.tsx';

export const PAGE_SIZE = 50;

interface ResultsProps {
  readonly answer: UseQueryResult<OutputOf<'referrals.list'>>;
  readonly offset: number;
  readonly hasText: boolean;
  readonly filter: ReferralFilter;
  readonly onPage: (offset: number) => void;
  readonly onClearText: () => void;
  readonly onClearFilters: () => void;
}

/** What was found: how many, and one page of them, newest first. */
export function Results({ answer, offset, onPage, ...search }: ResultsProps): ReactNode {
  if (answer.isPending) return <LoadingState words="Looking" />;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const { total, referrals } = answer.data;
  const filterCount = filterCountOf(search.filter);
  const summary = summaryOf({ total, offset, count: referrals.length, filterCount });
  return (
    <>
      <Summary words={summary} isOfBefore={answer.isPlaceholderData} />
      {total === 0 && <NothingFound {...search} hasFilter={filterCount > 0} />}
      {referrals.length > 0 && (
        <ol className="app-lines app-results">
          {referrals.map((referral) => (
            <ResultRow key={referral.referralId} referral={referral} />
          ))}
        </ol>
      )}
      <Paging total={total} offset={offset} onPage={onPage} />
    </>
  );
}

/** How many were found. While the results still are those of the question before, so is this. */
function Summary({ words, isOfBefore }: { readonly words: string; readonly isOfBefore: boolean }): ReactNode {
  const [shown, setShown] = useState(words);
  if (!isOfBefore && shown !== words) setShown(words);
  return (
    <p className="govuk-body app-results__summary app-number" role="status">
      {shown}
    </p>
  );
}

function Paging({
  total,
  offset,
  onPage,
}: {
  readonly total: number;
  readonly offset: number;
  readonly onPage: (offset: number) => void;
}): ReactNode {
  const left = total - offset - PAGE_SIZE;
  if (total <= PAGE_SIZE) return null;
  return (
    <nav className="app-button-group" aria-label="Pages of results">
      {left > 0 && (
        <Button kind="secondary" onClick={() => onPage(offset + PAGE_SIZE)}>
          Show the next {Math.min(left, PAGE_SIZE)}
        </Button>
      )}
      {offset > 0 && (
        <Button kind="secondary" onClick={() => onPage(Math.max(0, offset - PAGE_SIZE))}>
          Show the {PAGE_SIZE} before
        </Button>
      )}
    </nav>
  );
}

const number = (count: number): string => count.toLocaleString('en-GB');

function summaryOf({
  total,
  offset,
  count,
  filterCount,
}: Readonly<Record<'total' | 'offset' | 'count' | 'filterCount', number>>): string {
  const found = total === 1 ? '1 referral found' : `${total === 0 ? 'No' : number(total)} referrals found`;
  const filters = filterCount === 1 ? 'one filter' : `${filterCount} filters`;
  return [
    found,
    ...(total > PAGE_SIZE ? [`showing ${number(offset + 1)} to ${number(offset + count)}`] : []),
    ...(filterCount > 0 ? [`with ${filters}`] : []),
  ].join(', ');
}
