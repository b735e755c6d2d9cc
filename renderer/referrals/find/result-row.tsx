import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import type { ListedReferral } from '../../../shared/contract/referrals.ts';
import { dateInWords } from '../../../shared/domain/date-words.ts';
import { Status } from '../../ui/notice.tsx';
import { PRIORITY_WORDS, RESTRICTION_WORDS, SERVICE_WORDS, STATUS_MARKS } from '../referral-words.ts';

/**
 * One referral that was found: by its reference and pseudonym, never by the client's name. Drawn again only when it changed:
 * while somebody types, most rows stay.
 */
export const ResultRow = memo(({ referral }: { readonly referral: ListedReferral }): ReactNode => {
  if (referral.access === 'sealed') return <SealedRow referral={referral} />;
  const { referralId, reference, pseudonym, service, status, priority, restriction, receivedOn } = referral;
  const { tone, word } = STATUS_MARKS[status];
  const restricted = RESTRICTION_WORDS[restriction];
  return (
    <li className="app-lines__line app-result">
      <Link
        className="govuk-link app-lines__link app-number app-result__link"
        to="/referrals/$referralId"
        params={{ referralId }}
        data-row
      >
        {reference} {pseudonym}
      </Link>
      <span className="app-result__facts app-quiet">
        {SERVICE_WORDS[service]}, {PRIORITY_WORDS[priority].toLowerCase()}
        {restricted !== null && <Status tone="warn">{restricted}</Status>}
      </span>
      <span className="app-result__status">
        <Status tone={tone}>{word}</Status>
      </span>
      <span className="app-result__received app-quiet app-number">received {dateInWords(receivedOn)}</span>
    </li>
  );
});
ResultRow.displayName = 'ResultRow';

/** A record that is sealed against whoever looks: that it is there, and nothing of it. */
function SealedRow({
  referral: { referralId, reference },
}: {
  readonly referral: Extract<ListedReferral, { readonly access: 'sealed' }>;
}): ReactNode {
  return (
    <li className="app-lines__line app-result">
      <Link
        className="govuk-link app-lines__link app-number app-result__link"
        to="/referrals/$referralId"
        params={{ referralId }}
        data-row
      >
        {reference}
      </Link>
      <span className="app-result__status">
        <Status tone="warn">Sealed</Status>
      </span>
    </li>
  );
}
