import { createHash } from 'node:crypto';
import { POLICE_TEMPLATE } from '../../electron/assurance/templates/index.ts';
import type { ImpactAssessmentContent } from '../../electron/documents/impact-assessment-content.ts';
import type { AssessmentItem } from '../../shared/contract/assurance.ts';
import { askedQuestions } from '../../shared/domain/assurance/condition.ts';
import type { ItemBody, ItemKind } from '../../shared/domain/assurance/items.ts';
import { circumstancesOf } from '../../shared/domain/assurance/readiness.ts';
import type { Question } from '../../shared/domain/assurance/template.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const PEOPLE = {
  author: '11111111-0000-4000-8000-000000000001',
  assurance: '11111111-0000-4000-8000-000000000002',
  rights: '11111111-0000-4000-8000-000000000003',
  dpo: '11111111-0000-4000-8000-000000000004',
  owner: '11111111-0000-4000-8000-000000000005',
  riskOwner: '11111111-0000-4000-8000-000000000006',
} as const;

const NAME_OF = {
  [PEOPLE.author]: 'Asha Verity',
  [PEOPLE.assurance]: 'Benedict Oyelaran',
  [PEOPLE.rights]: 'Carys Penhaligon',
  [PEOPLE.dpo]: 'Dilip Ramanathan',
  [PEOPLE.owner]: 'Eleanor Winterbourne',
  [PEOPLE.riskOwner]: 'Fitzroy Akintola',
};

const uuid = (kind: number, number: number): string =>
  `2222222${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** An item of an assessment as the vault gives it. */
export function anItem<K extends ItemKind>(kind: K, itemId: string, body: ItemBody<K>): AssessmentItem {
  return {
    kind,
    itemId,
    revision: 1,
    body,
    changedAt: '2026-10-01T09:00:00.000Z',
    changedBy: PEOPLE.author,
  } as unknown as AssessmentItem;
}

const answerTo = ({ id, version, answer, text }: Question): AssessmentItem => {
  const value: ItemBody<'answer'>['value'] =
    answer.kind === 'choice'
      ? { kind: 'codes', codes: CHOSEN[id] ?? [answer.options[0]?.code ?? ''] }
      : answer.kind === 'date'
        ? { kind: 'date', date: '2027-02-01' }
        : { kind: 'words', words: `Answer to question ${id}. ${sentencesOn(text, answer.kind === 'line')}` };
  return anItem('answer', id, { questionVersion: version, value, isComplete: true, marking: null });
};

const CHOSEN: Readonly<Record<string, readonly string[]>> = {
  H3: ['OFFICIAL_SENSITIVE'],
  R6: ['RACE', 'HEALTH', 'SEX_LIFE'],
  R7: ['VICTIM', 'OFFICER', 'STAFF'],
  '3.5': ['LEGAL', 'STAFF'],
};

const sentencesOn = (question: string, isLine: boolean): string =>
  isLine
    ? 'In one line.'
    : `We looked at “${question.toLowerCase().replaceAll('?', '')}” with those who do the work.\nWhat we found is kept with the project, and is looked at again when the contract changes.`;

const consultation = (
  number: number,
  gate: string,
  unit: string,
  body: Partial<ItemBody<'consultation'>> = {},
): AssessmentItem =>
  anItem('consultation', uuid(5, number), {
    gate,
    unit,
    person: 'Benedict Oyelaran',
    askedOn: '2026-02-09',
    question: `Question put at ${gate}`,
    versionSent: 1,
    state: 'REPLIED',
    repliedOn: '2026-02-18',
    reply: `Reply given at ${gate}`,
    conditions: null,
    isAccepted: true,
    reason: null,
    ...body,
  });

const RISKS = [1, 2, 3].map((number) => uuid(1, number));
const MEASURES = [1, 2].map((number) => uuid(2, number));

const LISTS: readonly AssessmentItem[] = [
  ...POLICE_TEMPLATE.screening.sets.flatMap(({ questions }) =>
    questions.map(({ id, version }, index) =>
      anItem('screening', id, {
        questionVersion: version,
        answer: id === 'A2' ? 'YES' : index === 1 ? 'NOT_KNOWN' : 'NO',
        note: id === 'A2' ? 'Note on the answer to A2' : null,
      }),
    ),
  ),
  anItem('operation', uuid(6, 1), {
    title: 'Taking in a referral',
    purpose: 'Purpose of taking in',
    regime: 'UK_GDPR',
  }),
  anItem('operation', uuid(6, 2), { title: 'Warning of an offence', purpose: null, regime: 'PART_3' }),
  anItem('flow', uuid(7, 1), {
    from: 'The client',
    to: 'The unit',
    what: 'What happened in broad terms',
    how: 'How it flows by telephone',
    protection: 'Protection of the flow',
    leavesCountry: false,
  }),
  anItem('risk', RISKS[0] ?? '', {
    title: 'A user reads the record of a colleague',
    source: 'Source of the first risk',
    impact: 'Impact of the first risk',
    isToPeople: true,
    inherent: { likelihood: 'PROBABLE', severity: 'SEVERE' },
    current: { likelihood: 'POSSIBLE', severity: 'SIGNIFICANT' },
    residual: { likelihood: 'REMOTE', severity: 'SIGNIFICANT' },
  }),
  anItem('risk', RISKS[1] ?? '', {
    title: 'A client is recognised in a report',
    source: null,
    impact: 'Impact of the second risk',
    isToPeople: true,
    inherent: { likelihood: 'POSSIBLE', severity: 'SIGNIFICANT' },
    current: { likelihood: 'POSSIBLE', severity: 'SIGNIFICANT' },
    residual: { likelihood: 'REMOTE', severity: 'MINIMAL' },
  }),
  anItem('risk', RISKS[2] ?? '', {
    title: 'The program is not built any more',
    source: null,
    impact: 'Impact on the force alone',
    isToPeople: false,
    inherent: { likelihood: 'REMOTE', severity: 'MINIMAL' },
    current: { likelihood: 'REMOTE', severity: 'MINIMAL' },
    residual: { likelihood: 'REMOTE', severity: 'MINIMAL' },
  }),
  anItem('measure', MEASURES[0] ?? '', {
    title: 'Keys by role',
    description: 'Description of keys by role',
    state: 'TESTED',
    risks: [RISKS[0] ?? ''],
    control: null,
  }),
  anItem('measure', MEASURES[1] ?? '', {
    title: 'Protected figures',
    description: null,
    state: 'PLANNED',
    risks: [RISKS[1] ?? ''],
    control: null,
  }),
  anItem('action', uuid(3, 1), {
    measure: MEASURES[1] ?? '',
    what: 'Switch the protection on',
    owner: 'Florence Abernathy',
    due: '2027-01-15',
    doneOn: null,
    evidence: [],
  }),
  consultation(1, 'G0', 'INFORMATION_ASSURANCE', { conditions: 'Condition set at G0' }),
  consultation(2, 'G0', 'INFORMATION_RIGHTS', { person: 'Carys Penhaligon' }),
  consultation(3, 'G1', 'INFORMATION_ASSURANCE', {
    state: 'WAITING',
    repliedOn: null,
    reply: null,
    isAccepted: null,
  }),
  consultation(4, 'G1', 'LEGAL', { person: 'Gwilym Hathersage' }),
  anItem('comment', uuid(8, 1), {
    question: '2.1',
    isQuery: true,
    text: 'Comment on question 2.1',
    isResolved: true,
  }),
  anItem('verdict', uuid(9, 1), {
    question: '66.1',
    unit: 'INFORMATION_ASSURANCE',
    verdict: 'QUERY',
    text: 'Text of the verdict on 66.1',
  }),
];

const SUBMITTED = '2026-11-02T10:00:00.000Z';
const SIGNED = '2026-11-09T10:00:00.000Z';
export const VERSION_HASH = hashOf('version 1');

/** A signed assessment on the police question set, with every question answered and one entry of every kind. */
export function anImpactAssessmentContent(
  changes: Partial<ImpactAssessmentContent> = {},
  itemsOf: (items: readonly AssessmentItem[]) => readonly AssessmentItem[] = (items) => items,
): ImpactAssessmentContent {
  return {
    assessment: {
      assessmentId: '33333333-0000-4000-8000-000000000000',
      reference: 'DPIA-2627-001',
      title: 'Records of the employee support service',
      riskScale: 'ICO_3X3',
      author: PEOPLE.author,
      createdAt: '2026-02-01T09:00:00.000Z',
      template: POLICE_TEMPLATE,
      items: [...itemsOf(withAnswers(LISTS))],
      decisions: [
        {
          decisionId: '44444444-0000-4000-8000-000000000000',
          outcome: 'FULL_DPIA_MANDATORY',
          reason: 'Reason of the decision',
          dpoView: {
            name: 'Dilip Ramanathan',
            givenOn: '2026-02-20',
            agrees: true,
            view: 'View of the adviser on screening',
          },
          coveredBy: null,
          expiresOn: null,
          fired: [
            {
              rule: POLICE_TEMPLATE.screening.rules[0]?.id ?? '',
              version: 1,
              need: 'MANDATORY',
              because: [{ question: 'A2', version: 1 }],
            },
          ],
          decidedAt: '2026-02-21T10:00:00.000Z',
          decidedBy: PEOPLE.rights,
          hash: hashOf('decision'),
          endedAt: null,
          endedByQuestion: null,
        },
      ],
      passages: [
        { gate: 'G0', passedOn: '2026-03-02', recordedAt: SUBMITTED, recordedBy: PEOPLE.author },
        { gate: 'G1', passedOn: '2026-04-27', recordedAt: SUBMITTED, recordedBy: PEOPLE.author },
      ],
    },
    signOff: aSignedVersion(),
    nameOf: NAME_OF,
    version: { number: 1, hash: VERSION_HASH },
    printedAt: '2026-11-23T16:00:00.000Z',
    printId: 'IA-12345678',
    copy: { number: 1, of: 2 },
    auditHeads: [
      { compartment: 'office', seq: 812, hash: hashOf('office') },
      { compartment: 'assurance', seq: 1204, hash: hashOf('assurance') },
    ],
    ...changes,
  };
}

function withAnswers(items: readonly AssessmentItem[]): readonly AssessmentItem[] {
  // Choices decide which questions are asked, so those come first.
  const choices = POLICE_TEMPLATE.steps
    .flatMap(({ questions }) => questions)
    .filter(({ answer }) => answer.kind === 'choice')
    .map(answerTo);
  return [
    ...askedQuestions(POLICE_TEMPLATE, circumstancesOf([...items, ...choices])).map(answerTo),
    ...items,
  ];
}

/** Where Information Rights is against it, and the owner of the risk goes on all the same. */
function aSignedVersion(): ImpactAssessmentContent['signOff'] {
  return {
    state: {
      stage: 'SIGNED',
      version: 1,
      acts: 6,
      nextRole: null,
      waitsForRegulator: false,
      isHighRisk: false,
      against: ['INFORMATION_RIGHTS'],
      standing: [],
      outcome: 'PROCEED_WITH_CONDITIONS',
      hash: VERSION_HASH,
    },
    acts: [
      {
        at: SUBMITTED,
        person: PEOPLE.author,
        version: 1,
        act: { act: 'SUBMIT', note: 'Note of the author' },
      },
      {
        at: '2026-11-03T10:00:00.000Z',
        person: PEOPLE.assurance,
        version: 1,
        act: {
          act: 'OPINION',
          role: 'INFORMATION_ASSURANCE',
          isInFavour: true,
          text: 'Text of Information Assurance',
          conditions: 'An independent test is passed first',
        },
      },
      {
        at: '2026-11-04T10:00:00.000Z',
        person: PEOPLE.rights,
        version: 1,
        act: {
          act: 'OPINION',
          role: 'INFORMATION_RIGHTS',
          isInFavour: false,
          text: 'Text of Information Rights',
          conditions: null,
        },
      },
      {
        at: '2026-11-05T10:00:00.000Z',
        person: PEOPLE.dpo,
        version: 1,
        act: {
          act: 'ADVICE',
          role: 'DPO',
          mayProceed: true,
          consultRegulator: false,
          text: 'Text of the adviser',
        },
      },
      {
        at: '2026-11-06T10:00:00.000Z',
        person: PEOPLE.owner,
        version: 1,
        act: {
          act: 'ACCEPT',
          role: 'IAO',
          outcome: 'PROCEED_WITH_CONDITIONS',
          text: 'Text of the owner',
          overruling: 'Reason of the owner for overruling',
        },
      },
      {
        at: SIGNED,
        person: PEOPLE.riskOwner,
        version: 1,
        act: {
          act: 'ACCEPT',
          role: 'SIRO',
          outcome: 'PROCEED_WITH_CONDITIONS',
          text: 'Text of the risk owner',
          overruling: 'Reason of the risk owner for overruling',
        },
      },
    ],
    versions: [
      {
        number: 1,
        hash: VERSION_HASH,
        submittedAt: SUBMITTED,
        submittedBy: PEOPLE.author,
        signedAt: SIGNED,
      },
    ],
  };
}
