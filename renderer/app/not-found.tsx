import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../ui/page.tsx';

/** For an address that leads nowhere; only a defect of ours can lead here. */
export function NotFound(): ReactNode {
  return (
    <main className="app-column">
      <Page title="There is no such page">
        <p className="govuk-body">
          Nothing is lost.{' '}
          <Link className="govuk-link" to="/">
            Go to the first page
          </Link>
          .
        </p>
      </Page>
    </main>
  );
}
