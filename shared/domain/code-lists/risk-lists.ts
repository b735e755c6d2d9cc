import { codeList } from './code-list.ts';
import { NOT_ASKED_LABELS } from './non-answers.ts';
import { STRONGROOM_DESIGN } from './sources.ts';

/** The tools that assess risk or need. Results compare only within one tool and version. */
export const RISK_TOOL = codeList({
  id: 'CL-35',
  title: 'Assessment tool',
  version: '2026-11',
  source: 'SafeLives Dash guidance; College of Policing (DARA); rest Strongroom design, 2026-11',
  codes: {
    SAFELIVES_DASH: 'SafeLives Dash (24 questions)',
    POLICE_DASH: 'Police DASH (27 questions)',
    DARA: 'Domestic Abuse Risk Assessment (DARA)',
    S_DASH: 'S-DASH (stalking)',
    SN_DASH: 'SN-DASH (stalking and harassment)',
    V_DASH: 'V-DASH (for victims)',
    SEVERITY_OF_ABUSE_GRID: 'Severity of Abuse Grid',
    ISVA_NEEDS_RISK: 'ISVA needs and risk assessment',
    SELF_HARM_SCREEN: 'Suicide and self-harm screen',
    LOCAL: 'Local tool (give its version)',
  },
});

/** Where the answers of an assessment came from. */
export const RISK_METHOD = codeList({
  id: 'CL-36',
  title: 'Method of assessment',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    WITH_CLIENT: 'With the client',
    FROM_REFERRAL: 'From the referral form',
    FROM_RECORDS: 'From records',
    PARTIAL: 'Partial',
    REFUSED: 'Refused by the client',
  },
});

/** The answer to one item. "Don't know" and "not asked" never count as no. */
export const RISK_ANSWER = codeList({
  id: 'CL-37',
  title: 'Answer to an assessment item',
  version: '2026-11',
  source: 'SafeLives Dash RIC guidance',
  codes: { Y: 'Yes', N: 'No', DK: "Don't know", ...NOT_ASKED_LABELS },
});

/** The level of risk. Other factors may raise what the count of answers suggests, never lower it. */
export const RISK_LEVEL = codeList({
  id: 'CL-38',
  title: 'Level of risk',
  version: '2026-11',
  source: 'Dash risk levels (Southampton City Council; Plymouth Safeguarding Children Partnership)',
  codes: {
    STANDARD: 'Standard: the evidence does not indicate that serious harm is likely',
    MEDIUM: 'Medium: there are signs of risk; serious harm is unlikely unless circumstances change',
    HIGH: 'High: serious harm could happen at any time',
    NOT_ASSESSED: 'Not assessed',
  },
});

/** "Visible high risk" begins at this many yes answers among the 24 of {@link DASH_ITEM}. */
export const VISIBLE_HIGH_RISK_YES_COUNT = 14;

/**
 * The subjects of the 24 items of the SafeLives Dash, in order and in our own short words.
 *
 * These are labels for people who know the form. The licensed wording is not ours to ship: it is loaded from a file
 * that its holder supplies, and nobody may be asked these labels in its place.
 */
export const DASH_ITEM = codeList({
  id: 'DASH-24',
  title: 'SafeLives Dash items (subjects, not wording)',
  version: '2026-11',
  source: 'Order and content after the SafeLives Dash RIC; paraphrased for Strongroom',
  codes: {
    '1': 'Injury this time',
    '2': 'Very frightened',
    '3': 'What they are afraid of',
    '4': 'Isolated from family or friends',
    '5': 'Depressed or suicidal',
    '6': 'Separated in the past year',
    '7': 'Conflict over contact with children',
    '8': 'Stalking or harassment',
    '9': 'Pregnant or recently had a baby',
    '10': 'Happening more often',
    '11': 'Getting worse',
    '12': 'Control or jealousy',
    '13': 'Weapons or objects used',
    '14': 'Threats to kill',
    '15': 'Strangling, choking, suffocating or drowning',
    '16': 'Sexual abuse',
    '17': 'Another person is feared',
    '18': 'Has hurt others',
    '19': 'Has hurt animals',
    '20': 'Money',
    '21': 'Drugs, alcohol or mental health of the person alleged',
    '22': 'Person alleged has threatened or attempted suicide',
    '23': 'Broken bail, injunction or contact agreement',
    '24': 'Criminal history of the person alleged',
  },
});
