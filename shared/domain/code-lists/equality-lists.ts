import { codeList } from './code-list.ts';
import type { CodeOf } from './code-list.ts';
import { GSS_HARMONISED, STRONGROOM_DESIGN } from './sources.ts';

/** Age bands that monitoring reports print. */
export const AGE_BAND = codeList({
  id: 'CL-20',
  title: 'Age band',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    FROM_16_TO_24: '16 to 24',
    FROM_25_TO_34: '25 to 34',
    FROM_35_TO_44: '35 to 44',
    FROM_45_TO_54: '45 to 54',
    FROM_55_TO_64: '55 to 64',
    FROM_65: '65 or over',
  },
});

/** The youngest age that the bands cover, in years. */
export const YOUNGEST_AGE_YEARS = 16;

/** The first age, in years, of each band after the first. */
const NEXT_BAND_FROM_YEARS: readonly (readonly [number, CodeOf<typeof AGE_BAND>])[] = [
  [65, 'FROM_65'],
  [55, 'FROM_55_TO_64'],
  [45, 'FROM_45_TO_54'],
  [35, 'FROM_35_TO_44'],
  [25, 'FROM_25_TO_34'],
  [YOUNGEST_AGE_YEARS, 'FROM_16_TO_24'],
];

/** The band of an age in completed years, or undefined below 16, for whom the service is not. */
export function ageBandOf(ageYears: number): CodeOf<typeof AGE_BAND> | undefined {
  return NEXT_BAND_FROM_YEARS.find(([fromYears]) => ageYears >= fromYears)?.[1];
}

/** Age bands of the Home Office police workforce tables. Never in one table with {@link AGE_BAND}. */
export const WORKFORCE_AGE_BAND = codeList({
  id: 'CL-20W',
  title: 'Age band of the police workforce tables',
  version: '2026-11',
  source: 'Home Office police workforce tables',
  codes: {
    UP_TO_25: '25 and under',
    FROM_26_TO_40: '26 to 40',
    FROM_41_TO_55: '41 to 55',
    OVER_55: 'Over 55',
  },
});

/** The workforce band of an age in completed years. */
export function workforceAgeBandOf(ageYears: number): CodeOf<typeof WORKFORCE_AGE_BAND> {
  if (ageYears <= 25) return 'UP_TO_25';
  if (ageYears <= 40) return 'FROM_26_TO_40';
  return ageYears <= 55 ? 'FROM_41_TO_55' : 'OVER_55';
}

/** Sex, kept apart from gender identity. */
export const SEX = codeList({
  id: 'CL-60',
  title: 'Sex',
  version: '2026-11',
  source: `${GSS_HARMONISED}: sex`,
  codes: { FEMALE: 'Female', MALE: 'Male' },
});

/** Whether gender identity and sex registered at birth are the same. No words of the client's own are kept. */
export const GENDER_SAME_AS_SEX = codeList({
  id: 'CL-61',
  title: 'Gender the same as sex registered at birth',
  version: '2026-11',
  source: 'Census 2021 (Office for National Statistics): gender identity',
  codes: { YES: 'Yes', NO: 'No' },
});

/** Religion or belief. It measures affiliation; the Equality Act also covers having none. */
export const RELIGION = codeList({
  id: 'CL-64',
  title: 'Religion or belief',
  version: '2026-11',
  source: `${GSS_HARMONISED}: religion (England)`,
  codes: {
    NONE: 'No religion',
    CHRISTIAN: 'Christian (all denominations)',
    BUDDHIST: 'Buddhist',
    HINDU: 'Hindu',
    JEWISH: 'Jewish',
    MUSLIM: 'Muslim',
    SIKH: 'Sikh',
    OTHER: 'Any other religion',
  },
});

/** Sexual orientation, as identity rather than behaviour. */
export const SEXUAL_ORIENTATION = codeList({
  id: 'CL-65',
  title: 'Sexual orientation',
  version: '2026-11',
  source: `${GSS_HARMONISED}: sexual orientation`,
  codes: {
    STRAIGHT: 'Straight or heterosexual',
    GAY_OR_LESBIAN: 'Gay or lesbian',
    BISEXUAL: 'Bisexual',
    OTHER: 'Other sexual orientation',
  },
});

/** Whether there is a long-lasting condition: the first half of the Equality Act definition of disability. */
export const LONG_LASTING_CONDITION = codeList({
  id: 'CL-66',
  title: 'Long-lasting health condition or illness',
  version: '2026-11',
  source: `${GSS_HARMONISED}: long-lasting health conditions and illness`,
  codes: { YES: 'Yes', NO: 'No' },
});

/** Whether it restricts daily activities: the second half. */
export const ACTIVITY_RESTRICTION = codeList({
  id: 'CL-67',
  title: 'Restriction of daily activities',
  version: '2026-11',
  source: `${GSS_HARMONISED}: activity restriction`,
  codes: { A_LOT: 'Yes, a lot', A_LITTLE: 'Yes, a little', NOT_AT_ALL: 'Not at all' },
});

/** What the condition affects; several may apply. */
export const IMPAIRMENT = codeList({
  id: 'CL-68',
  title: 'Impairment',
  version: '2026-11',
  source: `${GSS_HARMONISED}: impairment`,
  codes: {
    VISION: 'Vision',
    HEARING: 'Hearing',
    MOBILITY: 'Mobility',
    DEXTERITY: 'Dexterity',
    LEARNING: 'Learning, understanding or concentrating',
    MEMORY: 'Memory',
    MENTAL_HEALTH: 'Mental health',
    STAMINA: 'Stamina, breathing or fatigue',
    SOCIAL: 'Social or behavioural',
    OTHER: 'Other',
    NONE: { label: 'None of these', exclusive: true },
  },
});

/** Legal status, each with the group it is printed under. Separation does not end a marriage or civil partnership. */
export const MARITAL_STATUS = codeList({
  id: 'CL-69',
  title: 'Marriage and civil partnership',
  version: '2026-11',
  source: `${GSS_HARMONISED}: marital or civil partnership status`,
  codes: {
    NEVER: {
      label: 'Never married and never in a civil partnership',
      group: 'Not married or in a civil partnership',
    },
    MARRIED: { label: 'Married', group: 'Married or in a civil partnership' },
    CIVIL_PARTNER: { label: 'In a civil partnership', group: 'Married or in a civil partnership' },
    SEPARATED_MARRIED: {
      label: 'Separated, but still legally married',
      group: 'Married or in a civil partnership',
    },
    SEPARATED_CIVIL_PARTNER: {
      label: 'Separated, but still legally in a civil partnership',
      group: 'Married or in a civil partnership',
    },
    DIVORCED: { label: 'Divorced', group: 'Not married or in a civil partnership' },
    DISSOLVED: {
      label: 'Formerly in a civil partnership that is now dissolved',
      group: 'Not married or in a civil partnership',
    },
    WIDOWED: { label: 'Widowed', group: 'Not married or in a civil partnership' },
    SURVIVING_PARTNER: {
      label: 'Surviving partner from a civil partnership',
      group: 'Not married or in a civil partnership',
    },
  },
});

/** What is printed of {@link MARITAL_STATUS}. */
export const MARITAL_STATUS_GROUP = codeList({
  id: 'CL-69G',
  title: 'Marriage and civil partnership, as printed',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    MARRIED_OR_CIVIL_PARTNER: 'Married or in a civil partnership',
    NEITHER: 'Not married or in a civil partnership',
  },
});

/**
 * Pregnancy and maternity; several may apply.
 *
 * The 26 weeks are those of section 17 (services). The risk tools ask about 18 months and the law of work knows a
 * protected period: three clocks, and no answer may be copied from one to another.
 */
export const PREGNANCY_MATERNITY = codeList({
  id: 'CL-70',
  title: 'Pregnancy and maternity',
  version: '2026-11',
  source: 'Equality Act 2010, section 17; Strongroom design, 2026-11 (no harmonised standard is known)',
  codes: {
    PREGNANT: 'Currently pregnant',
    BIRTH_WITHIN_26_WEEKS: 'Gave birth in the last 26 weeks',
    ON_LEAVE: 'On maternity, parental or adoption leave',
    NONE: { label: 'None of these', exclusive: true },
  },
});

/** Caring responsibilities, not a protected characteristic; several may apply. */
export const CARING = codeList({
  id: 'CL-71',
  title: 'Caring responsibilities',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    CHILD: 'A child under 18',
    DISABLED_CHILD: 'A disabled child',
    DISABLED_ADULT: 'A disabled adult',
    OLDER_PERSON: 'An older person',
    NONE: { label: 'None of these', exclusive: true },
  },
});

/** Disability as section 6 of the Equality Act defines it, derived from two answers. */
export const DISABILITY_GROUP = codeList({
  id: 'CL-67G',
  title: 'Disability, as printed',
  version: '2026-11',
  source: `${GSS_HARMONISED}: measuring disability for the Equality Act 2010`,
  codes: { DISABLED: 'Disabled', NOT_DISABLED: 'Not disabled' },
});

/** Gender identity beside sex registered at birth. */
export const GENDER_GROUP = codeList({
  id: 'CL-61G',
  title: 'Gender reassignment, as printed',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    SAME: 'Gender the same as sex registered at birth',
    DIFFERENT: 'Gender different from sex registered at birth',
  },
});

/** Pregnancy and maternity in two groups; its parts overlap and are too few to print. */
export const PREGNANCY_MATERNITY_GROUP = codeList({
  id: 'CL-70G',
  title: 'Pregnancy and maternity, as printed',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    PREGNANCY_OR_MATERNITY: 'Pregnant, recent birth, or on maternity, parental or adoption leave',
    NEITHER: 'None of these',
  },
});
