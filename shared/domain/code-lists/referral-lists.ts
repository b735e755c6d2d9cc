import { codeList } from './code-list.ts';
import { PCD_1732, STRONGROOM_DESIGN } from './sources.ts';

/** Which service the referral is for; the contract counts them apart. */
export const SERVICE = codeList({
  id: 'CL-01',
  title: 'Service',
  version: '2026-11',
  source: PCD_1732,
  codes: {
    IDVA: 'Independent domestic violence advisor (IDVA)',
    ISVA: 'Independent sexual violence advisor (ISVA)',
    BOTH: 'Both IDVA and ISVA',
    TRIAGE: 'Undecided: in triage',
  },
});

/** How the referral reached the service. */
export const REFERRAL_ROUTE = codeList({
  id: 'CL-02',
  title: 'Referral route',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    SELF: 'Self-referral',
    SELF_ANON: 'Self-referral, anonymous',
    LINE_MANAGER: 'Line manager',
    HR: 'Human resources',
    OCCUPATIONAL_HEALTH: 'Occupational health',
    DPS_DASO: 'Professional Standards: Domestic Abuse and Sexual Offences Unit',
    DPS_OTHER: 'Professional Standards: other unit',
    INVESTIGATOR: 'Investigating officer or sexual offences officer',
    FEDERATION: "Police Federation or Superintendents' Association",
    TRADE_UNION: 'Trade union',
    STAFF_ASSOCIATION: 'Staff association or network',
    COLLEAGUE: 'Peer or colleague',
    ANONYMOUS_LINE: 'Anonymous reporting line',
    MARAC: 'Multi-agency risk assessment conference (MARAC)',
    SARC: 'Sexual assault referral centre (SARC)',
    EXTERNAL_ADVISER: 'External IDVA or ISVA service',
    HEALTH: 'GP or health service',
    LOCAL_AUTHORITY: 'Local authority or social care',
    HELPLINE: 'Helpline',
    OTHER_FORCE: 'Another police force',
    COURT_CPS: 'Court or Crown Prosecution Service',
    OTHER: 'Other',
    NK: 'Not known',
  },
});

/** Why the referral was made. The first four are the criteria of a MARAC referral. */
export const REFERRAL_REASON = codeList({
  id: 'CL-03',
  title: 'Reason for referral',
  version: '2026-11',
  source: 'MARAC referral criteria (SafeLives Dash RIC guidance); rest Strongroom design, 2026-11',
  codes: {
    VISIBLE_HIGH_RISK: { label: 'Visible high risk (14 or more yes answers)', group: 'MARAC criterion' },
    PROFESSIONAL_JUDGEMENT: { label: 'Professional judgement of high risk', group: 'MARAC criterion' },
    ESCALATION: { label: 'Escalation', group: 'MARAC criterion' },
    REPEAT: { label: 'Repeat within 12 months', group: 'MARAC criterion' },
    SUPPORT_REQUEST: 'Request for support',
    SV_RECENT: 'Recent sexual violence',
    SV_NON_RECENT: 'Non-recent sexual violence',
    JUSTICE_SUPPORT: 'Support with a criminal or misconduct process',
    SAFETY_AT_WORK: 'Safety at work',
    OTHER: 'Other',
  },
});

/** How soon somebody must act. */
export const PRIORITY = codeList({
  id: 'CL-04',
  title: 'Priority',
  version: '2026-11',
  source: 'After the UAVA triage model A/B/C (uava.org.uk, 2017)',
  codes: {
    P1: 'Priority 1: visible high risk, or safety planning needed at once',
    P2: 'Priority 2: no immediate safety need on the information given',
    P3: 'Priority 3: too little information; contact the referrer first',
  },
});

/** What triage decided. */
export const TRIAGE_DECISION = codeList({
  id: 'CL-05',
  title: 'Triage decision',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    ACCEPT: 'Accept',
    ACCEPT_WAIT: 'Accept and place on the waiting list',
    REDIRECT: 'Redirect to another service',
    NEED_INFO: 'More information needed',
    DECLINE: 'Decline',
    DUPLICATE: 'Duplicate',
  },
});

/** Why a referral was declined, or withdrawn after it was made. */
export const DECLINE_REASON = codeList({
  id: 'CL-06',
  title: 'Reason for declining or withdrawing',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    NOT_WORKFORCE: 'Not eligible: not in the workforce that the service is for',
    NOT_DA_SV: 'Not eligible: not domestic abuse or sexual violence',
    CLIENT_DECLINED: 'The client declined',
    CLIENT_WITHDREW: 'The client withdrew',
    UNSAFE_TO_CONTACT: 'The client cannot be contacted safely',
    NOT_CONTACTED: 'The client could not be contacted after the minimum attempts',
    SUPPORTED_ELSEWHERE: 'Already supported elsewhere',
    CONFLICT: 'Conflict of interest: referred to an independent provider',
    CAPACITY: 'No capacity',
    UNDER_AGE: 'Under the age that the service is for',
    DUPLICATE: 'Duplicate',
    DIED: 'The client has died',
    ERROR: 'Recorded in error',
  },
});

/** What the search for earlier records of the same person showed. */
export const DUPLICATE_DECISION = codeList({
  id: 'CL-07',
  title: 'Duplicate check',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    NO_MATCH: 'No match',
    DIFFERENT_PERSON: 'Possible match: a different person',
    NEW_EPISODE: 'The same person: a new episode',
    SAME_REFERRAL: 'The same referral: merge',
    NOT_CHECKED: 'Not checked',
  },
});

/** Where the record came from; live figures leave out what was only ever an aggregate. */
export const DATA_ORIGIN = codeList({
  id: 'CL-08',
  title: 'Origin of the record',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    NATIVE: 'Recorded here',
    MIGRATED_RECORD: 'Brought over as a record',
    MIGRATED_AGGREGATE: 'Brought over as an aggregate',
    CORRECTED: 'Corrected',
  },
});
