import type { HonestyFinding, MeasureState } from './honesty.ts';
import type { OPERATION_REGIMES, VERDICTS } from './items.ts';
import type { CellState } from './ledger.ts';
import type { Withheld } from './publishable.ts';
import type { ScreeningAnswer, ScreeningOutcome } from './screening.ts';
import type { Outcome, SignOffRole } from './sign-off.ts';
import type { Need, Regime } from './template.ts';

/** The codes of an assessment in the words of the people who read them, on the screen and on paper. */

export const ROLE_WORDS: Readonly<Record<SignOffRole, string>> = {
  INFORMATION_ASSURANCE: 'Information Assurance',
  INFORMATION_RIGHTS: 'Information Rights',
  DPO: 'Data protection officer',
  IAO: 'Information asset owner',
  SIRO: 'Senior information risk owner',
};

/** A role within a sentence: units have no article. */
export const roleInSentence = (role: SignOffRole): string =>
  role === 'INFORMATION_ASSURANCE' || role === 'INFORMATION_RIGHTS'
    ? ROLE_WORDS[role]
    : `the ${ROLE_WORDS[role].charAt(0).toLowerCase()}${ROLE_WORDS[role].slice(1)}`;

/** A unit by its code; what a force added itself stands as it was written. */
export const unitInWords = (unit: string): string =>
  unit === 'INFORMATION_ASSURANCE' || unit === 'INFORMATION_RIGHTS'
    ? ROLE_WORDS[unit]
    : sentenceCase(unit.toLowerCase().replaceAll('_', ' '));

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  PROCEED: 'Go on',
  PROCEED_WITH_CONDITIONS: 'Go on, with conditions',
  NEXT_GATE_ONLY: 'Go on to the next gate only',
  PILOT: 'A pilot with a fixed end',
};

export const SCREENING_WORDS: Readonly<Record<ScreeningOutcome, string>> = {
  FULL_DPIA_MANDATORY: 'A full assessment: the law asks for it',
  FULL_DPIA_RECOMMENDED: 'A full assessment, although the law does not ask for it',
  NOT_REQUIRED: 'No assessment for now',
  COVERED_BY_ANOTHER: 'Another assessment covers it',
  PAUSED: 'Paused: not decided yet',
  NO_PERSONAL_DATA: 'No personal data: nothing to assess',
};

export const SCREENING_ANSWER_WORDS: Readonly<Record<ScreeningAnswer, string>> = {
  YES: 'Yes',
  NO: 'No',
  NOT_KNOWN: 'Not known',
};

export const NEED_WORDS: Readonly<Record<Need, string>> = {
  MANDATORY: 'The law asks for an assessment',
  REQUIRED_UNLESS: 'An assessment is presumed to be needed',
  RECOMMENDED: 'An assessment is good practice',
};

export const OPERATION_REGIME_WORDS: Readonly<Record<(typeof OPERATION_REGIMES)[number], string>> = {
  UK_GDPR: 'UK GDPR and Part 2 of the Data Protection Act 2018',
  PART_3: 'Part 3 of the Data Protection Act 2018 (law enforcement)',
  BOTH: 'Both UK GDPR and Part 3 of the Data Protection Act 2018',
  NOT_DECIDED: 'Not decided yet',
};

/** What the law says that an assessment must contain. */
export const COVERAGE_WORDS: Readonly<Record<Regime, string>> = {
  UK_GDPR: 'UK GDPR 35(7)',
  PART_3: 'DPA 2018 s.64(3)',
};

export const MEASURE_WORDS: Readonly<Record<MeasureState, string>> = {
  PLANNED: 'Planned',
  IN_PLACE: 'In place',
  TESTED: 'In place and tested',
  WITHDRAWN: 'Withdrawn',
};

export const HONESTY_WORDS: Readonly<Record<HonestyFinding, string>> = {
  NO_MEASURE: 'rated lower, and no measure explains it',
  ONLY_PLANNED: 'a measure is only planned',
  ACTION_OVERDUE: 'an action is overdue',
  CONTROL_NOT_WORKING: 'a control that a measure relies on does not work',
  RATED_HIGHER: 'rated higher than before',
};

export const CELL_WORDS: Readonly<Record<CellState, string>> = {
  NOT_ASKED: 'Not asked',
  WAITING: 'Asked, no reply yet',
  NO_REPLY: 'No reply',
  NOT_NEEDED: 'Not needed',
  REPLIED: 'Replied',
};

export const VERDICT_WORDS: Readonly<Record<(typeof VERDICTS)[number], string>> = {
  PASS: 'Pass',
  QUERY: 'Query',
  FAIL: 'Fail',
};

export const WITHHELD_WORDS: Readonly<Record<Withheld, string>> = {
  INTERNAL: 'Withheld: for the force only',
  SUPPLIER: 'Withheld: for the force and its supplier only',
  NOT_MARKED: 'Withheld: not marked for publication',
  PERSON: 'Withheld: names a person or a post',
};

/** "1 risk", "2 risks". */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Four and four, so that a person can compare two prints by eye. */
export const inGroups = (hexadecimal: string): string => hexadecimal.replaceAll(/(.{4})(?=.)/gu, '$1 ');

/** The same on two lines of one length. */
export const inTwoLines = (hexadecimal: string): string =>
  [hexadecimal.slice(0, hexadecimal.length / 2), hexadecimal.slice(hexadecimal.length / 2)]
    .map(inGroups)
    .join('\n');
