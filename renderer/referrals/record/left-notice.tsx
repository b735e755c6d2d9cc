import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import type { EditBegun } from './edit-draft.ts';

/** That what was typed is not in the record, and not lost. */
export function LeftNotice({ edit: { base, draftId } }: { readonly edit: EditBegun }): ReactNode {
  return (
    <div role="status">
      <Notice tone="note" title="What you typed is kept as a draft">
        <p>
          The record has not changed.{' '}
          <Link
            className="govuk-link"
            to="/referrals/$referralId"
            params={{ referralId: base.referralId }}
            search={{ draftId }}
          >
            Continue
          </Link>
        </p>
      </Notice>
    </div>
  );
}
