import { codeList } from './code-list.ts';
import { STRONGROOM_DESIGN } from './sources.ts';

/** Ways to reach a person. */
export const CHANNEL = codeList({
  id: 'CL-16',
  title: 'Channel',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    PERSONAL_MOBILE: 'Personal mobile',
    HOME_PHONE: 'Home phone',
    WORK_PHONE: 'Work phone',
    TEXT: 'Text message',
    PERSONAL_EMAIL: 'Personal email',
    WORK_EMAIL: 'Work email',
    SECURE_APP: 'Secure message app',
    LETTER: 'Letter',
    IN_PERSON_POLICE: 'In person: police site',
    IN_PERSON_OTHER: 'In person: elsewhere',
    VIDEO: 'Video call',
    TRUSTED_PERSON: 'Through a named trusted person',
  },
});

/** What a person agreed to, and how. */
export const CONSENT = codeList({
  id: 'CL-17',
  title: 'Consent',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    EXPLICIT_WRITTEN: 'Explicit, written',
    EXPLICIT_VERBAL: 'Explicit, spoken',
    DECLINED: 'Declined',
    WITHDRAWN: 'Withdrawn',
    NOT_YET_ASKED: 'Not yet asked',
    NOT_REQUIRED: 'Not required (statute)',
  },
});

/** Who information may be shared with. */
export const SHARING_RECIPIENT = codeList({
  id: 'CL-18',
  title: 'Recipient of shared information',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    MARAC: 'Multi-agency risk assessment conference (MARAC)',
    CHILDRENS_SOCIAL_CARE: "Children's social care",
    ADULT_SOCIAL_CARE: 'Adult social care',
    HEALTH: 'GP or health service',
    OCCUPATIONAL_HEALTH: 'Occupational health',
    LINE_MANAGER: 'Line manager',
    HR: 'Human resources',
    INVESTIGATION: 'Investigating team',
    DPS_MISCONDUCT: 'Professional Standards: misconduct',
    IOPC: 'Independent Office for Police Conduct',
    CPS_COURT: 'Crown Prosecution Service or court',
    SOLICITOR: 'Solicitor',
    HOUSING: 'Housing',
    OTHER_ADVISER: 'Another IDVA or ISVA service',
    REFUGE: 'Refuge',
    COUNSELLING: 'Counselling',
    UNION: 'Police Federation or trade union',
    STATISTICS: 'Statistics',
  },
});

/** What the sharing is for. */
export const SHARING_PURPOSE = codeList({
  id: 'CL-18P',
  title: 'Purpose of sharing',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    SAFETY: 'Safety',
    SUPPORT: 'Support',
    INVESTIGATION: 'Investigation',
    WELFARE_ADJUSTMENTS: 'Welfare and adjustments at work',
    STATISTICS: 'Statistics',
  },
});

/** Why a person or role must never receive anything about the referral. */
export const MUST_NOT_RECEIVE_REASON = codeList({
  id: 'CL-19',
  title: 'Reason a person must not receive information',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    ALLEGED_PERPETRATOR: 'Is the person alleged',
    ASSOCIATE: 'Associate of the person alleged',
    RELATIVE: 'Relative of the person alleged',
    LINE_MANAGER: 'Line manager',
    SAME_UNIT: 'Works in the same unit',
    WITNESS: 'Witness',
    INVESTIGATING: 'Is investigating',
    CLIENT_REQUEST: "The client's request",
    OTHER: 'Other',
  },
});

/** The legal ground on which information was shared without the client's agreement. */
export const SHARING_BASIS = codeList({
  id: 'CL-21',
  title: 'Legal basis for sharing without consent',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    VITAL_INTERESTS: 'Serious harm or vital interests',
    CHILD_SAFEGUARDING: 'Safeguarding a child',
    ADULT_SAFEGUARDING: 'Safeguarding an adult',
    COURT_ORDER: 'Court order',
    CRIME: 'Prevention or detection of crime',
    STATUTORY_DUTY: 'Statutory duty',
    IOPC: 'Independent Office for Police Conduct',
    OTHER: 'Other (give the reference)',
  },
});
