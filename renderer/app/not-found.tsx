import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../ui/page.tsx';

/** For an address that leads nowhere; only a defect of ours can lead here. */
export function NotFound(): ReactNode {
  return (
    <Page title="There is no such page">
      <p className="govuk-body">Nothing is lost.</p>
      <Link className="app-button" to="/">
        Go to the first page
      </Link>
    </Page>
  );
}
