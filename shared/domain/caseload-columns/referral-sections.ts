import {
  DECLINE_REASON,
  DUPLICATE_DECISION,
  PRIORITY,
  REFERRAL_REASON,
  REFERRAL_ROUTE,
  SERVICE,
  TRIAGE_DECISION,
} from '../code-lists/referral-lists.ts';
import { RESTRICTION } from '../code-lists/people-alleged-lists.ts';
import { codeCell, codesCell } from './code-cells.ts';
import { column } from './column.ts';
import type { ColumnSection, RecordPath } from './column.ts';
import { DATE_TIME, PERSON_ID, TEXT, YES_OR_NO } from './value-cells.ts';

const DECISION = { nonAnswers: false };
const QUESTION = { nonAnswers: true };

const route = (...path: RecordPath): RecordPath => ['draft', 'route', ...path];
const triage = (...path: RecordPath): RecordPath => ['draft', 'triage', ...path];

export const REFERRAL_SECTION: ColumnSection = {
  heading: 'Referral',
  columns: [
    column('service', route('service'), codeCell(SERVICE, DECISION), 'the service referred to', {
      isRequired: true,
    }),
    column('received_at', route('receivedAt'), DATE_TIME, 'when the referral arrived', { isRequired: true }),
    column(
      'complete_at',
      route('completeAt'),
      DATE_TIME,
      'when a safe way to reach the client became known, if later',
    ),
    column(
      'route',
      route('referralRoute'),
      codeCell(REFERRAL_ROUTE, QUESTION),
      'how it reached the service',
      {
        blank: 'NA6',
      },
    ),
    column(
      'still_anonymous',
      route('selfReferralAnonymous'),
      YES_OR_NO,
      'whether an anonymous self-referral still is',
    ),
    column('referrer_name', route('referrer', 'name'), TEXT, 'who made the referral'),
    column('referrer_unit', route('referrer', 'unit'), TEXT, 'their unit or organisation'),
    column('referrer_contact', route('referrer', 'contact'), TEXT, 'how to reach them'),
    column('reasons', route('reasons'), codesCell(REFERRAL_REASON, QUESTION), 'why the referral was made', {
      blank: 'NA6',
    }),
    column('priority', route('priority'), codeCell(PRIORITY, DECISION), 'how soon somebody must act', {
      isRequired: true,
    }),
    column(
      'priority_rationale',
      route('priorityRationale'),
      TEXT,
      'why the priority is not what the facts suggest: P1 for a reason of visible risk, professional judgement or ' +
        'escalation, else P2 with a safe contact and P3 without',
    ),
    column(
      'duplicate_check',
      route('duplicateCheck', 'decision'),
      codeCell(DUPLICATE_DECISION, DECISION),
      'what the search for earlier records showed',
      { blank: 'NOT_CHECKED' },
    ),
    column('duplicate_reason', route('duplicateCheck', 'reason'), TEXT, 'why a match is a different person'),
    column('withdrawn_at', route('withdrawal', 'at'), DATE_TIME, 'when the referral was withdrawn'),
    column('withdrawn_reason', route('withdrawal', 'reason'), codeCell(DECLINE_REASON, DECISION), 'why'),
    column(
      'restriction',
      ['draft', 'restriction'],
      codeCell(RESTRICTION, DECISION),
      'who may open the record',
      {
        blank: 'RESTRICTED',
      },
    ),
  ],
};

export const TRIAGE_SECTION: ColumnSection = {
  heading: 'Triage',
  note: 'Any of these columns needs the first three.',
  columns: [
    column('triage_at', triage('at'), DATE_TIME, 'when triage decided'),
    column('triage_by', triage('by'), PERSON_ID, 'who decided', { blank: 'NA6' }),
    column('triage_decision', triage('decision'), codeCell(TRIAGE_DECISION, DECISION), 'what was decided'),
    column(
      'decline_reason',
      triage('declineReason'),
      codeCell(DECLINE_REASON, DECISION),
      'why it was declined',
    ),
    column(
      'waiting_list_from',
      triage('waitingList', 'enteredAt'),
      DATE_TIME,
      'when it went on the waiting list',
    ),
    column('waiting_list_until', triage('waitingList', 'leftAt'), DATE_TIME, 'when it left the waiting list'),
    column('allocated_at', triage('allocation', 'at'), DATE_TIME, 'when it was given to a worker'),
    column('allocated_to', triage('allocation', 'worker'), PERSON_ID, 'that worker', { blank: 'NA6' }),
  ],
};
