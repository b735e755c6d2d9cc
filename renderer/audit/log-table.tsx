import type { ReactNode } from 'react';
import type { AuditLogEntry } from '../../shared/contract/audit.ts';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf, londonTimeOf } from '../../shared/domain/dates.ts';
import type { PeopleNames } from '../referrals/record/people.ts';
import { Status } from '../ui/notice.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { lineOf } from './log-words.ts';

/** The entries as a dense table: when, who, what, about what, why, and to whom. */
export function LogTable({
  entries,
  people,
}: {
  readonly entries: readonly AuditLogEntry[];
  readonly people: PeopleNames;
}): ReactNode {
  return (
    <ScrollRegion label="The log">
      <table className="govuk-table app-log">
        <caption className="govuk-visually-hidden">Entries of the log</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {['Entry', 'When', 'Who', 'What', 'About', 'Reason and recipient'].map((title) => (
              <th className="govuk-table__header" scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {entries.map((entry) => (
            <LogRow key={entry.seq} entry={entry} people={people} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function LogRow({
  entry,
  people,
}: {
  readonly entry: AuditLogEntry;
  readonly people: PeopleNames;
}): ReactNode {
  const { seq, at, reason, recipient } = entry;
  const { who, what, isRefused, about } = lineOf(entry, people);
  return (
    <tr className="govuk-table__row">
      <td className="govuk-table__cell app-number app-quiet">{seq}</td>
      <td className="govuk-table__cell app-number app-log__when">
        <time dateTime={at}>
          {dateInWords(londonDateOf(at))} <span className="app-quiet">{londonTimeOf(at)}</span>
        </time>
      </td>
      <td className="govuk-table__cell">{who}</td>
      <td className="govuk-table__cell">
        {what} {isRefused && <Status tone="warn">Refused</Status>}
      </td>
      <td className="govuk-table__cell app-log__about">{about}</td>
      <td className="govuk-table__cell">
        {reason}
        {recipient !== null && <span className="app-log__recipient">To: {recipient}</span>}
      </td>
    </tr>
  );
}
