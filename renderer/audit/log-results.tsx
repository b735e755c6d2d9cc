import { useRef, useState, type ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import type { PeopleNames } from '../referrals/record/people.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { ExportDialog } from './export-dialog.tsx';
import type { LogFilter } from './log-search.ts';
import { LogTable } from './log-table.tsx';

const PAGE_SIZE = 50;

/** What the filter matches, newest first, a page at a time. Give it the filter as its key. */
export function LogResults({
  filter,
  people,
}: {
  readonly filter: LogFilter;
  readonly people: PeopleNames;
}): ReactNode {
  /** Each page that was turned to begins below an entry of the one before it: entries that come meanwhile move nothing. */
  const [turns, setTurns] = useState<readonly number[]>([]);
  const [isExporting, setIsExporting] = useState(false);
  const summary = useRef<HTMLParagraphElement>(null);
  const beforeSeq = turns.at(-1);
  const answer = useAsk(
    'office.audit.list',
    { ...filter, order: 'newest', limit: PAGE_SIZE + 1, ...(beforeSeq === undefined ? {} : { beforeSeq }) },
    { keepPrevious: true },
  );
  if (answer.isPending) return <LoadingState words="Reading the log" />;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const { total } = answer.data;
  // One more was asked for than is shown: whether there is another page.
  const entries = answer.data.entries.slice(0, PAGE_SIZE);
  const last = entries.at(-1);
  const turnTo = (next: readonly number[]): void => {
    setTurns(next);
    summary.current?.focus();
  };
  if (total === 0) {
    return (
      <EmptyState title="No entries match">
        <p>Nobody did that in this log, or not in that time. Widen the filters, or look in another log.</p>
      </EmptyState>
    );
  }
  return (
    <section aria-label="Entries">
      <div className="app-audit-top">
        <p className="govuk-body app-number app-audit-top__summary" role="status" tabIndex={-1} ref={summary}>
          {total === 1 ? '1 entry' : `${total.toLocaleString('en-GB')} entries`}, newest first
          {turns.length > 0 && `, page ${turns.length + 1}`}
        </p>
        <Button kind="secondary" onClick={() => setIsExporting(true)}>
          Save {total === 1 ? 'this entry' : 'these entries'}
        </Button>
      </div>
      <LogTable entries={entries} people={people} />
      <nav className="app-button-group" aria-label="Pages of the log">
        {last !== undefined && answer.data.entries.length > PAGE_SIZE && (
          <Button kind="secondary" onClick={() => turnTo([...turns, last.seq])}>
            Older entries
          </Button>
        )}
        {turns.length > 0 && (
          <Button kind="secondary" onClick={() => turnTo(turns.slice(0, -1))}>
            Newer entries
          </Button>
        )}
      </nav>
      {isExporting && <ExportDialog filter={filter} total={total} onClose={() => setIsExporting(false)} />}
    </section>
  );
}
