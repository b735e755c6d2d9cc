import type { ReactNode } from 'react';
import { Page } from '../ui/page.tsx';
import { AuditNav } from './audit-nav.tsx';
import { ChainCheck } from './chain-check.tsx';
import { DocumentHeads } from './document-heads.tsx';
import { HeadCheck } from './head-check.tsx';
import './audit.scss';

/** Whether the logs are what they were: in themselves, and held against what stands on paper. */
export function ChecksPage(): ReactNode {
  return (
    <Page title="Audit">
      <AuditNav />
      <div className="app-audit-checks">
        <ChainCheck />
        <HeadCheck />
        <DocumentHeads />
      </div>
    </Page>
  );
}
