import {
  CHANNEL,
  CONSENT,
  MUST_NOT_RECEIVE_REASON,
  SHARING_BASIS,
  SHARING_PURPOSE,
  SHARING_RECIPIENT,
} from '../code-lists/contact-lists.ts';
import { YES_NO } from '../code-lists/employment-lists.ts';
import { codeCell } from './code-cells.ts';
import { column, numbered } from './column.ts';
import type { ColumnSection, RecordPath } from './column.ts';
import { stateOrWhyNotCell, whenOrWhyNotCell } from './state-cells.ts';
import { DATE, DATE_TIME, PERSON_ID, TEXT } from './value-cells.ts';

const DECISION = { nonAnswers: false };
const MUST_NOT_RECEIVE_ROWS = 3;
const SHARING_ROWS = 3;
const WITHOUT_CONSENT_ROWS = 1;

const consent = (...path: RecordPath): RecordPath => ['draft', 'consent', ...path];

export const CONSENT_SECTION: ColumnSection = {
  heading: 'Consent and confidentiality',
  columns: [
    column('consent', consent('service', 'decision'), codeCell(CONSENT, DECISION), 'consent to the service', {
      blank: 'NOT_YET_ASKED',
    }),
    column(
      'consent_on',
      consent('service', 'on'),
      DATE,
      'the day of the decision; needed once the client was asked',
    ),
    column('consent_method', consent('service', 'method'), codeCell(CHANNEL, DECISION), 'how they said so'),
    column('consent_withdrawn_at', consent('withdrawn', 'at'), DATE_TIME, 'when consent was withdrawn'),
    column('consent_withdrawn_scope', consent('withdrawn', 'scope'), TEXT, 'from what'),
    column(
      'limits_of_confidentiality_explained',
      consent('limitsOfConfidentiality'),
      whenOrWhyNotCell({ when: DATE_TIME, property: 'at', done: 'explained', notDone: 'not-explained' }),
      'when the limits of confidentiality were explained',
      { blank: 'NA6' },
    ),
    column(
      'privacy_notice_given',
      consent('privacyNotice'),
      whenOrWhyNotCell({ when: DATE_TIME, property: 'at', done: 'given', notDone: 'not-given' }),
      'when the privacy notice was given',
      { blank: 'NA6' },
    ),
    column(
      'privacy_notice_version',
      consent('privacyNotice', 'version'),
      TEXT,
      'which version; needed if it was given',
    ),
    column(
      'must_not_receive',
      consent('mustNotReceive'),
      stateOrWhyNotCell({ NOBODY: 'nobody', LISTED: 'listed' }, 'not-asked'),
      'whether somebody must never receive anything; NOBODY is an answer, and never assumed',
      { blank: 'NA6' },
    ),
    ...numbered(MUST_NOT_RECEIVE_ROWS, (number, index) => {
      const at = (field: string): RecordPath => consent('mustNotReceive', 'rows', index, field);
      return [
        column(`must_not_receive_${number}`, at('who'), TEXT, 'a person or role who must not'),
        column(
          `must_not_receive_${number}_reason`,
          at('reason'),
          codeCell(MUST_NOT_RECEIVE_REASON, DECISION),
          'why they must not',
        ),
      ];
    }),
    ...numbered(SHARING_ROWS, (number, index) => {
      const at = (field: string): RecordPath => consent('sharing', index, field);
      const name = (field: string): string => `sharing_${number}_${field}`;
      return [
        column(
          name('recipient'),
          at('recipient'),
          codeCell(SHARING_RECIPIENT, DECISION),
          'whom the client lets know',
        ),
        column(name('purpose'), at('purpose'), codeCell(SHARING_PURPOSE, DECISION), 'what for'),
        column(name('what'), at('what'), TEXT, 'what they may know'),
        column(name('expires_on'), at('expiresOn'), DATE, 'the last day on which that holds'),
      ];
    }),
    ...numbered(WITHOUT_CONSENT_ROWS, (number, index) => {
      const at = (field: string): RecordPath => consent('sharedWithoutConsent', index, field);
      const name = (field: string): string => `shared_without_consent_${number}_${field}`;
      return [
        column(
          name('recipient'),
          at('recipient'),
          codeCell(SHARING_RECIPIENT, DECISION),
          'who was told regardless',
        ),
        column(name('basis'), at('basis'), codeCell(SHARING_BASIS, DECISION), 'on what legal ground'),
        column(name('reference'), at('basisReference'), TEXT, 'reference of another legal ground'),
        column(name('decided_by'), at('decidedBy'), PERSON_ID, 'who decided', { blank: 'NA6' }),
        column(name('decided_at'), at('decidedAt'), DATE_TIME, 'when'),
        column(
          name('client_told'),
          at('clientTold'),
          codeCell(YES_NO, DECISION),
          'whether the client was told',
          {
            blank: 'NA6',
          },
        ),
      ];
    }),
  ],
};
