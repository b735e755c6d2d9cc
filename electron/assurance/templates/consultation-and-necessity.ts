import type { StepInput } from '../../../shared/domain/assurance/template.ts';
import { anyOf, inWords, oneOf, YES_NO } from './ask.ts';
import { dpa, FUNDING_DECISION, ICO_GUIDANCE, ICO_TEMPLATE, ukGdpr, UNIT_DESIGN } from './sources.ts';

const PUBLISHABLE = { marking: 'PUBLISHABLE' } as const;
const RIGHTS = { marking: 'PUBLISHABLE', units: ['INFORMATION_RIGHTS'] } as const;
const CIVIL = { regime: 'UK_GDPR' } as const;

/** Step 3. What each unit was asked and replied is in the consultation ledger. */
export const CONSULTATION: StepInput = {
  id: 'consultation',
  title: 'Who is consulted',
  lead: 'Whose views are sought, when and how. What Information Assurance and Information Rights were asked at each gate, and what they replied, is kept in the ledger.',
  questions: [
    oneOf(
      {
        id: '3.1',
        text: 'Are the views of the people sought whom it is about?',
        guidance: 'Themselves, or those who speak for them. For employees: staff associations and unions.',
        source: `${ICO_TEMPLATE}, step 3; ${ukGdpr('35(9)')}`,
      },
      YES_NO,
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '3.1.1',
        text: 'When and how are they sought, and what did they say?',
        guidance:
          'Whom you asked, what about, what came back, and what you changed. If you depart from it, say why.',
        source: `${ICO_TEMPLATE}, step 3`,
      },
      { ...PUBLISHABLE, when: { question: '3.1', oneOf: ['YES'] } },
    ),
    inWords(
      {
        id: '3.1.2',
        text: 'Why not?',
        guidance:
          'It would put somebody in danger, undermine security or be out of proportion: say which, and how their interests are seen to instead.',
        source: `${ICO_TEMPLATE}, step 3`,
      },
      { ...PUBLISHABLE, when: { question: '3.1', oneOf: ['NO'] } },
    ),
    inWords({
      id: '3.2',
      text: 'Who inside the force has to be involved?',
      guidance: 'Those who will use it, those who answer for the data, those who support the system.',
      source: `${ICO_TEMPLATE}, step 3`,
    }),
    inWords(
      {
        id: '3.3',
        text: 'Which help is needed from processors?',
        guidance:
          'What they must say about their security, their staff, their own suppliers and their logs. The contract should oblige them to.',
        source: `${ICO_TEMPLATE}, step 3; ${ukGdpr('28(3)(f)')}`,
      },
      { units: ['INFORMATION_RIGHTS'] },
    ),
    inWords(
      {
        id: '3.4',
        text: 'Which other experts are asked?',
        guidance: 'Security testers, clinicians, advisers, researchers.',
        source: `${ICO_TEMPLATE}, step 3`,
      },
      { isOptional: true },
    ),
    anyOf(
      {
        id: '3.5',
        text: 'Who else is consulted, besides Information Assurance and Information Rights?',
        guidance:
          'Those two are consulted at every gate. Tick whom this project needs besides: each then has a column in the ledger.',
        source: `${FUNDING_DECISION}; ${UNIT_DESIGN}`,
      },
      [
        ['LEGAL', 'Legal services'],
        ['EQUALITY', 'The lead for equality impact'],
        ['ETHICS', 'An ethics panel'],
        ['STAFF', 'Staff associations and unions'],
        ['PROCUREMENT', 'Commercial services'],
        ['OVERSIGHT', 'The police and crime commissioner or mayor’s office'],
        ['NONE', 'Nobody else'],
      ],
      PUBLISHABLE,
    ),
  ],
};

/** Step 4. */
export const NECESSITY: StepInput = {
  id: 'necessity',
  title: 'Necessity and proportionality',
  lead: 'Why it has to be done, why in this way, and what is done so that it is fair to the people whom it is about.',
  questions: [
    anyOf(
      {
        id: '4.1',
        text: 'What is the lawful basis under UK GDPR?',
        guidance: 'One for each purpose. Consent is seldom free where an employer asks.',
        source: ukGdpr('6(1)'),
      },
      [
        ['CONSENT', '6(1)(a) consent'],
        ['CONTRACT', '6(1)(b) a contract with the person'],
        ['LEGAL_OBLIGATION', '6(1)(c) a legal obligation'],
        ['VITAL_INTERESTS', '6(1)(d) vital interests'],
        ['PUBLIC_TASK', '6(1)(e) a public task'],
        ['LEGITIMATE_INTERESTS', '6(1)(f) legitimate interests', 'Not for a public authority’s own tasks.'],
        [
          'RECOGNISED_INTEREST',
          '6(1)(ea) a recognised legitimate interest',
          'Data (Use and Access) Act 2025. Ask whether it is in force.',
        ],
      ],
      { ...RIGHTS, when: CIVIL, verdictOf: 'INFORMATION_RIGHTS' },
    ),
    inWords(
      {
        id: '4.1.1',
        text: 'Which condition allows special category or criminal offence data, and where is it documented?',
        guidance:
          'An Article 9 condition, with the condition of Schedule 1 where one is needed, and the appropriate policy document that goes with it.',
        source: `${ukGdpr('9(2) and 10')}; ${dpa('10 and 11')} and Schedule 1`,
      },
      {
        ...RIGHTS,
        when: {
          all: [
            CIVIL,
            {
              question: 'R6',
              oneOf: [
                'RACE',
                'POLITICS',
                'RELIGION',
                'UNION',
                'GENETIC',
                'BIOMETRIC',
                'HEALTH',
                'SEX_LIFE',
                'OFFENCES',
              ],
            },
          ],
        },
      },
    ),
    inWords(
      {
        id: '4.2',
        text: 'Does the processing achieve its purpose?',
        guidance: 'What shows that it does: experience, a trial, evidence from elsewhere.',
        source: `${ICO_TEMPLATE}, step 4; ${ukGdpr('35(7)(b)')}`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '4.3',
        text: 'Could the same be achieved with less intrusion?',
        guidance: 'With fewer people, less about each, fewer readers, a shorter time.',
        source: `${ICO_TEMPLATE}, step 4`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '4.4',
        text: 'What keeps it from being used for something else?',
        guidance: 'Rules are weaker than walls: name what makes another use impossible, or at least visible.',
        source: `${ICO_TEMPLATE}, step 4; ${ukGdpr('5(1)(b)')}`,
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '4.5',
        text: 'How is the data kept right, and kept to what is needed?',
        guidance: 'Who checks it, how mistakes come to light, which fields were left out.',
        source: `${ICO_TEMPLATE}, step 4; ${ukGdpr('5(1)(c) and (d)')}`,
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '4.6',
        text: 'What are people told, when and how?',
        guidance: 'The notice, and how it reaches somebody who must not be seen to have it.',
        source: `${ICO_TEMPLATE}, step 4; ${ukGdpr('13 and 14')}`,
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '4.7',
        text: 'How are their rights supported?',
        guidance:
          'Access, correction, erasure, restriction, objection, portability, and no decision by automation alone. Say which do not apply and why, and how one person’s request does not give away another.',
        source: `${ICO_TEMPLATE}, step 4; ${ukGdpr('15 to 22')}`,
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '4.8',
        text: 'How are processors kept to the law?',
        guidance: 'The terms, who checks them and how often. Write "none" if there is no processor.',
        source: `${ICO_TEMPLATE}, step 4; ${ukGdpr('28')}; ${dpa('59')}`,
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '4.9',
        text: 'Does data leave the United Kingdom, or can it be reached from abroad?',
        guidance: 'Hosting, support, sub-processors, travelling users. If so: what protects it there.',
        source: `${ICO_TEMPLATE}, step 4; ${ukGdpr('44 to 49')}; ${dpa('72 to 78')}`,
      },
      { ...RIGHTS, units: ['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS'] },
    ),
    inWords(
      {
        id: '4.10',
        text: 'Is the interference with private life lawful, for a legitimate aim, necessary and proportionate?',
        guidance: 'Take the four one by one. Say what weighs against it.',
        source: 'European Convention on Human Rights Article 8; Human Rights Act 1998 s.6',
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '4.11',
        text: 'Is any of it held in confidence, and what allows it to be passed on?',
        guidance:
          'What is told to an adviser, a doctor or a lawyer is. Consent, a legal duty or an overriding public interest can allow it.',
        source: 'Common-law duty of confidence',
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '4.12',
        text: 'Whom could it treat worse than others?',
        guidance:
          'By any protected characteristic. Name the equality impact assessment, or say why there is none.',
        source: 'Equality Act 2010 s.149',
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '4.13',
        text: 'Does anybody, or any rule in a program, decide about people by automation?',
        guidance:
          'If a program suggests and somebody decides, say how they can depart from it, and how often they do.',
        source: `${ICO_GUIDANCE}; ${ukGdpr('22')}; ${dpa('49 and 50')}`,
      },
      PUBLISHABLE,
    ),
  ],
};
