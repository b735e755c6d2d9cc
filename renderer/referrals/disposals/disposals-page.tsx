import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useAsk } from '../../api/hooks.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { DisposalsTable } from './disposals-table.tsx';

const PAGE_SIZE = 50;

/** The register of disposals: what is left of each record, newest first, and whether another manager has seen it. */
export function DisposalsPage(): ReactNode {
  const navigate = useNavigate();
  return (
    <>
      <BackLink onClick={() => void navigate({ to: '/referrals' })} />
      <Page title="What was disposed of">
        <Register />
      </Page>
    </>
  );
}

function Register(): ReactNode {
  const [offset, setOffset] = useState(0);
  const summary = useRef<HTMLParagraphElement>(null);
  const answer = useAsk('referrals.disposals', { offset, limit: PAGE_SIZE }, { keepPrevious: true });
  if (answer.isPending) return <LoadingState words="Reading the register" />;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const { total, disposals } = answer.data;
  if (total === 0) {
    return (
      <EmptyState title="Nothing was disposed of yet">
        <p>
          A record that was kept for as long as the schedule says is disposed of by two people, at the end of
          its page. Its certificate then stands here.
        </p>
      </EmptyState>
    );
  }
  const turnTo = (next: number): void => {
    setOffset(next);
    summary.current?.focus();
  };
  return (
    <>
      <p className="govuk-body app-text">
        The records are gone from this vault. What is left of each is its certificate, which says nothing
        about the client.
      </p>
      <p className="govuk-body app-number app-disposals__summary" role="status" tabIndex={-1} ref={summary}>
        {total === 1 ? '1 record' : `${total.toLocaleString('en-GB')} records`}, newest first
        {offset > 0 && `, page ${offset / PAGE_SIZE + 1}`}
      </p>
      <DisposalsTable disposals={disposals} />
      {total > PAGE_SIZE && (
        <nav className="app-button-group" aria-label="Pages of the register">
          {offset + PAGE_SIZE < total && (
            <Button kind="secondary" onClick={() => turnTo(offset + PAGE_SIZE)}>
              Older disposals
            </Button>
          )}
          {offset > 0 && (
            <Button kind="secondary" onClick={() => turnTo(offset - PAGE_SIZE)}>
              Newer disposals
            </Button>
          )}
        </nav>
      )}
    </>
  );
}
