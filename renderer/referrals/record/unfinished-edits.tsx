import type { ReactNode } from 'react';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { useAsk } from '../../api/hooks.ts';
import { usePermission } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { partOf } from './record-parts.ts';

/** Changes of this record that the person began and did not save, offered again. */
export function UnfinishedEdits({
  referralId,
  unreadableDraftId,
  onContinue,
}: {
  readonly referralId: string;
  /** The one that has been tried in vain: it is not offered again. */
  readonly unreadableDraftId: string | null;
  readonly onContinue: (draftId: string) => void;
}): ReactNode {
  const mayWrite = usePermission('referral.write');
  const answer = useAsk('drafts.list', {}, { enabled: mayWrite });
  const drafts = (answer.data?.drafts ?? []).flatMap(({ draftId, subject, savedAt }) =>
    subject.kind === 'edit' && subject.referralId === referralId && draftId !== unreadableDraftId
      ? [{ draftId, savedAt, part: partOf(subject.section) }]
      : [],
  );
  if (drafts.length === 0) return null;
  return (
    <Notice tone="note" title="You have not finished a change to this record">
      <ul className="govuk-list">
        {drafts.map(({ draftId, savedAt, part }) => (
          <li key={draftId}>
            {part.title}, last saved {momentInWords(savedAt)}.{' '}
            <Button kind="link" onClick={() => onContinue(draftId)}>
              Continue<span className="govuk-visually-hidden"> with {part.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
