import type {
  Figures,
  ReportCell,
  ReportCharacteristic,
} from '../../electron/documents/equality-report-content.ts';

/** A count, or `c` for one that is hidden, or `z` for one that cannot be. */
type Shorthand = number | 'c' | 'z';
type Row = readonly [idva: Shorthand, isva: Shorthand, all: Shorthand];

const NONE: Row = [0, 0, 0];

/** Figures of one row: IDVA, ISVA, both. */
export function figuresOf([idva, isva, all]: Row): Figures {
  return { byService: [cellOf(idva), cellOf(isva)], allServices: cellOf(all) };
}

function cellOf(value: Shorthand): ReportCell {
  if (value === 'c') return { kind: 'hidden' };
  return value === 'z' ? { kind: 'not-applicable' } : { kind: 'count', value };
}

interface CharacteristicRows {
  readonly answers: readonly (readonly [code: string, label: string, ...Row])[];
  readonly answered: Row;
  readonly preferNotToSay?: Row;
  readonly notKnown?: Row;
  readonly notAsked?: Row;
}

function aCharacteristic(
  heading: Pick<ReportCharacteristic, 'id' | 'name' | 'legalName'> & { readonly notes?: readonly string[] },
  questions: readonly string[],
  rows: CharacteristicRows,
): ReportCharacteristic {
  return {
    ...heading,
    notes: heading.notes ?? [],
    questions: questions.map((wording) => ({ wording, version: 'Version 1, from 1 April 2023' })),
    answers: rows.answers.map(([code, label, ...row]) => ({ code, label, figures: figuresOf(row) })),
    answered: figuresOf(rows.answered),
    preferNotToSay: figuresOf(rows.preferNotToSay ?? NONE),
    notKnown: figuresOf(rows.notKnown ?? NONE),
    notAsked: figuresOf(rows.notAsked ?? NONE),
  };
}

/** The nine protected characteristics over 119 IDVA and 31 ISVA referrals, as the protection engine might leave them. */
export const CHARACTERISTICS: readonly ReportCharacteristic[] = [
  aCharacteristic(
    {
      id: 'age',
      name: 'Age',
      legalName: 'Age (Equality Act 2010, section 5)',
      notes: ['Age on the day of referral, worked out from the date of birth.'],
    },
    ['What is your date of birth?'],
    {
      answers: [
        ['16-24', '16 to 24', 11, 7, 18],
        ['25-34', '25 to 34', 37, 13, 50],
        ['35-44', '35 to 44', 40, 8, 48],
        ['45-54', '45 to 54', 'c', 'c', 'c'],
        ['55-64', '55 to 64', 'c', 'c', 'c'],
        ['65+', '65 and over', 'c', 0, 'c'],
      ],
      answered: [119, 31, 150],
      preferNotToSay: ['z', 'z', 'z'],
    },
  ),
  aCharacteristic(
    { id: 'sex', name: 'Sex', legalName: 'Sex (Equality Act 2010, section 11)' },
    ['What is your sex?'],
    {
      answers: [
        ['female', 'Female', 107, 'c', 'c'],
        ['male', 'Male', 12, 'c', 'c'],
      ],
      answered: [119, 31, 150],
    },
  ),
  aCharacteristic(
    {
      id: 'gender-reassignment',
      name: 'Gender reassignment',
      legalName: 'Gender reassignment (Equality Act 2010, section 7)',
      notes: ['The answer that a person writes in is sealed and is never reported.'],
    },
    ['Is the gender you identify with the same as your sex registered at birth?'],
    {
      answers: [
        ['same', 'Same as sex registered at birth', 88, 22, 110],
        ['different', 'Different from sex registered at birth', 'c', 'c', 'c'],
      ],
      answered: ['c', 'c', 'c'],
      preferNotToSay: ['c', 'c', 'c'],
      notAsked: [18, 'c', 'c'],
    },
  ),
  aCharacteristic(
    {
      id: 'ethnic-group',
      name: 'Ethnic group',
      legalName: 'Race (Equality Act 2010, section 9)',
      notes: [
        'Nineteen answers are asked for; five groups are printed, because smaller ones would be hidden.',
      ],
    },
    ['What is your ethnic group?'],
    {
      answers: [
        ['white', 'White', 71, 17, 88],
        ['mixed', 'Mixed or Multiple ethnic groups', 'c', 'c', 'c'],
        ['asian', 'Asian or Asian British', 15, 'c', 'c'],
        ['black', 'Black, Black British, Caribbean or African', 16, 6, 22],
        ['other', 'Other ethnic group', 'c', 'c', 'c'],
      ],
      answered: [112, 'c', 'c'],
      preferNotToSay: [7, 'c', 'c'],
    },
  ),
  aCharacteristic(
    {
      id: 'religion-or-belief',
      name: 'Religion or belief',
      legalName: 'Religion or belief (Equality Act 2010, section 10)',
      notes: ['The question asks what religion a person belongs to. The Act protects lack of belief too.'],
    },
    ['What is your religion?'],
    {
      answers: [
        ['none', 'No religion', 48, 12, 60],
        ['christian', 'Christian (all denominations)', 44, 11, 55],
        ['buddhist', 'Buddhist', 'c', 0, 'c'],
        ['hindu', 'Hindu', 'c', 'c', 'c'],
        ['jewish', 'Jewish', 'c', 0, 'c'],
        ['muslim', 'Muslim', 11, 'c', 'c'],
        ['sikh', 'Sikh', 'c', 0, 'c'],
        ['other', 'Any other religion', 'c', 'c', 'c'],
      ],
      answered: [110, 'c', 'c'],
      preferNotToSay: [9, 'c', 'c'],
    },
  ),
  aCharacteristic(
    {
      id: 'sexual-orientation',
      name: 'Sexual orientation',
      legalName: 'Sexual orientation (Equality Act 2010, section 12)',
      notes: ['The question asks how a person describes themselves, not about behaviour or attraction.'],
    },
    ['Which of the following best describes your sexual orientation?'],
    {
      answers: [
        ['straight', 'Straight or heterosexual', 83, 19, 102],
        ['gay', 'Gay or lesbian', 9, 'c', 'c'],
        ['bisexual', 'Bisexual', 8, 'c', 'c'],
        ['other', 'Other sexual orientation', 0, 0, 0],
      ],
      answered: [100, 'c', 'c'],
      preferNotToSay: [19, 'c', 'c'],
    },
  ),
  aCharacteristic(
    {
      id: 'disability',
      name: 'Disability',
      legalName: 'Disability (Equality Act 2010, section 6)',
      notes: [
        'Disabled: a condition that lasts 12 months or more and reduces daily activities a little or a lot.',
      ],
    },
    [
      'Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?',
      'Do any of your conditions or illnesses reduce your ability to carry out day-to-day activities?',
    ],
    {
      answers: [
        ['disabled', 'Disabled', 34, 13, 47],
        ['not-disabled', 'Not disabled', 72, 13, 85],
      ],
      answered: [106, 26, 132],
      preferNotToSay: [13, 5, 18],
    },
  ),
  aCharacteristic(
    {
      id: 'marriage-and-civil-partnership',
      name: 'Marriage and civil partnership',
      legalName: 'Marriage and civil partnership (Equality Act 2010, section 8)',
      notes: ['Counts only for the first part of the duty, which is to eliminate discrimination.'],
    },
    ['What is your legal marital or registered civil partnership status?'],
    {
      answers: [
        ['married', 'Married or in a civil partnership', 58, 11, 69],
        ['not-married', 'Not married or in a civil partnership', 52, 15, 67],
      ],
      answered: [110, 26, 136],
      preferNotToSay: [9, 5, 14],
    },
  ),
  aCharacteristic(
    {
      id: 'pregnancy-and-maternity',
      name: 'Pregnancy and maternity',
      legalName: 'Pregnancy and maternity (Equality Act 2010, sections 17 and 18)',
    },
    ['Are you pregnant, or have you recently had a baby?'],
    {
      answers: [
        ['pregnant', 'Currently pregnant', 6, 0, 6],
        ['birth', 'Gave birth in the last 26 weeks', 'c', 'c', 'c'],
        ['leave', 'On maternity, parental or adoption leave', 'c', 'c', 'c'],
        ['none', 'None of these', 83, 'c', 'c'],
      ],
      answered: [97, 'c', 'c'],
      preferNotToSay: [8, 0, 8],
      notAsked: [14, 'c', 'c'],
    },
  ),
];
