import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { SHORTCUTS } from '../app/shortcuts.ts';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { Page } from '../ui/page.tsx';
import { moveAmongRows } from '../ui/row-keys.ts';
import { ReasonCounts } from './reason-counts.tsx';
import { UnfinishedDrafts } from './unfinished-drafts.tsx';
import { WorkGroupSection } from './work-group-section.tsx';
import './worklist.scss';

/** What needs somebody, the most urgent first, with what the person began and did not finish above it. */
export function WorklistPage(): ReactNode {
  return (
    // The rows are links: the arrow keys are a shorter way among them.
    <div onKeyDown={moveAmongRows} role="presentation">
      <Page title="Worklist" actions={<WorklistActions />}>
        <UnfinishedDrafts />
        <Work />
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

function Work(): ReactNode {
  const worklist = useAsk('worklist.get', {});
  if (worklist.isPending) return <LoadingState words="Looking for what needs you" />;
  if (worklist.isError) {
    return <ErrorState error={worklist.error} onRetry={() => void worklist.refetch()} />;
  }
  const { groups, reasons, asAt } = worklist.data;
  if (groups.every(({ count }) => count === 0)) {
    return (
      <EmptyState title="Nothing needs you">
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
        .filter(({ count }) => count > 0)
        .map((group) => (
          <WorkGroupSection key={group.group} group={group} asAt={asAt} />
        ))}
      <p className="govuk-body app-quiet">Nothing else needs you.</p>
    </>
  );
}
