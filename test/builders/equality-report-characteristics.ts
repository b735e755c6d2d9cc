import type {
  EqualityReportContent,
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

/** What became of the forms of 119 IDVA and 31 ISVA referrals, as the protection engine might leave it. */
export const FORMS: EqualityReportContent['forms'] = {
  returned: figuresOf([107, 26, 133]),
  declined: figuresOf([7, 'c', 'c']),
  none: figuresOf([5, 'c', 'c']),
};

/** The nine protected characteristics on those forms. */
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
        ['25-34', '25 to 34', 30, 10, 40],
        ['35-44', '35 to 44', 35, 6, 41],
        ['45-54', '45 to 54', 'c', 'c', 'c'],
        ['55-64', '55 to 64', 'c', 'c', 'c'],
        ['65+', '65 and over', 'c', 0, 'c'],
      ],
      answered: [107, 26, 133],
      preferNotToSay: ['z', 'z', 'z'],
    },
  ),
  aCharacteristic(
    { id: 'sex', name: 'Sex', legalName: 'Sex (Equality Act 2010, section 11)' },
    ['What is your sex?'],
    {
      answers: [
        ['female', 'Female', 96, 'c', 'c'],
        ['male', 'Male', 11, 'c', 'c'],
      ],
      answered: [107, 26, 133],
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
        ['same', 'Same as sex registered at birth', 80, 18, 98],
        ['different', 'Different from sex registered at birth', 'c', 'c', 'c'],
      ],
      answered: ['c', 'c', 'c'],
      preferNotToSay: ['c', 'c', 'c'],
      notAsked: [14, 'c', 'c'],
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
        ['white', 'White', 62, 14, 76],
        ['mixed', 'Mixed or Multiple ethnic groups', 'c', 'c', 'c'],
        ['asian', 'Asian or Asian British', 14, 'c', 'c'],
        ['black', 'Black, Black British, Caribbean or African', 15, 6, 21],
        ['other', 'Other ethnic group', 'c', 'c', 'c'],
      ],
      answered: [101, 'c', 'c'],
      preferNotToSay: [6, 'c', 'c'],
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
        ['none', 'No religion', 44, 10, 54],
        ['christian', 'Christian (all denominations)', 39, 9, 48],
        ['buddhist', 'Buddhist', 'c', 0, 'c'],
        ['hindu', 'Hindu', 'c', 'c', 'c'],
        ['jewish', 'Jewish', 'c', 0, 'c'],
        ['muslim', 'Muslim', 9, 'c', 'c'],
        ['sikh', 'Sikh', 'c', 0, 'c'],
        ['other', 'Any other religion', 'c', 'c', 'c'],
      ],
      answered: [99, 'c', 'c'],
      preferNotToSay: [8, 'c', 'c'],
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
        ['straight', 'Straight or heterosexual', 76, 16, 92],
        ['gay', 'Gay or lesbian', 8, 'c', 'c'],
        ['bisexual', 'Bisexual', 7, 'c', 'c'],
        ['other', 'Other sexual orientation', 0, 0, 0],
      ],
      answered: [91, 'c', 'c'],
      preferNotToSay: [16, 'c', 'c'],
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
        ['disabled', 'Disabled', 32, 10, 42],
        ['not-disabled', 'Not disabled', 63, 10, 73],
      ],
      answered: [95, 20, 115],
      preferNotToSay: [12, 6, 18],
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
        ['married', 'Married or in a civil partnership', 52, 9, 61],
        ['not-married', 'Not married or in a civil partnership', 47, 11, 58],
      ],
      answered: [99, 20, 119],
      preferNotToSay: [8, 6, 14],
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
        ['none', 'None of these', 75, 'c', 'c'],
      ],
      answered: [89, 'c', 'c'],
      preferNotToSay: [8, 0, 8],
      notAsked: [10, 'c', 'c'],
    },
  ),
];
