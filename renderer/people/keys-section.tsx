import { listInWords } from '../../shared/domain/list-words.ts';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Person } from '../../shared/contract/office.ts';
import { momentInWords, dateInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { useAsk } from '../api/hooks.ts';
import { usePermission } from '../app/session.ts';
import { Button } from '../ui/button.tsx';
import { COMPARTMENT_WORDS } from '../ui/compartment-words.ts';
import { Notice, Status } from '../ui/notice.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { ExchangeKeys } from './exchange-keys.tsx';

/** The keys of the four parts of the vault: who holds them, and how old they are. */
export function KeysSection({ people }: { readonly people: readonly Person[] }): ReactNode {
  const status = useAsk('office.keys.status', {});
  const mayRotate = usePermission('keys.rotate');
  const [isExchanging, setIsExchanging] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const nameOf = (personId: string): string =>
    people.find((person) => person.personId === personId)?.displayName ?? 'somebody';
  return (
    <section className="app-section" aria-labelledby="keys">
      <h2 className="govuk-heading-m" id="keys">
        Keys
      </h2>
      <p className="govuk-body app-text">
        Each part of the vault is encrypted with a key of its own, and each person’s passphrase opens only the
        keys of their roles. The separation is in the files themselves, not on this screen.
      </p>
      {done !== null && (
        <div role="status">
          <Notice tone="good" title={done} />
        </div>
      )}
      {status.isPending && <LoadingState words="Looking up the keys" />}
      {status.isError && <ErrorState error={status.error} onRetry={() => void status.refetch()} />}
      {status.isSuccess && (
        <>
          <SummaryList
            rows={[
              ...status.data.compartments.map(({ compartment, rotatedAt, waitingSince, holders }) => ({
                key: compartment,
                label: COMPARTMENT_WORDS[compartment],
                value: (
                  <>
                    {holders.length === 0 ? 'Nobody holds this key.' : listInWords(holders.map(nameOf))}
                    <br />
                    {waitingSince !== null ? (
                      <Status tone="warn">
                        Waits since {momentInWords(waitingSince)} to be exchanged by somebody who holds it
                      </Status>
                    ) : (
                      <span className="app-quiet">
                        {rotatedAt === null
                          ? 'Never exchanged'
                          : `Exchanged on ${dateInWords(londonDateOf(rotatedAt))}`}
                      </span>
                    )}
                  </>
                ),
              })),
              {
                label: 'Recovery code',
                value: `Made on ${dateInWords(londonDateOf(status.data.recoveryCodeMadeAt))}. It opens every part, once, and is then replaced.`,
              },
            ]}
          />
          {mayRotate &&
            (isExchanging ? (
              <ExchangeKeys
                onCancel={() => setIsExchanging(false)}
                onDone={(words) => {
                  setDone(words);
                  setIsExchanging(false);
                }}
              />
            ) : (
              <div className="app-people__ways">
                <Button
                  kind="secondary"
                  onClick={() => {
                    setDone(null);
                    setIsExchanging(true);
                  }}
                >
                  Exchange the keys
                </Button>
                <Link className="app-button app-button--secondary" to="/recovery-code">
                  Make a new recovery code
                </Link>
              </div>
            ))}
        </>
      )}
    </section>
  );
}
