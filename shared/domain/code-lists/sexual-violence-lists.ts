import { codeList } from './code-list.ts';
import { STRONGROOM_DESIGN } from './sources.ts';

/** What the presenting incident was: a category, never an account of it. */
export const SEXUAL_VIOLENCE_TYPE = codeList({
  id: 'CL-27',
  title: 'Type of sexual violence',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    RAPE: 'Rape',
    ASSAULT_BY_PENETRATION: 'Assault by penetration',
    SEXUAL_ASSAULT: 'Sexual assault',
    CAUSING_ACTIVITY: 'Causing sexual activity without consent',
    ATTEMPT: 'Attempted offence',
    EXPOSURE: 'Exposure',
    VOYEURISM: 'Voyeurism',
    UPSKIRTING: 'Upskirting',
    SPIKING: 'Spiking with sexual intent',
    INTIMATE_IMAGES: 'Intimate image: taking, sharing or threatening to share',
    HARASSMENT_AT_WORK: 'Sexual harassment at work',
    STALKING: 'Stalking of a sexual nature',
    EXPLOITATION: 'Sexual exploitation',
    CHILD_NON_RECENT: 'Child sexual abuse (non-recent)',
    FGM: 'Female genital mutilation',
    ABUSE_OF_POSITION: 'Abuse of position for a sexual purpose',
    OTHER: 'Other',
    NK: 'Not known',
  },
});

/** How long ago the presenting incident was. */
export const RECENCY = codeList({
  id: 'CL-28',
  title: 'Recency',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    WITHIN_7_DAYS: 'Within 7 days',
    FROM_8_TO_28_DAYS: '8 to 28 days',
    FROM_1_TO_12_MONTHS: '1 to 12 months',
    FROM_1_TO_5_YEARS: '1 to 5 years',
    OVER_5_YEARS: 'More than 5 years',
    CHILDHOOD: 'In childhood',
    ONGOING: 'Ongoing',
    NK: 'Not known',
  },
});

/** Health needs that an ISVA asks about at intake. */
export const HEALTH_NEED = codeList({
  id: 'CL-29',
  title: 'Health needs after sexual violence',
  version: '2026-11',
  source: 'After the SafeLives Insights sexual violence dataset',
  codes: {
    SARC_OFFERED: 'Sexual assault referral centre: offered',
    SARC_ATTENDED: 'Sexual assault referral centre: attended',
    SARC_DECLINED: 'Sexual assault referral centre: declined',
    FORENSIC: 'Forensic examination',
    STI_SCREEN: 'Screening for infection',
    EMERGENCY_CONTRACEPTION: 'Emergency contraception',
    PREGNANCY_TEST: 'Pregnancy test',
    EMERGENCY_MEDICAL: 'Emergency medical care',
    HIV_PEP: 'HIV post-exposure treatment',
    SEXUAL_HEALTH_CLINIC: 'Sexual health clinic',
    NONE: { label: 'None', exclusive: true },
  },
});

/** Whether the police were told. Not to report is the client's right. */
export const POLICE_REPORT = codeList({
  id: 'CL-30',
  title: 'Report to the police',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    NOT_REPORTED: "Not reported: the client's choice",
    CONSIDERING: 'Considering it',
    REPORTED_BEFORE: 'Reported before the referral',
    REPORTED_DURING: 'Reported during support',
    THIRD_PARTY: 'Third-party report',
    ANONYMOUS: 'Anonymous intelligence',
    OTHER_FORCE: 'Reported to another force',
    NK: 'Not known',
  },
});
