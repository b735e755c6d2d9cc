import { codeList, rollUp } from './code-list.ts';
import type { CodeOf } from './code-list.ts';
import { GSS_HARMONISED } from './sources.ts';

const GSS_ETHNICITY = `${GSS_HARMONISED}, Annex C (England and Wales), 18 March 2025`;

const WHITE = 'White';
const MIXED = 'Mixed or Multiple ethnic groups';
const ASIAN = 'Asian or Asian British';
const BLACK = 'Black, Black British, Caribbean or African';
const OTHER = 'Other ethnic group';

/** Ethnic group in England and Wales, 19 answers under 5 headings. The numbers are ours; the standard has none. */
export const ETHNIC_GROUP = codeList({
  id: 'CL-62',
  title: 'Ethnic group',
  version: '2025-03',
  source: GSS_ETHNICITY,
  codes: {
    '1': { label: 'English, Welsh, Scottish, Northern Irish or British', group: WHITE },
    '2': { label: 'Irish', group: WHITE },
    '3': { label: 'Gypsy or Irish Traveller', group: WHITE },
    '4': { label: 'Roma', group: WHITE },
    '5': { label: 'Any other White background', group: WHITE },
    '6': { label: 'White and Black Caribbean', group: MIXED },
    '7': { label: 'White and Black African', group: MIXED },
    '8': { label: 'White and Asian', group: MIXED },
    '9': { label: 'Any other Mixed or Multiple ethnic background', group: MIXED },
    '10': { label: 'Indian', group: ASIAN },
    '11': { label: 'Pakistani', group: ASIAN },
    '12': { label: 'Bangladeshi', group: ASIAN },
    '13': { label: 'Chinese', group: ASIAN },
    '14': { label: 'Any other Asian background', group: ASIAN },
    '15': { label: 'Caribbean', group: BLACK },
    '16': { label: 'African', group: BLACK },
    '17': { label: 'Any other Black, Black British or Caribbean background', group: BLACK },
    '18': { label: 'Arab', group: OTHER },
    '19': { label: 'Any other ethnic group', group: OTHER },
  },
});

/** The five headings: what is printed, because nineteen cells of a small caseload protect nobody. */
export const BROAD_ETHNIC_GROUP = codeList({
  id: 'CL-62G',
  title: 'Ethnic group, as printed',
  version: '2025-03',
  source: GSS_ETHNICITY,
  codes: { WHITE, MIXED, ASIAN, BLACK, OTHER },
});

/** The police's self-defined ethnicity, 18 + 1. Derived for exchange, never stored: it cannot hold all that was said. */
export const SELF_DEFINED_ETHNICITY = codeList({
  id: 'CL-63',
  title: 'Self-defined ethnicity (18+1)',
  version: '18+1',
  source: 'Police self-defined ethnicity codes, 18+1 and the older 16+1',
  codes: {
    W1: { label: 'White: British', group: WHITE },
    W2: { label: 'White: Irish', group: WHITE },
    W3: { label: 'White: Gypsy or Irish Traveller', group: WHITE },
    W9: { label: 'White: any other', group: WHITE },
    M1: { label: 'Mixed: White and Black Caribbean', group: MIXED },
    M2: { label: 'Mixed: White and Black African', group: MIXED },
    M3: { label: 'Mixed: White and Asian', group: MIXED },
    M9: { label: 'Mixed: any other', group: MIXED },
    A1: { label: 'Asian: Indian', group: ASIAN },
    A2: { label: 'Asian: Pakistani', group: ASIAN },
    A3: { label: 'Asian: Bangladeshi', group: ASIAN },
    A4: { label: 'Asian: Chinese', group: ASIAN },
    A9: { label: 'Asian: any other', group: ASIAN },
    B1: { label: 'Black: Caribbean', group: BLACK },
    B2: { label: 'Black: African', group: BLACK },
    B9: { label: 'Black: any other', group: BLACK },
    O1: { label: 'Other: Chinese (in the older 16+1 list)', group: OTHER, withdrawn: '18+1' },
    O2: { label: 'Other: Arab', group: OTHER },
    O9: { label: 'Other: any other', group: OTHER },
    NS: 'Not stated',
  },
});

export type EthnicGroup = CodeOf<typeof ETHNIC_GROUP>;
export type SelfDefinedEthnicity = CodeOf<typeof SELF_DEFINED_ETHNICITY>;

const CROSSWALK: Readonly<Record<EthnicGroup, SelfDefinedEthnicity>> = {
  '1': 'W1',
  '2': 'W2',
  '3': 'W3',
  '4': 'W9',
  '5': 'W9',
  '6': 'M1',
  '7': 'M2',
  '8': 'M3',
  '9': 'M9',
  '10': 'A1',
  '11': 'A2',
  '12': 'A3',
  '13': 'A4',
  '14': 'A9',
  '15': 'B1',
  '16': 'B2',
  '17': 'B9',
  '18': 'O2',
  '19': 'O9',
};

/** What the crosswalk from the harmonised list to self-defined ethnicity cannot carry; printed beside it. */
export const CROSSWALK_LOSSES: readonly string[] = [
  'Roma (4) has no code of its own and becomes W9, White: any other.',
  'Prefer not to say, not known and not asked all become NS, which cannot tell them apart.',
];

/** The self-defined ethnicity of a harmonised answer; without an answer, "not stated". See {@link CROSSWALK_LOSSES}. */
export function selfDefinedEthnicityOf(ethnicGroup: EthnicGroup | undefined): SelfDefinedEthnicity {
  return ethnicGroup === undefined ? 'NS' : CROSSWALK[ethnicGroup];
}

/** The heading that an ethnic group stands under. */
export function broadEthnicGroupOf(ethnicGroup: EthnicGroup): CodeOf<typeof BROAD_ETHNIC_GROUP> {
  return rollUp(ETHNIC_GROUP, BROAD_ETHNIC_GROUP, ethnicGroup);
}
