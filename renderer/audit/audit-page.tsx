import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePeopleNames } from '../referrals/record/people.ts';
import { Page } from '../ui/page.tsx';
import { AuditNav } from './audit-nav.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogResults } from './log-results.tsx';
import { filterOf } from './log-search.ts';
import './audit.scss';

const route = getRouteApi('/framed/audit');

/** The log of who did what: each of the vault's files has one, and a person reads those whose key they hold. */
export function AuditPage(): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const people = usePeopleNames();
  const filter = filterOf(search);
  const asText = JSON.stringify(filter);
  return (
    <Page title="Audit">
      <AuditNav />
      <LogFilters
        key={asText}
        search={search}
        people={people}
        onShow={(next) => void navigate({ search: next, replace: true })}
      />
      <LogResults key={`results ${asText}`} filter={filter} people={people} />
    </Page>
  );
}
