import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { NEED_LABELS, needsOf } from '../../../shared/domain/worklist.ts';
import { usePermission } from '../../app/session.ts';
import { PageHeading } from '../../ui/page.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import type { Created } from './intake-page.tsx';

/** The referral is a record: what it is called, what happens next, and when the clock runs out. */
export function Confirmation({ created }: { readonly created: Created }): ReactNode {
  const { referralId, reference, draft } = created;
  const navigate = useNavigate();
  // Behind it are the pages of a draft that is no more.
  useEscape(() => void navigate({ to: '/', replace: true }));
  const mayAsk = usePermission('equality.submit');
  const [nextDraftId] = useState(() => crypto.randomUUID());
  const due = needsOf(draft, { isFormOutstanding: false }).filter(({ startsAt }) => startsAt === null);
  return (
    <div className="app-form">
      <div className="app-notice app-notice--good app-intake__done">
        <PageHeading caption="The referral is saved">{reference}</PageHeading>
      </div>
      <section className="app-section">
        <h2 className="govuk-heading-m">What happens next</h2>
        <ul className="govuk-list govuk-list--bullet">
          {due.map(({ reason, dueAt }) => (
            <li key={reason}>
              {NEED_LABELS[reason]}
              {dueAt === null ? '' : `: by ${momentInWords(dueAt)}`}
            </li>
          ))}
        </ul>
        <p className="govuk-body">
          <Link className="govuk-link" to="/referrals/$referralId" params={{ referralId }}>
            Open the record
          </Link>
        </p>
      </section>
      {mayAsk && (
        <section className="app-section">
          <h2 className="govuk-heading-m">Equality form</h2>
          <p className="govuk-body">
            The client may fill in the equality form now. Nobody who works on the case can read the answers.
          </p>
          <ul className="govuk-list">
            <li>
              <Link className="govuk-link" to="/equality-form/$referralId" params={{ referralId }}>
                Hand the screen to the client
              </Link>
            </li>
            <li>
              <Link className="govuk-link" to="/equality-form/blank">
                Print a blank form
              </Link>
            </li>
          </ul>
        </section>
      )}
      <div className="app-button-group">
        <Link className="app-button" to="/">
          Go to the worklist
        </Link>
        <Link className="govuk-link" to="/referrals/new/$draftId" params={{ draftId: nextDraftId }}>
          Start another referral
        </Link>
      </div>
    </div>
  );
}
