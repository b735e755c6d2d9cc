import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Person } from '../../shared/contract/office.ts';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { useAsk } from '../api/hooks.ts';
import { usePermission, useSession } from '../app/session.ts';
import { Status } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { KeysSection } from './keys-section.tsx';
import { rolesInWords, STATE_WORDS } from './person-words.ts';
import './people.scss';

/** Whoever needs somebody's attention comes first, whoever is gone last. */
const ORDER: Readonly<Record<Person['state'], number>> = { new: 0, suspended: 1, active: 2, removed: 3 };

/** The people who can open the vault, and the keys that they hold. */
export function PeoplePage(): ReactNode {
  const people = useAsk('office.people.list', {});
  const mayReview = usePermission('oversight.review');
  return (
    <Page
      title="People"
      actions={
        <>
          <Link className="app-button" to="/people/new">
            Add a person
          </Link>
          {mayReview && (
            <Link className="app-button app-button--secondary" to="/people/actions">
              What two people did
            </Link>
          )}
        </>
      }
    >
      {people.isPending && <LoadingState words="Looking up the people" />}
      {people.isError && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.isSuccess && (
        <>
          <PeopleTable people={people.data.people} />
          <KeysSection people={people.data.people} />
        </>
      )}
    </Page>
  );
}

function PeopleTable({ people }: { readonly people: readonly Person[] }): ReactNode {
  const { personId: ownId } = useSession();
  const inOrder = people.toSorted((one, other) => ORDER[one.state] - ORDER[other.state]);
  return (
    <section className="app-section" aria-label="People who can open the vault">
      <ScrollRegion label="People, roles and states">
        <table className="govuk-table app-people">
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col" className="govuk-table__header">
                Name
              </th>
              <th scope="col" className="govuk-table__header">
                Roles
              </th>
              <th scope="col" className="govuk-table__header">
                State
              </th>
              <th scope="col" className="govuk-table__header">
                Added on
              </th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {inOrder.map(({ personId, displayName, roles, state, createdAt }) => (
              <tr className="govuk-table__row" key={personId}>
                <th scope="row" className="govuk-table__header app-people__name">
                  <Link className="govuk-link" to="/people/$personId" params={{ personId }}>
                    {displayName}
                  </Link>
                  {personId === ownId && <span className="app-quiet"> (you)</span>}
                </th>
                <td className="govuk-table__cell">{rolesInWords(roles)}</td>
                <td className="govuk-table__cell">
                  <Status tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].words}</Status>
                </td>
                <td className="govuk-table__cell">{dateInWords(londonDateOf(createdAt))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
