import { codeList } from './code-list.ts';
import { NON_ANSWER_LABELS } from './non-answers.ts';
import { STRONGROOM_DESIGN } from './sources.ts';

/** The part that the person plays in the police workforce. */
export const WORKFORCE_TYPE = codeList({
  id: 'CL-09',
  title: 'Workforce type',
  version: '2026-11',
  source:
    'First six: Home Office police workforce user guide; contractors and volunteers: PCD 1732; rest Strongroom design, 2026-11',
  codes: {
    POLICE_OFFICER: 'Police officer',
    POLICE_STAFF: 'Police staff',
    PCSO: 'Police community support officer',
    DESIGNATED_OFFICER: 'Designated officer',
    SPECIAL_CONSTABLE: 'Special constable',
    POLICE_SUPPORT_VOLUNTEER: 'Police support volunteer',
    CADET_LEADER: 'Cadet leader',
    VOLUNTEER_CADET: 'Volunteer police cadet (18 or over)',
    CONTRACTOR: 'Contractor or agency worker',
    SECONDEE_IN: 'Seconded in',
    FORMER_RECENT: 'Former: left 12 months ago or less',
    FORMER: 'Former: left more than 12 months ago',
    OTHER_FORCE: 'Another police force',
    FAMILY_MEMBER: 'Family member of an employee',
    NK: 'Not known',
  },
});

/**
 * Officer ranks, each with the group it is printed under.
 *
 * A temporary rank counts as substantive, an acting rank does not (Home Office counting rules).
 */
export const OFFICER_RANK = codeList({
  id: 'CL-10',
  title: 'Police officer rank',
  version: '2026-11',
  source:
    'Police ranks of the Metropolitan Police Service; counting: City of London Police equality statistics',
  codes: {
    CONSTABLE: { label: 'Constable', group: 'Constable' },
    SERGEANT: { label: 'Sergeant', group: 'Sergeant' },
    INSPECTOR: { label: 'Inspector', group: 'Inspecting' },
    CHIEF_INSPECTOR: { label: 'Chief inspector', group: 'Inspecting' },
    SUPERINTENDENT: { label: 'Superintendent', group: 'Superintending and above' },
    CHIEF_SUPERINTENDENT: { label: 'Chief superintendent', group: 'Superintending and above' },
    COMMANDER: { label: 'Commander', group: 'Superintending and above' },
    DEPUTY_ASSISTANT_COMMISSIONER: {
      label: 'Deputy assistant commissioner',
      group: 'Superintending and above',
    },
    ASSISTANT_COMMISSIONER: { label: 'Assistant commissioner', group: 'Superintending and above' },
    DEPUTY_COMMISSIONER: { label: 'Deputy commissioner', group: 'Superintending and above' },
    COMMISSIONER: { label: 'Commissioner', group: 'Superintending and above' },
  },
});

/** The rank groups that are printed: single senior ranks have too few holders. */
export const RANK_GROUP = codeList({
  id: 'CL-10G',
  title: 'Rank group',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    CONSTABLE: 'Constable',
    SERGEANT: 'Sergeant',
    INSPECTING: 'Inspecting',
    SUPERINTENDING: 'Superintending and above',
  },
});

/** Ranks of the special constabulary, grouped for print with the officer ranks they correspond to. */
export const SPECIAL_RANK = codeList({
  id: 'CL-10S',
  title: 'Special constabulary rank',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    SPECIAL_CONSTABLE: { label: 'Special constable', group: 'Constable' },
    SPECIAL_SERGEANT: { label: 'Special sergeant', group: 'Sergeant' },
    SPECIAL_INSPECTOR: { label: 'Special inspector', group: 'Inspecting' },
    SPECIAL_CHIEF_INSPECTOR: { label: 'Special chief inspector', group: 'Inspecting' },
    SENIOR_SPECIAL: { label: 'Senior special ranks', group: 'Superintending and above' },
  },
});

const shadowBand = <Letter extends string>(letter: Letter) =>
  ({ label: `Shadow band ${letter}`, group: 'Other' }) as const;

/** Staff pay bands: A is the highest, H to Y are shadow bands. */
export const STAFF_BAND = codeList({
  id: 'CL-11',
  title: 'Police staff band',
  version: '2026-11',
  source: 'met.police.uk staff pay bands',
  codes: {
    A: { label: 'Band A', group: 'A to B' },
    B: { label: 'Band B', group: 'A to B' },
    C: { label: 'Band C', group: 'C to D' },
    D: { label: 'Band D', group: 'C to D' },
    E: { label: 'Band E', group: 'E to G' },
    F: { label: 'Band F', group: 'E to G' },
    G: { label: 'Band G', group: 'E to G' },
    H: shadowBand('H'),
    I: shadowBand('I'),
    J: shadowBand('J'),
    K: shadowBand('K'),
    L: shadowBand('L'),
    M: shadowBand('M'),
    N: shadowBand('N'),
    O: shadowBand('O'),
    P: shadowBand('P'),
    Q: shadowBand('Q'),
    R: shadowBand('R'),
    S: shadowBand('S'),
    T: shadowBand('T'),
    U: shadowBand('U'),
    V: shadowBand('V'),
    W: shadowBand('W'),
    X: shadowBand('X'),
    Y: shadowBand('Y'),
    SENIOR: { label: 'Senior staff', group: 'Other' },
    PCSO_SCALE: { label: 'PCSO scale', group: 'Other' },
    NOT_BANDED: { label: 'Not banded', group: 'Other' },
  },
});

/** The staff band groups that are printed. */
export const STAFF_BAND_GROUP = codeList({
  id: 'CL-11G',
  title: 'Staff band group',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: { A_TO_B: 'A to B', C_TO_D: 'C to D', E_TO_G: 'E to G', OTHER: 'Other' },
});

/**
 * Business groups, command units and units. The list itself is local and kept by an administrator; only the one code
 * that every local list must offer is fixed here.
 */
export const UNIT = codeList({
  id: 'CL-12',
  title: 'Unit (local list)',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: { WITHHELD: "Withheld at the client's request" },
});

/** Completed years in the police workforce. */
export const LENGTH_OF_SERVICE = codeList({
  id: 'CL-13',
  title: 'Length of service',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    UNDER_2: 'Less than 2 years',
    FROM_2_TO_4: '2 to 4 years',
    FROM_5_TO_9: '5 to 9 years',
    FROM_10_TO_14: '10 to 14 years',
    FROM_15_TO_19: '15 to 19 years',
    FROM_20: '20 years or more',
  },
});

/** Where the person stands with the employer at the time of the referral. */
export const EMPLOYMENT_STATUS = codeList({
  id: 'CL-14',
  title: 'Employment status',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    IN_POST: 'In post',
    PROBATION: 'On probation',
    ACTING: 'Acting or temporary',
    SICK_LEAVE: 'On sick leave',
    FAMILY_LEAVE: 'On maternity, parental or adoption leave',
    CAREER_BREAK: 'On a career break',
    SUSPENDED: 'Suspended',
    RESTRICTED_DUTIES: 'On restricted duties',
    SECONDED_OUT: 'Seconded out',
    NOTICE_GIVEN: 'Notice given',
    LEFT: 'Left',
    RETIRED: 'Retired',
  },
});

/** The plain question; every non-answer keeps its own code. */
export const YES_NO = codeList({
  id: 'CL-15',
  title: 'Yes or no',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: { YES: 'Yes', NO: 'No', ...NON_ANSWER_LABELS },
});
