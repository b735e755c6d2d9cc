import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { DraftSummary } from '../../shared/contract/drafts.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { DateTime } from '../../shared/domain/dates.ts';
import { useDiscardDraft } from '../referrals/drafts/use-discard-draft.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { focusPageHeading } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';
import { draftDetails, draftTitle } from './draft-words.ts';

/** What the person began to write and has not saved, offered again; nothing when there is none. */
export function UnfinishedDrafts({
  answer,
}: {
  readonly answer: UseQueryResult<OutputOf<'drafts.list'>>;
}): ReactNode {
  const [discarding, setDiscarding] = useState<DraftSummary | null>(null);
  const [discards, setDiscards] = useState(0);
  useEffect(() => {
    // The row from which it was discarded is gone, and the keyboard with it.
    if (discards > 0) focusPageHeading();
  }, [discards]);
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const drafts = answer.data?.drafts ?? [];
  // Days are told from when the list was read.
  const asAt = new Date(answer.dataUpdatedAt).toISOString();
  return (
    <>
      {drafts.length > 0 && (
        <section className="app-section" aria-labelledby="drafts-title">
          <h2 className="govuk-heading-m" id="drafts-title">
            You have not finished ({drafts.length})
          </h2>
          <ul className="app-lines">
            {drafts.map((draft) => (
              <DraftRow
                key={draft.draftId}
                draft={draft}
                asAt={asAt}
                onDiscard={() => setDiscarding(draft)}
              />
            ))}
          </ul>
        </section>
      )}
      {discarding !== null && (
        <DiscardDialog
          draft={discarding}
          asAt={asAt}
          onClose={() => setDiscarding(null)}
          onDiscarded={() => {
            setDiscarding(null);
            setDiscards(discards + 1);
          }}
        />
      )}
    </>
  );
}

function DraftRow({
  draft,
  asAt,
  onDiscard,
}: {
  readonly draft: DraftSummary;
  readonly asAt: DateTime;
  readonly onDiscard: () => void;
}): ReactNode {
  const title = draftTitle(draft);
  const details = draftDetails(draft, asAt);
  return (
    <li className="app-lines__line app-draft-row">
      <span>
        {title}, <span className="app-quiet app-number">{details}</span>
      </span>
      <span className="app-row">
        <ContinueLink draft={draft} />
        <Button kind="link" onClick={onDiscard}>
          Discard
          <span className="govuk-visually-hidden">
            {' '}
            {title}, {details}
          </span>
        </Button>
      </span>
    </li>
  );
}

function ContinueLink({
  draft: { draftId, subject, reference },
}: {
  readonly draft: DraftSummary;
}): ReactNode {
  return subject.kind === 'intake' ? (
    <Link className="govuk-link" to="/referrals/new/$draftId" params={{ draftId }} data-row>
      Continue<span className="govuk-visually-hidden"> the referral</span>
    </Link>
  ) : (
    <Link
      className="govuk-link"
      to="/referrals/$referralId"
      params={{ referralId: subject.referralId }}
      search={{ draftId }}
      data-row
    >
      Continue<span className="govuk-visually-hidden"> the change to {reference}</span>
    </Link>
  );
}

function DiscardDialog({
  draft,
  asAt,
  onClose,
  onDiscarded,
}: {
  readonly draft: DraftSummary;
  readonly asAt: DateTime;
  readonly onClose: () => void;
  readonly onDiscarded: () => void;
}): ReactNode {
  const discard = useDiscardDraft();
  return (
    <Dialog title="Discard what you wrote?" onClose={onClose}>
      <p className="govuk-body">
        {draftTitle(draft)}, {draftDetails(draft, asAt)}. It cannot be brought back.
      </p>
      {discard.isError && <ErrorState error={discard.error} />}
      <div className="app-button-group">
        <Button kind="danger" onClick={() => discard.mutate(draft.draftId, { onSuccess: onDiscarded })}>
          Discard it
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Keep it
        </Button>
      </div>
    </Dialog>
  );
}
