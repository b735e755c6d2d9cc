import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ListedRelease } from '../../../shared/contract/equality.ts';
import { momentInWords, periodInWords } from '../../../shared/domain/date-words.ts';
import { useAsk } from '../../api/hooks.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Page } from '../../ui/page.tsx';
import '../equality-report.scss';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Status } from '../../ui/notice.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { ReleaseState } from './release-state.tsx';

/** The ledger: every equality report that was made, newest first. */
export function EarlierReportsPage(): ReactNode {
  const navigate = useNavigate();
  return (
    <>
      <BackLink onClick={() => void navigate({ to: '/equality-reports' })} />
      <Page title="Earlier equality reports">
        <Ledger />
      </Page>
    </>
  );
}

function Ledger(): ReactNode {
  const answer = useAsk('equality.releases', {});
  if (answer.isPending) return <LoadingState words="Reading the ledger" />;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const { releases } = answer.data;
  if (releases.length === 0) {
    return (
      <EmptyState title="No report was made yet">
        <p>Every report that is made is kept here, with its pages and its proof.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="govuk-body app-text">
        A new report is compared with each of these that counts some of the same people, unless it was
        withdrawn or is too old. What could be worked out by subtracting one from the other is hidden in the
        new one.
      </p>
      <ScrollRegion label="Earlier reports">
        <table className="govuk-table equality-ledger">
          <caption className="govuk-visually-hidden">Earlier equality reports, newest first</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              {['Report', 'Made', 'Period', 'For', 'Counts shown'].map((title) => (
                <th className="govuk-table__header" scope="col" key={title}>
                  {title}
                </th>
              ))}
              <th className="govuk-table__header" scope="col">
                Who has it
              </th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {releases.map((release) => (
              <ReleaseRow key={release.releaseId} release={release} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function ReleaseRow({ release }: { readonly release: ListedRelease }): ReactNode {
  const { releaseId, printId, producedAt, recipient, cells, hidden, state, isKept } = release;
  return (
    <tr className="govuk-table__row">
      <th className="govuk-table__header app-number" scope="row">
        {isKept ? (
          <Link className="govuk-link" to="/equality-reports/earlier/$releaseId" params={{ releaseId }}>
            {printId}
          </Link>
        ) : (
          printId
        )}
      </th>
      <td className="govuk-table__cell app-number">
        <time dateTime={producedAt}>{momentInWords(producedAt)}</time>
      </td>
      <td className="govuk-table__cell">{periodInWords(release)}</td>
      <td className="govuk-table__cell">{recipient ?? 'Not given'}</td>
      <td className="govuk-table__cell app-number">
        {cells - hidden} of {cells}
      </td>
      <td className="govuk-table__cell">
        {isKept ? <ReleaseState state={state} /> : <Status tone="warn">Not compared: too old</Status>}
      </td>
    </tr>
  );
}
