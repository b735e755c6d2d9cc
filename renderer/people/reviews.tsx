import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { TwoPersonActionRecord } from '../../shared/contract/office.ts';
import { momentInWords } from '../../shared/domain/date-words.ts';
import type { TwoPersonAction } from '../../shared/domain/two-person.ts';
import { useAsk, useCommand } from '../api/hooks.ts';
import { useSession } from '../app/session.ts';
import { Button } from '../ui/button.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { BackToPeople } from './back-to-people.tsx';
import { useOpenReviews } from './open-reviews.ts';
import './people.scss';

const WORDS: Readonly<Record<TwoPersonAction, string>> = {
  'break-glass': 'Opened a sealed record',
  restore: 'Put the vault back from a backup',
  'remove custodian': 'Removed or suspended a custodian, or took that role away',
  disposal: 'Disposed of a record',
};

const PAGE = 50;
/** As many as the vault gives out at once. */
const MOST = 500;

/** What two people did that no manager has looked at yet: a part of the worklist. Nothing when there is none. */
export function OpenReviews(): ReactNode {
  const reviews = useOpenReviews();
  if (reviews.isError) return <ErrorState error={reviews.error} onRetry={() => void reviews.refetch()} />;
  if (!reviews.isSuccess || reviews.data.actions.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="reviews">
      <h2 className="govuk-heading-m" id="reviews">
        {reviews.data.open > 0
          ? `Two people did this: look at it (${reviews.data.open})`
          : `Two people did this: another manager looks at it (${reviews.data.total})`}
      </h2>
      <Actions actions={reviews.data.actions} heading="h3" />
    </section>
  );
}

/** Everything that two people did together. */
export function ActionsPage(): ReactNode {
  const [limit, setLimit] = useState(PAGE);
  const reviews = useAsk('office.reviews.list', { limit }, { keepPrevious: true });
  return (
    <>
      <BackToPeople />
      <Page title="What two people did">
        {reviews.isPending && <LoadingState />}
        {reviews.isError && <ErrorState error={reviews.error} onRetry={() => void reviews.refetch()} />}
        {reviews.isSuccess && reviews.data.total === 0 && (
          <EmptyState title="Nothing yet">
            <p>
              Opening a sealed record, putting a backup back, removing a custodian and disposing of a record
              take two people. Whatever they do shows here, with their reason, until a manager has seen it.
            </p>
          </EmptyState>
        )}
        {reviews.isSuccess && <Actions actions={reviews.data.actions} heading="h2" />}
        {reviews.isSuccess && reviews.data.total > limit && limit < MOST && (
          <Button kind="secondary" onClick={() => setLimit(Math.min(limit + PAGE, MOST))}>
            Show more
          </Button>
        )}
      </Page>
    </>
  );
}

function Actions({
  actions,
  heading,
}: {
  readonly actions: readonly TwoPersonActionRecord[];
  /** One level below what stands above. */
  readonly heading: 'h2' | 'h3';
}): ReactNode {
  const people = useAsk('office.people.list', {});
  const confirm = useCommand('office.reviews.confirm');
  const nameOf = (personId: string): string =>
    people.data?.people.find((person) => person.personId === personId)?.displayName ?? 'Somebody';
  return (
    <>
      {confirm.isError && <ErrorState error={confirm.error} />}
      <ul className="govuk-list">
        {actions.map((action) => (
          <li className="app-review" key={action.actionId}>
            <WhatTheyDid action={action} nameOf={nameOf} heading={heading} />
            <Review action={action} nameOf={nameOf} onConfirm={confirm.mutate} />
          </li>
        ))}
      </ul>
    </>
  );
}

type NameOf = (personId: string) => string;

function WhatTheyDid({
  action: { at, kind, personId, secondPersonId, object, reason, passphrasesGiven },
  nameOf,
  heading: Heading,
}: {
  readonly action: TwoPersonActionRecord;
  readonly nameOf: NameOf;
  readonly heading: 'h2' | 'h3';
}): ReactNode {
  const { personId: ownId } = useSession();
  return (
    <>
      <Heading className="govuk-heading-s">
        {WORDS[kind]}
        {kind === 'remove custodian' && `: ${nameOf(object)}`}
        {kind === 'disposal' && `: ${object}`}
      </Heading>
      <p className="govuk-body">
        {nameOf(personId)} with {nameOf(secondPersonId)}, {momentInWords(at)}
      </p>
      <p className="govuk-body">Their reason: {reason}</p>
      {passphrasesGiven.map(({ by, to, at: givenAt }) => (
        <Notice
          key={to}
          tone="warn"
          title={`${nameOf(by)} gave ${nameOf(to)} their passphrase on ${momentInWords(givenAt)}.`}
        >
          {to !== ownId && <p className="govuk-body">Ask {nameOf(to)} whether they were there.</p>}
        </Notice>
      ))}
      {kind === 'break-glass' && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/referrals/$referralId" params={{ referralId: object }}>
            Go to the record
          </Link>
        </p>
      )}
    </>
  );
}

/** Who has seen it, or what the reader can do about that. */
function Review({
  action: { actionId, at, kind, personId, secondPersonId, reviewedAt, reviewedBy, mayConfirm },
  nameOf,
  onConfirm,
}: {
  readonly action: TwoPersonActionRecord;
  readonly nameOf: NameOf;
  readonly onConfirm: (review: { readonly actionId: string }) => void;
}): ReactNode {
  const { personId: ownId } = useSession();
  const tookPart = (id: string | null): boolean => id === personId || id === secondPersonId;
  if (reviewedAt !== null) {
    return (
      <Status tone={tookPart(reviewedBy) ? 'neutral' : 'good'}>
        Seen by {nameOf(reviewedBy ?? '')}
        {tookPart(reviewedBy) && ', who took part'}, {momentInWords(reviewedAt)}
      </Status>
    );
  }
  if (!mayConfirm) {
    return (
      <p className="govuk-body app-quiet">
        Another manager looks at this: you took part, or had your passphrase from somebody who did.
      </p>
    );
  }
  return (
    <>
      {tookPart(ownId) && (
        <p className="govuk-body">You took part in this. There is no other manager who could look at it.</p>
      )}
      <Button
        kind="secondary"
        aria-label={`I have seen this: ${WORDS[kind]}, ${momentInWords(at)}`}
        onClick={() => onConfirm({ actionId })}
      >
        I have seen this
      </Button>
    </>
  );
}
