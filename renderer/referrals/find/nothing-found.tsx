import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePermission } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/states.tsx';

/** No result: what to try, by what was asked. */
export function NothingFound({
  hasText,
  hasFilter,
  onClearText,
  onClearFilters,
}: {
  readonly hasText: boolean;
  readonly hasFilter: boolean;
  readonly onClearText: () => void;
  readonly onClearFilters: () => void;
}): ReactNode {
  if (!hasText && !hasFilter) return <NoReferrals />;
  return (
    <EmptyState
      title="Nothing matches"
      action={
        <div className="app-button-group">
          {hasFilter && (
            <Button kind="secondary" onClick={onClearFilters}>
              Clear the filters
            </Button>
          )}
          {hasText && (
            <Button kind="secondary" onClick={onClearText}>
              Clear the text
            </Button>
          )}
        </div>
      }
    >
      <p>Try one of these:</p>
      <ul className="govuk-list govuk-list--bullet">
        {hasText && (
          <>
            <li>fewer letters: every word you type must begin a word of the record</li>
            <li>another spelling, or only the first letters of a name</li>
            <li>the number of the reference alone, such as 0031</li>
          </>
        )}
        {hasFilter && <li>fewer filters: all of them must hold at once</li>}
      </ul>
    </EmptyState>
  );
}

function NoReferrals(): ReactNode {
  const mayWrite = usePermission('referral.write');
  return (
    <EmptyState
      title="There are no referrals yet"
      action={
        mayWrite && (
          <Link
            className="app-button"
            to="/referrals/new/$draftId"
            params={() => ({ draftId: crypto.randomUUID() })}
          >
            Start a referral
          </Link>
        )
      }
    >
      <p>Every referral that is taken in can be found here, by whatever is known of it.</p>
    </EmptyState>
  );
}
