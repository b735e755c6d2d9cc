import { codeList } from './code-list.ts';
import { DOMESTIC_ABUSE_ACT, STRONGROOM_DESIGN } from './sources.ts';

/** The kinds of behaviour that section 1(3) of the Act names; its first paragraph is split in two. */
export const ABUSE_TYPE = codeList({
  id: 'CL-22',
  title: 'Type of domestic abuse',
  version: '2026-11',
  source: DOMESTIC_ABUSE_ACT,
  codes: {
    PHYSICAL: 'Physical abuse',
    SEXUAL: 'Sexual abuse',
    VIOLENT_THREATENING: 'Violent or threatening behaviour',
    CONTROLLING_COERCIVE: 'Controlling or coercive behaviour',
    ECONOMIC: 'Economic abuse',
    PSYCHOLOGICAL: 'Psychological, emotional or other abuse',
  },
});

/** Forms of abuse that go with the types, asked about because risk tools prompt for them. */
export const LINKED_FORM = codeList({
  id: 'CL-23',
  title: 'Linked form of abuse',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    STALKING: 'Stalking',
    HARASSMENT: 'Harassment',
    HONOUR_BASED: 'So-called honour-based abuse',
    FORCED_MARRIAGE: 'Forced marriage',
    FGM: 'Female genital mutilation',
    STRANGULATION: 'Non-fatal strangulation',
    THREATS_TO_KILL: 'Threats to kill',
    TECHNOLOGY: 'Abuse through technology, or surveillance',
    INTIMATE_IMAGES: 'Intimate image abuse',
    SPIRITUAL: 'Spiritual or religious abuse',
    IMMIGRATION: 'Control through immigration status',
    CHILD_AS_MEANS: 'A child used as a means of abuse',
    POLICE_SYSTEMS_OR_STATUS: 'Use of police systems or status',
    ANIMAL: 'Abuse of animals',
  },
});

/** What the person alleged is to the client. The first fourteen are "personally connected" under section 2. */
export const RELATIONSHIP = codeList({
  id: 'CL-24',
  title: 'Relationship to the person alleged',
  version: '2026-11',
  source: `${DOMESTIC_ABUSE_ACT}; rest ${STRONGROOM_DESIGN}`,
  codes: {
    SPOUSE: { label: 'Husband or wife', group: 'Personally connected' },
    EX_SPOUSE: { label: 'Former husband or wife', group: 'Personally connected' },
    CIVIL_PARTNER: { label: 'Civil partner', group: 'Personally connected' },
    EX_CIVIL_PARTNER: { label: 'Former civil partner', group: 'Personally connected' },
    ENGAGED: { label: 'Engaged', group: 'Personally connected' },
    EX_ENGAGED: { label: 'Formerly engaged', group: 'Personally connected' },
    COHABITANT: { label: 'Partner, living together', group: 'Personally connected' },
    EX_COHABITANT: { label: 'Former partner, lived together', group: 'Personally connected' },
    INTIMATE: { label: 'Partner, not living together', group: 'Personally connected' },
    EX_INTIMATE: { label: 'Former partner, did not live together', group: 'Personally connected' },
    SHARED_PARENT: { label: 'Shares a parental relationship to a child', group: 'Personally connected' },
    PARENT: { label: 'Parent', group: 'Personally connected' },
    CHILD: { label: 'Son or daughter', group: 'Personally connected' },
    SIBLING: { label: 'Brother or sister', group: 'Personally connected' },
    OTHER_RELATIVE: 'Other relative',
    COLLEAGUE: 'Colleague (no personal connection)',
    SUPERVISOR: 'Supervisor',
    TRAINER: 'Trainer or tutor',
    FRIEND: 'Friend',
    ACQUAINTANCE: 'Acquaintance',
    STRANGER: 'Stranger',
    MULTIPLE: 'More than one relationship',
    NK: 'Not known',
  },
});

/** How long the abuse has gone on, or how long ago something was. */
export const DURATION = codeList({
  id: 'CL-25',
  title: 'Duration',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    UNDER_3_MONTHS: 'Less than 3 months',
    FROM_3_TO_12_MONTHS: '3 to 12 months',
    FROM_1_TO_5_YEARS: '1 to 5 years',
    FROM_5_TO_10_YEARS: '5 to 10 years',
    FROM_10_YEARS: '10 years or more',
    NK: 'Not known',
  },
});

/** How severe one type of abuse is at one point in time. */
export const SEVERITY = codeList({
  id: 'CL-26',
  title: 'Severity of abuse',
  version: '2026-11',
  source: 'After the SafeLives Severity of Abuse Grid',
  codes: { NONE: 'None', STANDARD: 'Standard', MODERATE: 'Moderate', HIGH: 'High' },
});

/** Which way the severity or the frequency is going. */
export const TREND = codeList({
  id: 'CL-26T',
  title: 'Trend of abuse',
  version: '2026-11',
  source: 'After the SafeLives Severity of Abuse Grid',
  codes: { STOPPED: 'Stopped', IMPROVING: 'Improving', SAME: 'The same', ESCALATING: 'Escalating' },
});
