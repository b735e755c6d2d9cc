import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCommand } from '../api/hooks.ts';
import { BackLink } from '../ui/back-link.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';
import './blank-form.scss';
import { PaperForm } from './paper-form.tsx';

/** The same questions on paper, for a client who would rather answer alone. What is on the screen is what is printed. */
export function BlankFormPage(): ReactNode {
  const router = useRouter();
  const print = useCommand('documents.print', { refreshes: [] });
  return (
    <>
      <div className="app-no-print">
        <BackLink onClick={() => router.history.back()} />
        <Page
          title="Blank equality form"
          actions={
            <Button onClick={() => print.isPending || print.mutate({ what: 'blank equality form' })}>
              Print
            </Button>
          }
        >
          <p className="govuk-body app-text">
            Write the reference of the referral on it by hand, never a name. Hand it over with an envelope.
          </p>
          {print.data?.wasPrinted === true && <Notice tone="good" title="Sent to the printer" />}
          {print.isError && <ErrorState error={print.error} />}
        </Page>
      </div>
      <PaperForm />
    </>
  );
}
