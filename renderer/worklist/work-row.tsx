import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WorkItem } from '../../shared/contract/worklist.ts';
import { NEED_LABELS, type NeedGroup } from '../../shared/domain/worklist.ts';
import { usePermission } from '../app/session.ts';
import { Status } from '../ui/notice.tsx';
import { dueInWords } from './due-words.ts';
import { NEED_ACTIONS, NEED_PARTS, urgencyOf } from './need-words.ts';

/** One thing that one referral needs: how urgent, why, whose, by when, and the link to where it is done. */
export function WorkRow({
  item,
  group,
  asAt,
}: {
  readonly item: WorkItem;
  readonly group: NeedGroup;
  readonly asAt: string;
}): ReactNode {
  const { tone, word } = urgencyOf(item, group);
  const { referralId, reference, pseudonym, reason } = item;
  const mayOffer = usePermission('equality.submit');
  const place =
    reason === 'equality-form' && mayOffer
      ? ({ to: '/equality-form/$referralId' } as const)
      : ({ to: '/referrals/$referralId', search: { part: NEED_PARTS[reason] } } as const);
  return (
    <li className="app-lines__line app-work-row">
      <Status tone={tone}>{word}</Status>
      <span className="app-work-row__why">{NEED_LABELS[reason]}</span>
      <span className="app-quiet app-number">{dueInWords(item, asAt)}</span>
      <span className="app-number">{reference}</span>
      <span>{pseudonym}</span>
      <Link className="govuk-link app-lines__link" {...place} params={{ referralId }} data-row>
        {NEED_ACTIONS[reason]}
        <span className="govuk-visually-hidden">
          : {reference} {pseudonym}
        </span>
      </Link>
    </li>
  );
}
