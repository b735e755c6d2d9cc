import type { QuestionInput, StepInput } from '../../../shared/domain/assurance/template.ts';
import { anyOf, inWords, oneOf, YES_NO } from './ask.ts';
import { dpa, UNIT_DESIGN } from './sources.ts';

const LAW_ENFORCEMENT = { regime: 'PART_3' } as const;
const ASSURED = {
  when: LAW_ENFORCEMENT,
  units: ['INFORMATION_ASSURANCE'],
  verdictOf: 'INFORMATION_ASSURANCE',
} as const;
const RIGHTS = { when: LAW_ENFORCEMENT, units: ['INFORMATION_RIGHTS'] } as const;

const OPERATIONS = [
  ['collection', 'When data is collected', 'A log must exist. Say what it holds.'],
  ['alteration', 'When data is altered', 'A log must exist. Say whether it holds the value before.'],
  [
    'consultation',
    'When data is looked at',
    'The log must establish the date and time and, as far as possible, who looked; and, as the section stood before the Data (Use and Access) Act 2025, the justification. Have the data protection officer confirm which text is in force; a reason is worth keeping in any case.',
  ],
  [
    'disclosure',
    'When data is disclosed, transfers included',
    'The log must establish the date and time and, as far as possible, who disclosed it and who received it; as to the justification, see consultation.',
  ],
  ['combination', 'When data is combined', 'A log must exist. Linking, merging and matching count.'],
  ['erasure', 'When data is erased', 'A log must exist, and outlive what was erased.'],
] as const;

const logging = OPERATIONS.map(([operation, when, needs]): QuestionInput =>
  inWords(
    {
      id: `62.1.${operation}`,
      text: `${when}: what is logged, where, with which fields and for how long?`,
      guidance: `${needs} Say who could alter the log, and how that would show.`,
      source: dpa('62(1) to (3)'),
    },
    ASSURED,
  ),
);

/** What Part 3 asks for besides: design and default, principles, logging, security. */
export const LAW_ENFORCEMENT_STEP: StepInput = {
  id: 'part-3',
  title: 'Law enforcement processing',
  lead: 'What Part 3 of the Data Protection Act 2018 asks for besides. Asked if any operation is for law enforcement.',
  questions: [
    inWords(
      {
        id: '35.1',
        text: 'What makes the processing lawful, and which condition allows sensitive processing?',
        guidance:
          'Consent, or a task of the authority. Sensitive processing needs consent or strict necessity with a condition of Schedule 8, and an appropriate policy document.',
        source: `${dpa('35 and 42')} and Schedule 8`,
      },
      { ...RIGHTS, verdictOf: 'INFORMATION_RIGHTS' },
    ),
    inWords(
      {
        id: '36.1',
        text: 'Is the purpose specified, explicit and legitimate, and is every further use compatible and authorised by law?',
        guidance: 'Use of the same data for discipline is a further use: say what allows it.',
        source: dpa('36'),
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '38.1',
        text: 'How are facts told from opinions, and categories of people from each other?',
        guidance:
          'As far as possible: suspects, convicted people, victims, witnesses. A victim who is shown as a suspect is the mistake to fear.',
        source: dpa('38(2) and (3)'),
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '38.2',
        text: 'What keeps data from being shared that is wrong, incomplete or out of date?',
        guidance: 'Who checks before sending, and how the receiver hears of a correction.',
        source: dpa('38(4) and (5)'),
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '39.1',
        text: 'When is it looked at again whether the data is still needed?',
        guidance: 'Time limits for each kind of record, and a review that really takes place.',
        source: dpa('39'),
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '44.1',
        text: 'How are the rights of sections 44 to 50 supported, and how are restrictions of them recorded?',
        guidance:
          'Information, access, rectification, erasure, restriction, automated decisions. A restriction needs a ground, a record and, mostly, a reply.',
        source: dpa('44 to 50'),
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '57.1',
        text: 'Which measures put the principles into effect, and which safeguards are built in?',
        guidance: 'Name what the design does by itself, before what people are told to do.',
        source: dpa('57(1)'),
      },
      ASSURED,
    ),
    inWords(
      {
        id: '57.2',
        text: 'What was done when the means were decided on, and what is done during processing?',
        guidance: 'Both are asked for: the design decisions with their dates, and what is looked at in life.',
        source: dpa('57(2)'),
      },
      ASSURED,
    ),
    inWords(
      {
        id: '57.3',
        text: 'By default, how is the data kept to what each purpose needs: in amount, extent, time and access?',
        guidance: 'By default means: if nobody does anything.',
        source: dpa('57(3) to (6)'),
      },
      ASSURED,
    ),
    inWords(
      {
        id: '57.7',
        text: 'What keeps data from being open to an indefinite number of people unless somebody decides so?',
        guidance: 'Publication, shared folders, open links, wide groups.',
        source: dpa('57(7)'),
      },
      ASSURED,
    ),
    ...logging,
    oneOf(
      {
        id: '62.2',
        text: 'Is reading on the screen logged, and not only change?',
        guidance: 'To look somebody up is consultation. The log tester tells from a sample.',
        source: dpa('62(1)(c)'),
      },
      [...YES_NO, ['PARTLY', 'Partly']],
      ASSURED,
    ),
    inWords(
      {
        id: '62.3',
        text: 'Are exports, prints and what is said on the telephone covered?',
        guidance: 'Each is a disclosure or a consultation, and each is easily forgotten.',
        source: dpa('62(1)(d)'),
      },
      ASSURED,
    ),
    inWords(
      {
        id: '62.4',
        text: 'Can the processor’s logs be had, and does the contract say so?',
        guidance: 'In which format, how fast, for how long after the contract.',
        source: dpa('62'),
      },
      { ...RIGHTS, units: ['INFORMATION_RIGHTS', 'INFORMATION_ASSURANCE'] },
    ),
    anyOf(
      {
        id: '62.5',
        text: 'For which of the four purposes are the logs used?',
        guidance:
          'Logs may be used for nothing else. Internal disciplinary proceedings are part of self-monitoring.',
        source: dpa('62(4)'),
      },
      [
        ['LAWFULNESS', 'To verify that processing is lawful'],
        ['SELF_MONITORING', 'Self-monitoring, internal disciplinary proceedings included'],
        ['INTEGRITY', 'Integrity and security of the data'],
        ['CRIMINAL', 'Criminal proceedings'],
      ],
      RIGHTS,
    ),
    inWords(
      {
        id: '62.6',
        text: 'Who reads the logs, and are they sampled without a cause?',
        guidance: 'A log that nobody reads deters nobody.',
        source: `${dpa('62(4)')}; ${UNIT_DESIGN}`,
      },
      ASSURED,
    ),
    inWords(
      {
        id: '62.7',
        text: 'How are logs given to the Commissioner when asked for?',
        guidance: 'By whom, in which format, how soon.',
        source: dpa('62(5)'),
      },
      RIGHTS,
    ),
    inWords(
      {
        id: '64.1',
        text: 'Which safeguards, security measures and mechanisms protect the data and show that Part 3 is complied with?',
        guidance:
          'Take into account the rights and interests of the people whom it is about, and of others. Refer to the measures in the list.',
        source: dpa('64(3)(d)'),
      },
      { ...ASSURED, units: ['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS'] },
    ),
    oneOf(
      {
        id: '65.1',
        text: 'Is a new filing system created?',
        guidance:
          'If it is, and the assessment indicates a high risk in the absence of measures, section 65 asks that the Commissioner is consulted first. The Commissioner’s own practice looks at the risk that is left. The data protection officer decides in writing which is followed.',
        source: dpa('65(1) and (2)'),
      },
      YES_NO,
      RIGHTS,
    ),
    inWords(
      {
        id: '65.2',
        text: 'What did the data protection officer decide about consulting the Commissioner, and why?',
        guidance: 'The decision, its date and its reason.',
        source: dpa('65'),
      },
      {
        units: ['INFORMATION_RIGHTS'],
        when: { all: [LAW_ENFORCEMENT, { question: '65.1', oneOf: ['YES'] }] },
      },
    ),
    inWords(
      {
        id: '66.1',
        text: 'How do the security measures fit the risk?',
        guidance: 'Name the evaluation that they follow from, and its date.',
        source: dpa('66(1)'),
      },
      ASSURED,
    ),
    inWords(
      {
        id: '66.2',
        text: 'What prevents unauthorised processing, and interference with the systems?',
        guidance: 'Access, keys, separation of roles, hardening, supplier access.',
        source: dpa('66(2)(a)'),
      },
      ASSURED,
    ),
    inWords(
      {
        id: '66.3',
        text: 'How can the precise details of any processing be established?',
        guidance: 'The logs of section 62, and what shows that they are complete and unaltered.',
        source: dpa('66(2)(b)'),
      },
      ASSURED,
    ),
    inWords(
      {
        id: '66.4',
        text: 'How do the systems work again after an interruption, and when was that last tried?',
        guidance: 'A backup that was never restored is a hope.',
        source: dpa('66(2)(c)'),
      },
      ASSURED,
    ),
    inWords(
      {
        id: '66.5',
        text: 'What keeps stored data from being corrupted when something fails?',
        guidance: 'Transactions, checks, power loss, full disks, concurrent writers.',
        source: dpa('66(2)(d)'),
      },
      ASSURED,
    ),
  ],
};
