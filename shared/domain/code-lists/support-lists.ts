import { codeList } from './code-list.ts';
import { STRONGROOM_DESIGN } from './sources.ts';

/** The areas of need: eight of the Ministry of Justice, three for the police as employer. */
export const NEED_DOMAIN = codeList({
  id: 'CL-39',
  title: 'Area of need',
  version: '2026-11',
  source:
    'Ministry of Justice, Victims Services Commissioning Framework 2013; last three Strongroom design, 2026-11',
  codes: {
    HEALTH: 'Mental and physical health',
    ACCOMMODATION: 'Shelter and accommodation',
    FAMILY: 'Family, friends and children',
    EDUCATION_EMPLOYMENT: 'Education, skills and employment',
    DRUGS_ALCOHOL: 'Drugs and alcohol',
    FINANCE: 'Finance and benefits',
    OUTLOOK: 'Outlook and attitudes',
    SOCIAL: 'Social interactions',
    SAFETY_AT_WORK: 'Safety at work',
    PROCESS: 'Misconduct or criminal process',
    IMMIGRATION: 'Immigration',
  },
});

/** How far an action has come. Only "done" counts as met. */
export const ACTION_STATUS = codeList({
  id: 'CL-40',
  title: 'Status of an action',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    PLANNED: 'Planned',
    IN_PROGRESS: 'In progress',
    DONE: 'Done',
    NOT_ACHIEVABLE: 'Not achievable',
    CLIENT_DECLINED: 'The client declined',
    CANCELLED: 'Cancelled',
  },
});

/** What an employer can do to make work safe. */
export const WORKPLACE_MEASURE = codeList({
  id: 'CL-41',
  title: 'Workplace safety measure',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    CHANGE_OF_SITE: 'Change of site',
    CHANGE_OF_TEAM: 'Change of team',
    SHIFT_CHANGE: 'Change of shift',
    REMOTE_WORK: 'Remote work',
    SPECIAL_LEAVE: 'Special leave',
    PHASED_RETURN: 'Phased return',
    ESCORT_PARKING: 'Escort or parking',
    ALARM_DEVICE: 'Alarm or personal device',
    CONTACT_NUMBER_CHANGE: 'Change of contact number',
    HR_RECORD_RESTRICTED: 'Access to the staff record restricted',
    IT_ACCESS_REVIEW: 'Review of IT and mailbox access',
    ROTA_PRIVACY: 'Rota and duty status kept private',
    PERSON_ALLEGED_MOVED: 'Person alleged moved',
    PERSON_ALLEGED_RESTRICTED: 'Person alleged on restricted duties',
    NO_CONTACT_DIRECTION: 'Direction not to make contact',
    MANAGER_BRIEFED: 'Manager briefed',
    RADIO_ARRANGEMENTS: 'Radio arrangements',
    WELFARE_OFFICER: 'Welfare officer independent of command',
    VETTING_REVIEW: 'Vetting review',
    NONE_WANTED: { label: 'None wanted', exclusive: true },
  },
});

/** How an attempt to reach somebody ended. */
export const ATTEMPT_RESULT = codeList({
  id: 'CL-42',
  title: 'Result of an attempt to make contact',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    SPOKE: 'Spoke to the client',
    VOICEMAIL_LEFT: 'Voicemail left (safe)',
    VOICEMAIL_NOT_LEFT: 'Voicemail not left',
    NO_ANSWER: 'No answer',
    SOMEONE_ELSE: 'Someone else answered: call ended',
    WRONG_NUMBER: 'Wrong number',
    CALL_BACK: 'The client asked to be called back',
    REPLIED: 'Replied in writing',
    UNSAFE: 'Unsafe: broken off',
  },
});

/** Whom a contact was with. */
export const CONTACT_WITH = codeList({
  id: 'CL-43',
  title: 'Contact with',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    CLIENT: 'The client',
    REFERRER: 'The referrer',
    PROFESSIONAL: 'Another professional',
    FAMILY: 'Family (with consent)',
    OTHER: 'Somebody else',
  },
});

/** What a note is about, set when it is written, so that a later request can be answered without reading every note. */
export const DISCLOSURE_CLASS = codeList({
  id: 'CL-44',
  title: 'Disclosure class',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    SUPPORT: 'Support',
    RISK: 'Risk or safety',
    THIRD_PARTY: 'Third party',
    EVIDENTIAL: 'Evidential (avoid)',
    LEGAL_ADVICE: 'Legal advice',
    ADMIN: 'Administration',
  },
});

/** Services that a client is referred on to. */
export const ONWARD_SERVICE = codeList({
  id: 'CL-45',
  title: 'Service referred to',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    REFUGE: 'Refuge',
    COUNSELLING: 'Counselling',
    GP: 'GP',
    MENTAL_HEALTH: 'Mental health service',
    SARC: 'Sexual assault referral centre (SARC)',
    LEGAL: 'Solicitor or legal advice',
    HOUSING: 'Housing',
    POLICE: 'Police',
    MARAC: 'Multi-agency risk assessment conference (MARAC)',
    DRUG_ALCOHOL: 'Drug or alcohol service',
    FINANCE: 'Finance or debt advice',
    CHILDRENS_SERVICES: "Children's services",
    UNION: 'Police Federation or trade union',
    OCCUPATIONAL_HEALTH: 'Occupational health',
    CHARITY: 'Charity',
    BY_AND_FOR: 'By-and-for service',
    LGBT: 'LGBT+ service',
    DISABILITY: 'Disability service',
    MENS: "Men's service",
    FAITH_CULTURAL: 'Faith or cultural service',
    STALKING_ADVOCATE: 'Stalking advocate',
    PERPETRATOR_PROGRAMME: 'Programme for the person alleged',
  },
});
