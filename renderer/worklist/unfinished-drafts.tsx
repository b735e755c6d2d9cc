import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { DraftSummary } from '../../shared/contract/drafts.ts';
import { londonDateOf, londonTimeOf } from '../../shared/domain/dates.ts';
import { useAsk, useCommand } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { dayFromToday } from '../ui/relative-days.ts';
import { ErrorState } from '../ui/states.tsx';

/** What the person began to write and has not saved, offered again; nothing when there is none. */
export function UnfinishedDrafts(): ReactNode {
  const answer = useAsk('drafts.list', {});
  const [discarding, setDiscarding] = useState<DraftSummary | null>(null);
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const drafts = answer.data?.drafts ?? [];
  if (drafts.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="drafts-title">
      <h2 className="govuk-heading-m" id="drafts-title">
        You have not finished ({drafts.length})
      </h2>
      <ul className="app-lines">
        {drafts.map((draft) => (
          <DraftRow key={draft.draftId} draft={draft} onDiscard={() => setDiscarding(draft)} />
        ))}
      </ul>
      {discarding !== null && <DiscardDialog draft={discarding} onClose={() => setDiscarding(null)} />}
    </section>
  );
}

function DraftRow({
  draft,
  onDiscard,
}: {
  readonly draft: DraftSummary;
  readonly onDiscard: () => void;
}): ReactNode {
  const saved = `last saved ${savedInWords(draft.savedAt)}`;
  return (
    <li className="app-lines__line app-draft-row">
      <span>
        {titleOf(draft)}, <span className="app-quiet app-number">{saved}</span>
      </span>
      <span className="app-row">
        <ContinueLink draft={draft} />
        <Button kind="link" onClick={onDiscard}>
          Discard
          <span className="govuk-visually-hidden">
            {' '}
            {titleOf(draft)}, {saved}
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
  onClose,
}: {
  readonly draft: DraftSummary;
  readonly onClose: () => void;
}): ReactNode {
  const discard = useCommand('drafts.discard');
  return (
    <Dialog title="Discard what you wrote?" onClose={onClose}>
      <p className="govuk-body">
        {titleOf(draft)}, last saved {savedInWords(draft.savedAt)}. It cannot be brought back.
      </p>
      {discard.isError && <ErrorState error={discard.error} />}
      <div className="app-button-group">
        <Button
          kind="danger"
          onClick={() => discard.mutate({ draftId: draft.draftId }, { onSuccess: onClose })}
        >
          Discard it
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Keep it
        </Button>
      </div>
    </Dialog>
  );
}

function titleOf({ subject, reference, pseudonym }: DraftSummary): string {
  return subject.kind === 'intake'
    ? 'Unfinished referral'
    : `Unfinished change to ${[reference, pseudonym].filter((part) => part !== null).join(' ')}`;
}

/** "10:42" today, and with the day when it was another one. */
function savedInWords(savedAt: string): string {
  const day = dayFromToday(londonDateOf(savedAt), londonDateOf(new Date().toISOString()));
  return day === 'today' ? londonTimeOf(savedAt) : `${day} at ${londonTimeOf(savedAt)}`;
}
