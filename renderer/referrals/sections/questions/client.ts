import {
  EMPLOYMENT_STATUS,
  OFFICER_RANK,
  SPECIAL_RANK,
  STAFF_BAND,
  WORKFORCE_TYPE,
  YES_NO,
} from '../../../../shared/domain/code-lists/employment-lists.ts';
import type { ReferralForm } from '../form.ts';
import type { Section } from '../question.ts';
import { isAnonymousForm, mustAskForChildren } from './conditions.ts';

/** A referral that somebody can be reached for must say whom to ask for. */
const mustHaveName = (form: ReferralForm): boolean =>
  !isAnonymousForm(form) &&
  ((form.route?.completeAt ?? '') !== '' ||
    (form.safeContacts ?? []).some(({ channel }) => (channel ?? '') !== ''));

export const CLIENT_SECTION = {
  id: 'client',
  title: 'Client',
  heading: 'Who is the client?',
  questions: [
    {
      kind: 'text',
      path: 'client.name.full',
      hint: 'Leave it empty if you do not know it yet. Lists show a pseudonym in its place.',
      isAsked: (form) => !isAnonymousForm(form),
      isRequired: mustHaveName,
      missing: 'Enter the client’s full name',
      isPersonal: true,
    },
    {
      kind: 'text',
      path: 'client.name.preferred',
      hint: 'What they like to be called.',
      isAsked: (form) => !isAnonymousForm(form),
      isPersonal: true,
    },
    {
      kind: 'date',
      path: 'client.dateOfBirth',
      hint: 'For example, 27 3 1988.',
      isPersonal: true,
    },
    {
      kind: 'token',
      path: 'client.workforceNumberToken',
      hint: 'The number is not kept, only a mark made from it. The mark finds an earlier referral of the same client.',
      isPersonal: true,
    },
  ],
} as const satisfies Section;

export const CHILDREN_SECTION = {
  id: 'children',
  title: 'Children',
  heading: 'Does the client have children?',
  questions: [
    {
      kind: 'count',
      path: 'client.children.number',
      label: 'How many children are there?',
      hint: 'Children under 18 who live with the client or see the person alleged. A MARAC asks how many there are.',
      isRequired: (form) => mustAskForChildren(form) || (form.client?.children?.agesYears ?? '') !== '',
      missing: 'Enter how many children there are, or that you do not know yet',
    },
    {
      kind: 'ages',
      path: 'client.children.agesYears',
      label: 'How old are they?',
      hint: 'Ages in years, with commas between, such as 3, 7.',
      isAsked: ({ client }) => /[1-9]/.test(client?.children?.number ?? ''),
      staysWhenAnswered: true,
    },
  ],
} as const satisfies Section;

export const NEEDS_SECTION = {
  id: 'needs',
  title: 'What helps the client',
  heading: 'What does the client need from you?',
  questions: [
    { kind: 'text', path: 'client.language', width: 20 },
    {
      kind: 'code',
      path: 'client.interpreterNeeded',
      label: 'Is an interpreter needed?',
      list: YES_NO,
    },
    {
      kind: 'lines',
      path: 'client.communicationNeeds',
      label: 'What helps them to communicate?',
    },
    {
      kind: 'lines',
      path: 'client.adjustmentNeeds',
      label: 'What adjustments do they need?',
      hint: 'Only what you need to know to serve them. Equality answers are kept elsewhere.',
    },
    {
      kind: 'lines',
      path: 'client.address.lines',
      hint: 'Only if a safety plan needs it.',
      isPersonal: true,
    },
    {
      kind: 'text',
      path: 'client.address.postcode',
      width: 10,
      isPersonal: true,
    },
    {
      kind: 'code',
      path: 'client.nextOfKin.safeToContact',
      label: 'Is it safe to contact the next of kin on the staff record?',
      hint: 'They may be a colleague, or the person alleged.',
      list: YES_NO,
      isRequired: ({ client }) => (client?.nextOfKin?.details ?? '') !== '',
      missing: 'Say whether it is safe to contact the next of kin',
    },
    {
      kind: 'text',
      path: 'client.nextOfKin.details',
      isAsked: ({ client }) => client?.nextOfKin?.safeToContact === 'YES',
      staysWhenAnswered: true,
      isPersonal: true,
    },
  ],
} as const satisfies Section;

const typeOf = ({ employment }: ReferralForm): string => employment?.workforceType ?? '';

export const EMPLOYMENT_SECTION = {
  id: 'employment',
  title: 'Work',
  heading: 'Where does the client work?',
  questions: [
    {
      kind: 'code',
      path: 'employment.workforceType',
      label: 'Which part of the workforce are they in?',
      list: WORKFORCE_TYPE,
      takesNonAnswers: true,
      missing: 'Choose the part of the workforce, or that you do not know yet',
    },
    {
      kind: 'code',
      path: 'employment.officerRank',
      list: OFFICER_RANK,
      takesNonAnswers: true,
      as: 'select',
      isAsked: (form) => typeOf(form) === 'POLICE_OFFICER',
      missing: 'Choose the officer’s rank, or that you do not know it yet',
    },
    {
      kind: 'code',
      path: 'employment.specialRank',
      list: SPECIAL_RANK,
      takesNonAnswers: true,
      as: 'select',
      isAsked: (form) => typeOf(form) === 'SPECIAL_CONSTABLE',
      missing: 'Choose the special constable’s rank, or that you do not know it yet',
    },
    {
      kind: 'code',
      path: 'employment.staffBand',
      list: STAFF_BAND,
      takesNonAnswers: true,
      as: 'select',
      isAsked: (form) => ['POLICE_STAFF', 'PCSO', 'DESIGNATED_OFFICER'].includes(typeOf(form)),
      missing: 'Choose the pay band, or that you do not know it yet',
    },
    {
      kind: 'text',
      path: 'employment.volunteerRole',
      label: 'What do they volunteer as?',
      isAsked: (form) =>
        ['POLICE_SUPPORT_VOLUNTEER', 'CADET_LEADER', 'VOLUNTEER_CADET'].includes(typeOf(form)),
    },
    {
      kind: 'text',
      path: 'employment.contractorCompany',
      label: 'Which company do they work for?',
      isAsked: (form) => typeOf(form) === 'CONTRACTOR',
    },
    {
      kind: 'code',
      path: 'employment.status',
      label: 'What is their employment status?',
      list: EMPLOYMENT_STATUS,
      takesNonAnswers: true,
      missing: 'Choose the employment status, or that you do not know it yet',
    },
    {
      kind: 'code',
      path: 'employment.lineManagerAware',
      label: 'Does their line manager know what is happening?',
      list: YES_NO,
      missing: 'Say whether the line manager knows what is happening, or that you do not know yet',
    },
    {
      kind: 'code',
      path: 'employment.mayTellLineManager',
      label: 'May you tell their line manager?',
      list: YES_NO,
      missing: 'Say whether you may tell the line manager, or that you do not know yet',
    },
    {
      kind: 'text',
      path: 'employment.unit',
      hint: 'The code of the unit in capitals, such as NE_BCU. Enter WITHHELD if the client does not want it recorded.',
      width: 20,
    },
  ],
} as const satisfies Section;
