import { RELATIONSHIP } from '../../../../shared/domain/code-lists/abuse-lists.ts';
import { WORKFORCE_TYPE, YES_NO } from '../../../../shared/domain/code-lists/employment-lists.ts';
import { AGE_BAND, SEX } from '../../../../shared/domain/code-lists/equality-lists.ts';
import {
  FORCE,
  POLICE_PERPETRATED,
  RELATIVE_RANK,
  SERVING_STATUS,
} from '../../../../shared/domain/code-lists/people-alleged-lists.ts';
import {
  CURRENT_POLICE_PERPETRATED_DEFINITION,
  POLICE_PERPETRATED_DEFINITIONS,
} from '../../../../shared/domain/police-perpetrated.ts';
import type { Question, Section } from '../question.ts';
import { isByPolice, mustAskAboutAbuse, type PersonAllegedForm } from './conditions.ts';

const serves = ({ policePerpetrated }: PersonAllegedForm): boolean => policePerpetrated === 'YES';

const CURRENT_WORDING = POLICE_PERPETRATED_DEFINITIONS.find(
  ({ id }) => id === CURRENT_POLICE_PERPETRATED_DEFINITION,
)?.text;

/** The three facts about somebody's place in the police. */
const policeService = <const At extends 'serviceAtTimeOfAbuse' | 'serviceNow'>(
  at: At,
  words: { readonly when: string; readonly type: string; readonly force: string; readonly status: string },
) =>
  [
    {
      kind: 'code',
      path: `${at}.workforceType`,
      label: words.type,
      list: WORKFORCE_TYPE,
      takesNonAnswers: true,
      as: 'select',
      isAsked: serves,
      staysWhenAnswered: true,
      missing: `Choose their part in the police ${words.when}, or that you do not know it yet`,
    },
    {
      kind: 'code',
      path: `${at}.force`,
      label: words.force,
      list: FORCE,
      takesNonAnswers: true,
      as: 'select',
      isAsked: serves,
      staysWhenAnswered: true,
      missing: `Choose their force ${words.when}, or that you do not know it yet`,
    },
    {
      kind: 'code',
      path: `${at}.status`,
      label: words.status,
      list: SERVING_STATUS,
      takesNonAnswers: true,
      as: 'select',
      isAsked: serves,
      staysWhenAnswered: true,
      missing: `Choose their status ${words.when}, or that you do not know it yet`,
    },
  ] as const satisfies readonly Question<PersonAllegedForm>[];

const PERSON_QUESTIONS = [
  {
    kind: 'code',
    path: 'policePerpetrated',
    label: 'Is it police-perpetrated?',
    hint: CURRENT_WORDING ?? '',
    list: POLICE_PERPETRATED,
    alongside: { policePerpetratedDefinition: CURRENT_POLICE_PERPETRATED_DEFINITION },
    missing: 'Say whether it is police-perpetrated, or that you do not know yet',
  },
  {
    kind: 'kept',
    path: 'policePerpetratedDefinition',
    otherwise: () => CURRENT_POLICE_PERPETRATED_DEFINITION,
  },
  {
    kind: 'code',
    path: 'awareOfSupport',
    label: 'Do they know that the client has support?',
    list: YES_NO,
    missing: 'Say whether the person alleged knows that the client has support, or that you do not know yet',
  },
  ...policeService('serviceAtTimeOfAbuse', {
    when: 'at the time',
    type: 'What were they in the police at the time of the abuse?',
    force: 'Which force were they in at the time?',
    status: 'What was their status at the time?',
  }),
  ...policeService('serviceNow', {
    when: 'now',
    type: 'What are they in the police now?',
    force: 'Which force are they in now?',
    status: 'What is their status now?',
  }),
  {
    kind: 'code',
    path: 'relativeRank',
    label: 'Are they senior or junior to the client?',
    list: RELATIVE_RANK,
    takesNonAnswers: true,
    as: 'select',
    isAsked: serves,
    staysWhenAnswered: true,
    missing: 'Choose whether they are senior or junior to the client, or that you do not know yet',
  },
  {
    kind: 'code',
    path: 'relationship',
    label: 'What relation are they to the client?',
    list: RELATIONSHIP,
    takesNonAnswers: true,
    as: 'select',
    // With one person the page about the abuse asks for the same.
    isAsked: (_row, form) => !mustAskAboutAbuse(form) || (form.allegedPerpetrators?.length ?? 0) > 1,
    staysWhenAnswered: true,
  },
  {
    kind: 'code',
    path: 'sex',
    list: SEX,
    takesNonAnswers: true,
    as: 'select',
    isMore: true,
  },
  {
    kind: 'code',
    path: 'ageBand',
    list: AGE_BAND,
    takesNonAnswers: true,
    as: 'select',
    isMore: true,
  },
  {
    kind: 'code',
    path: 'hasSystemAccess',
    label: 'Could they look the client up in a police system?',
    list: YES_NO,
    isMore: true,
  },
  {
    kind: 'text',
    path: 'unit',
    hint: 'The code of the unit in capitals, such as NE_BCU.',
    width: 20,
    isMore: true,
  },
  {
    kind: 'token',
    path: 'identityToken',
    hint: 'The number is not kept, only a mark made from it, and never a name.',
    isMore: true,
  },
  {
    kind: 'text',
    path: 'crimeReference',
    width: 20,
    isMore: true,
  },
  {
    kind: 'code',
    path: 'policeRecordRestricted',
    label: 'Is the police record restricted?',
    list: YES_NO,
    isMore: true,
  },
] as const satisfies readonly Question<PersonAllegedForm>[];

export const PEOPLE_ALLEGED_SECTION = {
  id: 'people-alleged',
  title: 'Person alleged',
  heading: 'Who is alleged to have done it?',
  questions: [
    {
      kind: 'rows',
      path: 'allegedPerpetrators',
      hint: 'Do not give a name. “I do not know yet” is an answer, too.',
      addLabel: 'Add another person',
      needsOne: true,
      isAlwaysThere: true,
      questions: PERSON_QUESTIONS,
    },
    {
      kind: 'code',
      path: 'employment.sameUnitAsPersonAlleged',
      label: 'Do the client and the person alleged work in the same unit?',
      list: YES_NO,
      isAsked: isByPolice,
      staysWhenAnswered: true,
      isRequired: isByPolice,
      missing: 'Say whether they work in the same unit, or that you do not know yet',
    },
  ],
} as const satisfies Section;
