import type { ReactNode } from 'react';
import type { DocumentHead } from '../../shared/contract/audit.ts';
import { momentInWords } from '../../shared/domain/date-words.ts';
import { useAsk } from '../api/hooks.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { DOCUMENT_WORDS } from './log-words.ts';

const SHOWN = 200;

/** What was made in the vault and left it, with the heads that it carries. */
export function DocumentHeads(): ReactNode {
  const answer = useAsk('office.audit.heads', { limit: SHOWN });
  return (
    <section className="app-section" aria-labelledby="heads">
      <h2 className="govuk-heading-m" id="heads">
        Documents and their heads
      </h2>
      <p className="govuk-body app-text">
        What was made here, newest first. A document that is on paper and not in this list was not made in
        this vault, or the vault has been put back from an older backup since.
      </p>
      {answer.isPending && <LoadingState words="Looking up the documents" />}
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isSuccess &&
        (answer.data.heads.length === 0 ? (
          <p className="govuk-body">Nothing has been made yet: no report, no backup, no part of the log.</p>
        ) : (
          <HeadsTable heads={answer.data.heads} />
        ))}
    </section>
  );
}

function HeadsTable({ heads }: { readonly heads: readonly DocumentHead[] }): ReactNode {
  return (
    <ScrollRegion label="Documents and their heads">
      <table className="govuk-table app-log">
        <caption className="govuk-visually-hidden">Documents and their heads</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {['When', 'What', 'Its number', 'Head'].map((title) => (
              <th className="govuk-table__header" scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {heads.map(({ documentId, what, at, printed }) => (
            <tr className="govuk-table__row" key={`${documentId} ${printed}`}>
              <td className="govuk-table__cell app-number app-log__when">{momentInWords(at)}</td>
              <td className="govuk-table__cell">{DOCUMENT_WORDS[what]}</td>
              <td className="govuk-table__cell app-mono app-log__about">{documentId}</td>
              <td className="govuk-table__cell app-mono app-log__about">{printed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {heads.length === SHOWN && (
        <p className="govuk-body app-quiet">These are the newest {SHOWN}. The command line lists more.</p>
      )}
    </ScrollRegion>
  );
}
