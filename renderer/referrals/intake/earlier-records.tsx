import type { ReactNode } from 'react';
import { dateInWords } from '../../../shared/domain/date-words.ts';
import { useAsk } from '../../api/hooks.ts';
import { ErrorState } from '../../ui/states.tsx';
import { textAt, type ReferralForm } from '../sections/form.ts';

const MOST_SHOWN = 5;

/** Who has the client's name already: what the check for earlier records needs, and nothing that tells more. */
export function EarlierRecords({ form }: { readonly form: ReferralForm }): ReactNode {
  const name = textAt(form, 'client.name.full').trim();
  const found = useAsk('referrals.list', { search: name, limit: MOST_SHOWN }, { enabled: name !== '' });
  return (
    <section className="app-panel app-intake__earlier" aria-labelledby="earlier-title">
      <h2 className="govuk-heading-s" id="earlier-title">
        Earlier records with this name
      </h2>
      {name === '' && <p>No name was given: there is nothing to look for.</p>}
      {found.isError && <ErrorState error={found.error} />}
      {found.data !== undefined && (
        <div role="status">
          <p>{countInWords(found.data.total)}</p>
          {found.data.total > 0 && (
            <ul className="govuk-list">
              {found.data.referrals.map((referral) => (
                <li key={referral.referralId}>
                  <strong>{referral.reference}</strong>
                  {referral.access === 'sealed'
                    ? ', sealed'
                    : ` ${referral.pseudonym}, received ${dateInWords(referral.receivedOn)}, ${referral.status}`}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}

function countInWords(total: number): string {
  if (total === 0) return 'There is none.';
  if (total === 1) return 'There is one.';
  return total > MOST_SHOWN ? `There are ${total}; the latest are:` : `There are ${total}.`;
}
