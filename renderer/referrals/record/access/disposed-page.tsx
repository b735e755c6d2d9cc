import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Disposal } from '../../../../shared/contract/access.ts';
import { labelOf } from '../../../../shared/domain/code-lists/code-list.ts';
import { RETENTION_CLASS } from '../../../../shared/domain/code-lists/outcome-lists.ts';
import { momentInWords } from '../../../../shared/domain/date-words.ts';
import { Page } from '../../../ui/page.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { personName, usePeopleNames } from '../people.ts';

/** What is left of a record that has just been disposed of. */
export function DisposedPage({ disposal }: { readonly disposal: Disposal }): ReactNode {
  const people = usePeopleNames();
  const { certificate, reference, financialYear, recordClass, at, person, secondPerson, reason } = disposal;
  return (
    <Page title={`${reference} was disposed of`} caption="Referral">
      <div className="app-text">
        <p className="govuk-body">
          The record is gone from this vault. This certificate stays, and so does the entry in the log.
        </p>
        <SummaryList
          rows={[
            { label: 'Certificate', value: certificate },
            { label: 'Reference', value: reference },
            { label: 'Financial year', value: financialYear },
            { label: 'Class', value: labelOf(RETENTION_CLASS, recordClass) },
            { label: 'When', value: momentInWords(at) },
            { label: 'By', value: `${personName(people, person)} and ${personName(people, secondPerson)}` },
            { label: 'Why', value: reason },
          ]}
        />
        <p className="govuk-body">
          <Link className="govuk-link" to="/referrals">
            Find another referral
          </Link>
        </p>
        <p className="govuk-body">
          <Link className="govuk-link" to="/referrals/disposals">
            See what else was disposed of
          </Link>
        </p>
      </div>
    </Page>
  );
}
