import type { ReactNode } from 'react';
import type { ListedDisposal } from '../../../shared/contract/access.ts';
import { labelOf } from '../../../shared/domain/code-lists/code-list.ts';
import { RETENTION_CLASS } from '../../../shared/domain/code-lists/outcome-lists.ts';
import { dateInWords, momentInWords } from '../../../shared/domain/date-words.ts';
import { londonDateOf, londonTimeOf } from '../../../shared/domain/dates.ts';
import { Status } from '../../ui/notice.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { personName, usePeopleNames, type PeopleNames } from '../record/people.ts';
import './disposals.scss';

const TITLES = ['Reference', 'When', 'Class', 'By', 'Why', 'Seen by a manager'] as const;

/** The certificates, one a line. */
export function DisposalsTable({ disposals }: { readonly disposals: readonly ListedDisposal[] }): ReactNode {
  const people = usePeopleNames();
  return (
    <ScrollRegion label="The register of disposals">
      <table className="govuk-table app-disposals">
        <caption className="govuk-visually-hidden">What was disposed of</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {TITLES.map((title) => (
              <th className="govuk-table__header" scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {disposals.map((disposal) => (
            <DisposalRow key={disposal.certificate} disposal={disposal} people={people} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function DisposalRow({
  disposal: { certificate, reference, recordClass, at, person, secondPerson, reason, reviewedAt, reviewedBy },
  people,
}: {
  readonly disposal: ListedDisposal;
  readonly people: PeopleNames;
}): ReactNode {
  return (
    <tr className="govuk-table__row">
      <th className="govuk-table__header app-number app-disposals__reference" scope="row">
        {reference}
        <span className="app-quiet app-disposals__certificate">Certificate {certificate}</span>
      </th>
      <td className="govuk-table__cell app-number">
        <time dateTime={at}>
          {dateInWords(londonDateOf(at))} <span className="app-quiet">{londonTimeOf(at)}</span>
        </time>
      </td>
      <td className="govuk-table__cell">{labelOf(RETENTION_CLASS, recordClass)}</td>
      <td className="govuk-table__cell">
        {personName(people, person)} with {personName(people, secondPerson)}
      </td>
      <td className="govuk-table__cell app-disposals__reason">{reason}</td>
      <td className="govuk-table__cell">
        {reviewedAt === null || reviewedBy === null ? (
          <Status tone="warn">Not yet</Status>
        ) : (
          `${personName(people, reviewedBy)}, ${momentInWords(reviewedAt)}`
        )}
      </td>
    </tr>
  );
}
