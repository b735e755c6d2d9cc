import type { ReactNode } from 'react';
import { LOG_FIELDS, type LogTest } from '../../../shared/domain/assurance/log-test.ts';
import { Status } from '../../ui/notice.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { FIELD_WORDS, fieldInWords, LOGGED_WORDS, loggedInWords, type GridCell } from './log-test-words.ts';

/** What a sample shows: the six operations, and of each what the section asks for. */
export function LogGrid({
  result,
  caption,
}: {
  readonly result: LogTest;
  /** Says which system. */
  readonly caption: string;
}): ReactNode {
  return (
    <ScrollRegion label={caption}>
      <table className="govuk-table app-log-grid">
        <caption className="govuk-table__caption govuk-visually-hidden">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th className="govuk-table__header" scope="col">
              Operation
            </th>
            <th className="govuk-table__header" scope="col">
              Logged
            </th>
            {LOG_FIELDS.map((field) => (
              <th className="govuk-table__header" scope="col" key={field}>
                {FIELD_WORDS[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {result.operations.map((operation) => (
            <tr className="govuk-table__row" key={operation.operation}>
              <th className="govuk-table__header" scope="row">
                {LOGGED_WORDS[operation.operation]}
              </th>
              <Cell cell={loggedInWords(operation)} />
              {LOG_FIELDS.map((field) => (
                <Cell key={field} cell={fieldInWords(operation, field)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell({ cell: { words, tone } }: { readonly cell: GridCell }): ReactNode {
  return (
    <td className="govuk-table__cell">
      {tone === null ? <span className="app-quiet">{words}</span> : <Status tone={tone}>{words}</Status>}
    </td>
  );
}
