import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { WorkGroup } from '../../shared/contract/worklist.ts';
import { useAsk } from '../api/hooks.ts';
import { SHORTCUTS } from '../app/shortcuts.ts';
import { BackupReminder } from '../backup/backup-reminder.tsx';
import { useOpenReviews } from '../people/open-reviews.ts';
import { OpenReviews } from '../people/reviews.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { Page } from '../ui/page.tsx';
import { moveAmongRows } from '../ui/row-keys.ts';
import { ReasonCounts } from './reason-counts.tsx';
import { UnfinishedDrafts } from './unfinished-drafts.tsx';
import { WorkGroupSection } from './work-group-section.tsx';
import './worklist.scss';

/** What needs somebody, the most urgent first, with what the person began and did not finish above it. */
export function WorklistPage(): ReactNode {
  const drafts = useAsk('drafts.list', {});
  const work = useAsk('worklist.get', {});
  const reviews = useOpenReviews();
  const hasMoreAbove = (drafts.data?.drafts.length ?? 0) + (reviews.data?.open ?? 0) > 0;
  return (
    // The rows are links: the arrow keys are a shorter way among them.
    <div onKeyDown={moveAmongRows} role="presentation">
      <Page title="Worklist" actions={<WorklistActions />}>
        <BackupReminder />
        <OpenReviews />
        {/* What goes wrong with both is said once, and tried again together. */}
        {!(drafts.isError && work.isError) && <UnfinishedDrafts answer={drafts} />}
        <Work
          answer={work}
          hasMoreAbove={hasMoreAbove}
          onRetry={() => {
            if (drafts.isError) void drafts.refetch();
            void work.refetch();
          }}
        />
      </Page>
    </div>
  );
}

function WorklistActions(): ReactNode {
  return (
    <>
      <StartReferral />
      <Link className="app-button app-button--secondary" to="/referrals">
        Find a referral <kbd className="app-key">{SHORTCUTS.find.combo}</kbd>
      </Link>
    </>
  );
}

function StartReferral(): ReactNode {
  return (
    <Link
      className="app-button"
      to="/referrals/new/$draftId"
      params={() => ({ draftId: crypto.randomUUID() })}
    >
      Start a referral <kbd className="app-key">{SHORTCUTS.newReferral.combo}</kbd>
    </Link>
  );
}

function Work({
  answer,
  hasMoreAbove,
  onRetry,
}: {
  readonly answer: UseQueryResult<OutputOf<'worklist.get'>>;
  /** Whether something other than referrals that wait needs the person. */
  readonly hasMoreAbove: boolean;
  readonly onRetry: () => void;
}): ReactNode {
  if (answer.isPending) return <LoadingState words="Looking for what needs you" />;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={onRetry} />;
  const { groups, reasons, asAt } = answer.data;
  if (groups.every(isEmpty)) {
    return (
      <EmptyState title={hasMoreAbove ? 'Nothing else needs you' : 'Nothing needs you'}>
        <p>
          Here you see every referral that waits for something: a safe way to reach the client, triage, a
          worker, an answer. The most urgent comes first.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <ReasonCounts reasons={reasons} />
      {groups
        // That nothing is due today is worth a line; that nothing is due later is not.
        .filter((group) => group.group === 'today' || !isEmpty(group))
        .map((group) => (
          <WorkGroupSection key={group.group} group={group} asAt={asAt} />
        ))}
      {groups.every(({ count, items }) => items.length === count) && (
        <p className="govuk-body app-quiet">Nothing else needs you.</p>
      )}
    </>
  );
}

const isEmpty = ({ count }: WorkGroup): boolean => count === 0;
